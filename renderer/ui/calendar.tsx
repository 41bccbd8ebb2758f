import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import {
  addDays,
  addMonths,
  formatJalaliLong,
  formatMonth,
  jalaliMonthOf,
  monthRange,
  toJalali,
} from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { dateWords } from '../words/common'
import { Button, IconButton } from './button'
import { stepDate } from './date-entry'
import { weekColumn, weeksOf } from './weeks'

export interface CalendarProps {
  /** ISO day that is chosen. */
  readonly value: string | null
  /** The register's day. */
  readonly today: string
  readonly onChoose: (iso: string) => void
}

/** A month of days to choose from: arrows move by day and week, Home and End in the week, PageUp and PageDown by month (with Shift by year). */
export function Calendar({ value, today, onChoose }: CalendarProps) {
  const [cursor, setCursor] = useState(value ?? today)
  const titleId = useId()
  const grid = useRef<HTMLTableElement>(null)
  const month = jalaliMonthOf(cursor)

  // The grid is the first place of the popover; its one focusable day follows the cursor.
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [cursor])

  const moved = (key: string, shift: boolean): string | null => {
    switch (key) {
      case 'ArrowRight':
        return addDays(cursor, -1)
      case 'ArrowLeft':
        return addDays(cursor, 1)
      case 'ArrowUp':
        return addDays(cursor, -7)
      case 'ArrowDown':
        return addDays(cursor, 7)
      case 'Home':
        return addDays(cursor, -weekColumn(cursor))
      case 'End':
        return addDays(cursor, 6 - weekColumn(cursor))
      case 'PageUp':
        return stepDate(cursor, shift ? 'year' : 'month', -1)
      case 'PageDown':
        return stepDate(cursor, shift ? 'year' : 'month', 1)
      default:
        return null
    }
  }

  const show = (months: number): void => setCursor(monthRange(addMonths(month, months)).from)

  return (
    <div className="flex w-72 flex-col gap-2 p-3">
      <div className="flex items-center justify-between">
        <IconButton
          label={dateWords.previousYear}
          icon={<ChevronsRight className="size-4" />}
          onPress={() => show(-12)}
        />
        <IconButton
          label={dateWords.previousMonth}
          icon={<ChevronRight className="size-4" />}
          onPress={() => show(-1)}
        />
        <span id={titleId} aria-live="polite" className="grow text-center font-medium">
          {formatMonth(month)}
        </span>
        <IconButton
          label={dateWords.nextMonth}
          icon={<ChevronLeft className="size-4" />}
          onPress={() => show(1)}
        />
        <IconButton
          label={dateWords.nextYear}
          icon={<ChevronsLeft className="size-4" />}
          onPress={() => show(12)}
        />
      </div>
      <table
        ref={grid}
        role="grid"
        aria-labelledby={titleId}
        className="w-full table-fixed border-collapse text-center"
        onKeyDown={(event) => {
          const next = moved(event.key, event.shiftKey)
          if (next === null) return
          event.preventDefault()
          event.stopPropagation()
          setCursor(next)
        }}
      >
        <thead>
          <tr>
            {dateWords.weekdayNames.map((name, index) => (
              <th key={name} scope="col" abbr={name} className="py-1 text-xs font-normal text-ink-soft">
                <span aria-hidden="true">{dateWords.weekdays[index]}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={`${month}-${row}`}>
              {week.map((day, index) => (
                <td key={index} role="gridcell" aria-selected={day !== null && day === value} className="p-0">
                  {day !== null && (
                    <button
                      type="button"
                      tabIndex={day === cursor ? 0 : -1}
                      aria-label={formatJalaliLong(day)}
                      aria-current={day === today ? 'date' : undefined}
                      onClick={() => onChoose(day)}
                      className={`m-px inline-flex size-8 items-center justify-center rounded-field hover:bg-sunken ${day === value ? 'bg-accent text-on-accent hover:bg-accent-strong' : ''} ${day === today ? 'border border-accent font-bold' : ''}`}
                    >
                      {persianDigits(toJalali(day).day)}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="plain" size="small" onPress={() => onChoose(today)}>
        {dateWords.today}
      </Button>
    </div>
  )
}
