import { relations } from '../../db/contract/placements'
import { relationWords, wordOf } from '../../db/contract/words/terms'
import { common } from './common'

/** The relations a form offers; another may be typed. */
export const relationOptions = relations.map((id) => ({ id: relationWords[id], label: relationWords[id] }))

/** A relation as it is read and typed: the word of a code, or the typed text itself. */
export function relationText(relation: string | null): string {
  return relation === null ? common.missing : wordOf(relationWords, relation)
}

/** A typed relation as it is stored: the code of a word of the list, or the text itself. */
export function relationCode(typed: string): string
export function relationCode(typed: string | null): string | null
export function relationCode(typed: string | null): string | null {
  return relations.find((id) => relationWords[id] === typed) ?? typed
}
