import { persianDigits } from '../../db/contract/persian'
import { useQueryMethod } from '../api/hooks'
import { ComboField } from '../ui/combo-field'
import { SelectField } from '../ui/select-field'
import { childrenWords } from '../words/children'

// Above this a list of centers is searched by typing.
const MOST_IN_SELECT = 20

/** One center, or all of them. */
export function CenterFilter({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (centerId: string | null) => void
}) {
  const centers = useQueryMethod('centers.list', {}).value ?? []
  const options = centers.map(({ id, name }) => ({ id, label: persianDigits(name) }))
  return (
    <div className="w-64 max-w-full">
      {options.length > MOST_IN_SELECT ? (
        <ComboField
          label={childrenWords.center}
          placeholder={childrenWords.anyCenter}
          options={options}
          value={value}
          onChange={onChange}
        />
      ) : (
        <SelectField
          label={childrenWords.center}
          emptyLabel={childrenWords.anyCenter}
          options={options}
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  )
}
