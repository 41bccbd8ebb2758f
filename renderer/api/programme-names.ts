import { programmeWords, wordOf } from '../../db/contract/words/terms'
import { useQueryMethod } from './hooks'

/** Names programmes by their codes: a programme of one's own by the name it was given. */
export function useProgrammeNames(): (code: string) => string {
  const programmes = useQueryMethod('programmes.list', {}).value
  return (code) => programmes?.find(({ id }) => id === code)?.name ?? wordOf(programmeWords, code)
}
