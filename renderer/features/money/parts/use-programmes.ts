import type { ProgrammeRecord } from '../../../../db/contract/programmes'
import { useQueryMethod } from '../../../api/hooks'
import { useProgrammeNames } from '../../../api/programme-names'
import type { Option } from '../../../ui/option'

/** Every programme of the register with its name on the screen. */
export function useProgrammes() {
  const { value, failure, reload } = useQueryMethod('programmes.list', {})
  const nameOf = useProgrammeNames()
  const programmes: readonly ProgrammeRecord[] = value ?? []
  const options: Option[] = programmes.map(({ id }) => ({ id, label: nameOf(id) }))
  return { programmes, isKnown: value !== undefined, failure, reload, nameOf, options }
}
