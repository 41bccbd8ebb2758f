import type { Handlers, SubjectMethodName } from '../context/context'
import type { duplicateMethods } from '../contract/duplicates'
import { compareFiles, mergeFiles } from './merge'
import { sayNotSame } from './not-same'
import { likelyPairs } from './pairs'
import { listMerges, undoMerge } from './undo'

/** What the register answers about files that may be one child. */
export const duplicatesHandlers: Handlers<Extract<SubjectMethodName, keyof typeof duplicateMethods>> = {
  'duplicates.list': likelyPairs,
  'duplicates.compare': compareFiles,
  'duplicates.notSame': sayNotSame,
  'duplicates.merge': mergeFiles,
  'duplicates.undo': undoMerge,
  'duplicates.merges': listMerges,
}
