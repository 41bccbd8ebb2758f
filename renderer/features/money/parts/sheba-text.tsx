import { moneyWords } from '../../../words/money-screens'
import { shebaInGroups } from './sheba-groups'

/** An account number in groups of four, left to right; those who may not see it are told so. */
export function ShebaText({
  sheba,
  isHidden,
  missing,
}: {
  readonly sheba: string | null
  readonly isHidden: boolean
  readonly missing: string
}) {
  if (isHidden) return <>{moneyWords.hidden}</>
  if (sheba === null) return <>{missing}</>
  return (
    <bdi dir="ltr" className="text-sm whitespace-nowrap">
      {shebaInGroups(sheba)}
    </bdi>
  )
}
