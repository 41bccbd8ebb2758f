import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Center } from '../../../db/contract/centers'
import { JALALI_MONTHS, jalaliMonthOf } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { Button, IconButton } from '../../ui/button'
import { ComboField } from '../../ui/combo-field'
import { KeyHint } from '../../ui/key-hint'
import { SelectField } from '../../ui/select-field'
import { returnWords } from '../../words/reports'
import { monthBeside, monthOf, monthsBegun, yearsToChoose } from './month-choice'

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
  const previous = monthBeside(month, -1, today)
  const next = monthBeside(month, 1, today)
  const current = jalaliMonthOf(today)
  const year = Number(month.slice(0, 4))
  const go = (to: string | null): void => {
    if (to !== null) onChoose({ month: to })
  }
  useMonthKeys(
    () => go(previous),
    () => go(next),
  )

  const options = centers.map(({ id, name, code }) => ({ id, label: name, description: persianDigits(code) }))
  const chooseCenter = (id: string | null): void => {
    if (id !== null) onChoose({ centerId: id })
  }
  const begun = monthsBegun(year, today)
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
      <div className="flex items-end gap-1">
        <div className="pb-1">
          <IconButton
            label={`${returnWords.previousMonth} (${returnWords.previousKey})`}
            icon={<ChevronRight aria-hidden="true" className="size-5" />}
            isDisabled={previous === null}
            onPress={() => go(previous)}
          />
        </div>
        <div className="w-36">
          <SelectField
            label={returnWords.month}
            options={begun.map((number) => ({ id: String(number), label: JALALI_MONTHS[number - 1] ?? '' }))}
            value={String(Number(month.slice(5)))}
            onChange={(number) => {
              if (number !== null) go(monthOf(year, Number(number)))
            }}
          />
        </div>
        <div className="w-28">
          <SelectField
            label={returnWords.year}
            options={yearsToChoose(month, today).map((one) => ({
              id: String(one),
              label: persianDigits(one),
            }))}
            value={String(year)}
            onChange={(chosen) => {
              if (chosen === null) return
              const same = monthOf(Number(chosen), Number(month.slice(5)))
              go(same > current ? current : same)
            }}
          />
        </div>
        <div className="pb-1">
          <IconButton
            label={`${returnWords.nextMonth} (${returnWords.nextKey})`}
            icon={<ChevronLeft aria-hidden="true" className="size-5" />}
            isDisabled={next === null}
            onPress={() => go(next)}
          />
        </div>
      </div>
      {month !== current && <Button onPress={() => go(current)}>{returnWords.thisMonth}</Button>}
      <span className="hidden pb-1.5 xl:inline">
        <KeyHint keys={['Alt', 'PageUp / PageDown']} />
      </span>
    </div>
  )
}

function useMonthKeys(previous: () => void, next: () => void): void {
  const latest = useRef({ previous, next })
  useEffect(() => {
    latest.current = { previous, next }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key !== 'PageUp' && event.key !== 'PageDown') return
      // An open list or dialog keeps its keys.
      if (document.querySelector('[role="dialog"], [role="listbox"]') !== null) return
      event.preventDefault()
      if (event.key === 'PageUp') latest.current.previous()
      else latest.current.next()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
