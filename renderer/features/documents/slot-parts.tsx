import { Tag } from '../../ui/tag'
import { documentWords as words } from '../../words/documents'

/** Whether the slot is filled, as a word with its shape. */
export function SlotState({
  filled,
  isMissing,
}: {
  /** What it holds; null when it is empty. */
  readonly filled: string | null
  readonly isMissing: boolean
}) {
  if (filled !== null) return <Tag kind="good">{filled}</Tag>
  return isMissing ? <Tag kind="warning">{words.missing}</Tag> : <Tag>{words.empty}</Tag>
}
