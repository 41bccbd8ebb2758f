import { useState } from 'react'
import { fieldFault } from '../../../db/contract/words/errors'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { provinceWords } from '../../words/reports'
import { type Period, presetNames, presetOf, presetPeriod } from './periods'

type Part = keyof Period
interface Entry {
  readonly iso: string | null
  readonly isWrong: boolean
}
type Entries = Readonly<Record<Part, Entry>>

const entriesOf = (period: Period): Entries => ({
  from: { iso: period.from, isWrong: false },
  to: { iso: period.to, isWrong: false },
  asOf: { iso: period.asOf, isWrong: false },
})

/** First day, last day and day of reference of the report, with ready periods. A day that cannot be read changes nothing until it can. */
export function PeriodForm({
  period,
  today,
  onChange,
}: {
  readonly period: Period
  readonly today: string
  readonly onChange: (period: Period) => void
}) {
  const [entries, setEntries] = useState(() => entriesOf(period))
  const [seen, setSeen] = useState(period)
  // A period from outside (a preset, the address) replaces what was typed.
  if (seen.from !== period.from || seen.to !== period.to || seen.asOf !== period.asOf) {
    setSeen(period)
    if (!isSame(entries, period)) setEntries(entriesOf(period))
  }

  const take = (part: Part, iso: string | null, isWrong: boolean): void => {
    const next = { ...entries, [part]: { iso, isWrong } }
    setEntries(next)
    const { from, to, asOf } = next
    if (from.isWrong || to.isWrong || asOf.isWrong || from.iso === null || to.iso === null) return
    if (from.iso > to.iso) return
    onChange({ from: from.iso, to: to.iso, asOf: asOf.iso })
  }
  const required = (entry: Entry): { error?: string } =>
    entry.iso === null && !entry.isWrong ? { error: fieldFault('required') } : {}
  const { from, to, asOf } = entries
  const isBackward = from.iso !== null && to.iso !== null && from.iso > to.iso
  const current = presetOf(period, today)

  return (
    <div
      role="group"
      aria-label={provinceWords.ranges}
      className="flex flex-wrap items-start gap-x-4 gap-y-2"
    >
      <div className="w-44">
        <DateField
          label={provinceWords.from}
          value={from.iso}
          onChange={(iso, fault) => take('from', iso, fault !== null)}
          isRequired
          {...required(from)}
        />
      </div>
      <div className="w-44">
        <DateField
          label={provinceWords.to}
          value={to.iso}
          onChange={(iso, fault) => take('to', iso, fault !== null)}
          isRequired
          {...(isBackward ? { error: fieldFault('end_before_start') } : required(to))}
        />
      </div>
      <div className="w-52">
        <DateField
          label={provinceWords.asOf}
          description={provinceWords.asOfHint}
          value={asOf.iso}
          onChange={(iso, fault) => take('asOf', iso, fault !== null)}
        />
      </div>
      <div
        role="group"
        aria-label={provinceWords.presets}
        className="flex flex-wrap gap-2 pt-0 lg:pt-[1.7rem]"
      >
        {presetNames.map((name) => (
          <Button
            key={name}
            variant={name === current ? 'plain' : 'quiet'}
            isDisabled={name === current}
            onPress={() => {
              const chosen = presetPeriod(name, today)
              setEntries(entriesOf(chosen))
              onChange(chosen)
            }}
          >
            {provinceWords[name]}
          </Button>
        ))}
      </div>
    </div>
  )
}

function isSame({ from, to, asOf }: Entries, period: Period): boolean {
  return from.iso === period.from && to.iso === period.to && asOf.iso === period.asOf
}
