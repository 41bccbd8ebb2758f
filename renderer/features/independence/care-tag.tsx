import { formatJalali } from '../../../db/contract/jalali'
import { Tag } from '../../ui/tag'
import { childIndependenceWords as words } from '../../words/independence'
import type { ChildIndependence } from './child-independence'

/** Where the clock of after-care stands. */
export function CareTag({ afterCare }: { readonly afterCare: NonNullable<ChildIndependence['afterCare']> }) {
  const { dueOn, overdueDays, endsOn } = afterCare
  if (dueOn === null) return <Tag>{words.careOver(formatJalali(endsOn))}</Tag>
  return overdueDays > 0 ? (
    <Tag kind="danger">{words.nextOverdue(formatJalali(dueOn), overdueDays)}</Tag>
  ) : (
    <Tag kind="accent">{words.nextDue(formatJalali(dueOn))}</Tag>
  )
}
