import type { Failure } from '../../db/contract/result'
import { failureSentence } from '../../db/contract/words/errors'
import { documentWords as words } from '../words/documents'

/** Why a chosen file did not become a page, and what to do. */
export function sourceFault(failure: Failure, purpose: 'page' | 'photo' = 'page'): string {
  const fault = failure.fields?.['source']
  if (fault === 'wrong_kind' && purpose === 'photo') return words.notAPicture
  if (fault !== undefined) return words.faults[fault] ?? failureSentence(failure)
  if (failure.reason === 'same_page') return words.samePage
  if (failure.reason === 'no_file') return words.fileGone
  return failureSentence(failure)
}

/** The last part of a path, as either system writes it. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}
