import { SelectField } from '../../../ui/select-field'
import { moneyWords } from '../../../words/money-screens'
import { useProgrammes } from './use-programmes'

/** One programme, or all of them. */
export function ProgrammeFilter({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (programme: string | null) => void
}) {
  const { options } = useProgrammes()
  return (
    <div className="w-48 max-w-full">
      <SelectField
        label={moneyWords.programme}
        emptyLabel={moneyWords.everyProgramme}
        options={options}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
