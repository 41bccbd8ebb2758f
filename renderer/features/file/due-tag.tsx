import { Tag } from '../../ui/tag'
import { partWords } from '../../words/file'

const SOON = 30

/** How many days are left, as a word with its shape: passed, within a month, later. */
export function DueTag({ daysLeft }: { readonly daysLeft: number }) {
  if (daysLeft < 0) return <Tag kind="danger">{partWords.daysPast(-daysLeft)}</Tag>
  return <Tag kind={daysLeft <= SOON ? 'warning' : 'neutral'}>{partWords.daysLeft(daysLeft)}</Tag>
}
