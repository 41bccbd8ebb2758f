import type { PaymentList } from '../../../../db/contract/payment-lists'
import { persianNumber } from '../../../../db/contract/persian'
import { Tag } from '../../../ui/tag'
import { payListWords as words } from '../../../words/money-screens'

/** Whether a list is paid, in part or not at all. */
export function ListState({ list }: { readonly list: PaymentList }) {
  if (list.paidLines === 0) return <Tag kind="accent">{words.unpaid}</Tag>
  if (list.paidLines === list.lines) return <Tag kind="good">{words.paid}</Tag>
  return <Tag kind="warning">{words.partlyPaid(persianNumber(list.paidLines))}</Tag>
}
