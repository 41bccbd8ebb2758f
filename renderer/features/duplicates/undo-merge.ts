import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { notify } from '../../ui/toast'
import { mergeWords } from '../../words/duplicates'

/** Takes a merge back and says so; the page follows by the register's events. */
export async function undoMerge(mergeId: string): Promise<boolean> {
  const result = await invoke('duplicates.undo', { mergeId })
  if (result.ok) notify({ kind: 'success', text: mergeWords.undone })
  else {
    const isLate = result.error.reason === 'changed_since'
    notify({ kind: 'error', text: isLate ? mergeWords.changedSince : failureSentence(result.error) })
  }
  return result.ok
}
