import { addDays, addMonths, jalaliMonthOf, monthRange, toJalali, type IsoDate } from '../../contract/jalali'
import { LAW_OF_1392, type Rule, type RuleFinding } from '../rule'

/** The same Jalali day six months later, or the last of that month where it has no such day. */
function sixMonthsAfter(day: IsoDate): IsoDate {
  const { from, to } = monthRange(addMonths(jalaliMonthOf(day), 6))
  const due = addDays(from, toJalali(day).day - 1)
  return due < to ? due : to
}

/**
 * Trial custody lasts six Jalali months (art. 11 of the law of 1392): it does not go on past the same day six months later,
 * on the register's day or when it ended, and the adoption that follows it does not come earlier. Exactly six months is
 * right. A trial that begins in the future is rule B15's.
 */
export const w21TrialSixMonths: Rule = {
  code: 'W21',
  severity: 'warn',
  subject: 'placement',
  fields: ['startsOn', 'endsOn'],
  since: LAW_OF_1392,
  check: ({ soundSpells, today, realToday }) =>
    soundSpells.flatMap((trial, index): RuleFinding[] => {
      if (trial.kind !== 'adoption_trial' || trial.startsOn < LAW_OF_1392 || trial.startsOn > realToday)
        return []
      const due = sixMonthsAfter(trial.startsOn)
      const next = soundSpells[index + 1]
      const found = {
        recordId: trial.id,
        on: trial.startsOn,
        ...(next === undefined ? {} : { otherId: next.id }),
      }
      if ((trial.endsOn ?? today) > due) return [{ ...found, details: { fault: 'long', due } }]
      return next?.kind === 'adopted' && next.startsOn < due
        ? [{ ...found, details: { fault: 'short', due } }]
        : []
    }),
}
