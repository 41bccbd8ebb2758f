import { useState } from 'react'
import type { DocumentSlot, FileDocument } from '../../db/contract/documents'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { notify } from '../ui/toast'
import { documentWords as words } from '../words/documents'
import { fileNameOf, sourceFault } from './source-fault'

export interface Adding {
  /** The slot that is being filled. */
  readonly busy: DocumentSlot | null
  /** What was refused last in a slot: one sentence per file. */
  readonly faultsOf: (slot: DocumentSlot) => readonly string[]
  readonly setFaults: (slot: DocumentSlot, sentences: readonly string[]) => void
  /** Asks for files and adds each as a page: to the document, or to a new one of the slot. Resolves to its id; null when none was added. */
  readonly addPages: (slot: DocumentSlot, to?: FileDocument) => Promise<string | null>
}

/** Adding of pages to a child's file. What is refused is told at its slot; the other files are added. */
export function useAdding(childId: string): Adding {
  const [busy, setBusy] = useState<DocumentSlot | null>(null)
  const [faults, setAllFaults] = useState<Partial<Record<DocumentSlot, readonly string[]>>>({})
  const store = useCommand('documents.addPage')
  const setFaults = (slot: DocumentSlot, sentences: readonly string[]): void =>
    setAllFaults((now) => ({ ...now, [slot]: sentences }))

  const addPages = async (slot: DocumentSlot, to?: FileDocument): Promise<string | null> => {
    const chosen = await invoke('shell.chooseScan', { purpose: 'pages' })
    if (!chosen.ok) {
      setFaults(slot, [failureSentence(chosen.error)])
      return null
    }
    if (chosen.value.paths.length === 0) return null
    setBusy(slot)
    setFaults(slot, [])
    const refused: string[] = []
    let documentId = to?.id
    for (const path of chosen.value.paths) {
      const answer = await store.run({
        ...{ childId, slot, title: null, datedOn: null, source: { path } },
        ...(documentId === undefined ? {} : { documentId }),
      })
      if (answer.ok) documentId = answer.value.documentId
      else refused.push(words.ofFile(fileNameOf(path), sourceFault(answer.error)))
    }
    setFaults(slot, refused)
    setBusy(null)
    const added = chosen.value.paths.length - refused.length
    if (added === 0) return null
    notify({ text: words.added(added) })
    return documentId ?? null
  }

  return { busy, faultsOf: (slot) => faults[slot] ?? [], setFaults, addPages }
}
