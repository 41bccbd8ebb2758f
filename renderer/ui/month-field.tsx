import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { JALALI_MONTHS, jalaliMonthOf } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { monthWords } from '../words/common'
import { Button, IconButton } from './button'
import { KeyHint } from './key-hint'
import { monthBeside, monthOf, monthsBegun, yearsToChoose } from './months'
import { SelectField } from './select-field'

export interface MonthFieldProps {
  /** `1403-03` */
  readonly month: string
  /** The register's day; months after its own cannot be chosen. */
  readonly today: string
  readonly onChange: (month: string) => void
  /** In a dialog, which keeps its keys. */
  readonly withoutKeys?: boolean
}

/** The Jalali month a screen is about; Alt with PageUp and PageDown goes to the months beside. One per screen. */
export function MonthField({ month, today, onChange, withoutKeys = false }: MonthFieldProps) {
  const previous = monthBeside(month, -1, today)
  const next = monthBeside(month, 1, today)
  const current = jalaliMonthOf(today)
  const year = Number(month.slice(0, 4))
  const go = (to: string | null): void => {
    if (to !== null) onChange(to)
  }
  const withKey = (label: string, key: string): string => (withoutKeys ? label : `${label} (${key})`)
  useMonthKeys(
    () => go(previous),
    () => go(next),
  )
  return (
    <>
      <div className="flex items-end gap-1">
        <div className="pb-1">
          <IconButton
            label={withKey(monthWords.previousMonth, monthWords.previousKey)}
            icon={<ChevronRight aria-hidden="true" className="size-5" />}
            isDisabled={previous === null}
            onPress={() => go(previous)}
          />
        </div>
        <div className="w-36">
          <SelectField
            label={monthWords.month}
            options={monthsBegun(year, today).map((number) => ({
              id: String(number),
              label: JALALI_MONTHS[number - 1] ?? '',
            }))}
            value={String(Number(month.slice(5)))}
            onChange={(number) => {
              if (number !== null) go(monthOf(year, Number(number)))
            }}
          />
        </div>
        <div className="w-28">
          <SelectField
            label={monthWords.year}
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
            label={withKey(monthWords.nextMonth, monthWords.nextKey)}
            icon={<ChevronLeft aria-hidden="true" className="size-5" />}
            isDisabled={next === null}
            onPress={() => go(next)}
          />
        </div>
      </div>
      {month !== current && <Button onPress={() => go(current)}>{monthWords.thisMonth}</Button>}
      {!withoutKeys && (
        <span className="hidden pb-1.5 xl:inline">
          <KeyHint keys={['Alt', 'PageUp / PageDown']} />
        </span>
      )}
    </>
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
