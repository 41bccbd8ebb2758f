import { FilePlus2 } from 'lucide-react'
import type { DocumentSlot } from '../../db/contract/documents'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { documentWords as words } from '../words/documents'
import { useAdding } from './use-adding'

/** Puts a new paper into a place of the child's file from within a form, and tells its id. The paper stays when the form is left. */
export function ScanButton({
  childId,
  slot,
  label,
  onAdded,
}: {
  readonly childId: string
  readonly slot: DocumentSlot
  readonly label: string
  readonly onAdded: (documentId: string) => void
}) {
  const adding = useAdding(childId)
  const add = async (): Promise<void> => {
    const documentId = await adding.addPages(slot)
    if (documentId !== null) onAdded(documentId)
  }
  const isAdding = adding.busy !== null
  return (
    <>
      <Button
        size="small"
        icon={<FilePlus2 aria-hidden="true" className="size-4" />}
        isPending={isAdding}
        onPress={() => void add()}
      >
        {isAdding ? words.adding : label}
      </Button>
      <ScanFaults faults={adding.faultsOf(slot)} />
    </>
  )
}

/** What was refused of what was chosen last, a sentence for each file. */
export function ScanFaults({ faults }: { readonly faults: readonly string[] }) {
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
