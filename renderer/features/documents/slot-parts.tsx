import { Notice } from '../../ui/notice'
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

/** What was refused at this slot. */
export function SlotFaults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <Notice kind="error" title={words.notAdded}>
      <ul className="flex flex-col gap-1">
        {faults.map((fault) => (
          <li key={fault} className="wrap-anywhere">
            {fault}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
