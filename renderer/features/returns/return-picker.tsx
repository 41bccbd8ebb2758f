import type { Center } from '../../../db/contract/centers'
import { persianDigits } from '../../../db/contract/persian'
import { ComboField } from '../../ui/combo-field'
import { MonthField } from '../../ui/month-field'
import { SelectField } from '../../ui/select-field'
import { returnWords } from '../../words/reports'

/** Above this many centers the choice is typed. */
const FEW = 20

export interface ReturnPickerProps {
  readonly centers: readonly Center[]
  readonly centerId: string | null
  readonly month: string
  readonly today: string
  readonly onChoose: (choice: { readonly centerId?: string; readonly month?: string }) => void
}

/** Center and month of the return; Alt with PageUp and PageDown goes to the months beside. */
export function ReturnPicker({ centers, centerId, month, today, onChoose }: ReturnPickerProps) {
  const options = centers.map(({ id, name, code }) => ({ id, label: name, description: persianDigits(code) }))
  const chooseCenter = (id: string | null): void => {
    if (id !== null) onChoose({ centerId: id })
  }
  return (
    <div role="group" aria-label={returnWords.picker} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="w-72 max-w-full">
        {options.length > FEW ? (
          <ComboField label={returnWords.center} options={options} value={centerId} onChange={chooseCenter} />
        ) : (
          <SelectField
            label={returnWords.center}
            options={options}
            value={centerId}
            onChange={chooseCenter}
          />
        )}
      </div>
      <MonthField month={month} today={today} onChange={(chosen) => onChoose({ month: chosen })} />
    </div>
  )
}
