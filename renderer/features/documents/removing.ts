import type { FileDocument } from '../../../db/contract/documents'
import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { documentWords as words } from '../../words/documents'
import { sourceFault } from '../../forms/source-fault'

/** Takes a document, or one page of it, off the file, with a way back in the message. Answers whether it is gone. */
export async function removePages(
  { id, revision, slot }: FileDocument,
  pageId: string | null = null,
): Promise<boolean> {
  const what = pageId === null ? { id } : { id, pageId }
  const answer = await invoke('documents.remove', { ...what, revision })
  if (!answer.ok) {
    notify({ kind: 'error', text: failureSentence(answer.error) })
    return false
  }
  const photo = slot === 'photo' ? words.photoRemoved : words.removed
  notify({
    text: pageId === null ? photo : words.pageRemoved,
    action: { label: common.undo, onAction: () => void putBack(what) },
  })
  return true
}

async function putBack(what: { readonly id: string; readonly pageId?: string }): Promise<void> {
  const answer = await invoke('documents.putBack', what)
  if (!answer.ok) notify({ kind: 'error', text: sourceFault(answer.error) })
}
