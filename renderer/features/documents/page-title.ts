import type { FileDocument } from '../../../db/contract/documents'
import { persianDigits } from '../../../db/contract/persian'
import { documentSlotWords } from '../../../db/contract/words/file-terms'

/** What a document is called: by its own name, else by its place. */
export function documentName({ title, slot }: Pick<FileDocument, 'title' | 'slot'>): string {
  return title === null ? documentSlotWords[slot] : persianDigits(title)
}
