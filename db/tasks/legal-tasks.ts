import type { ClockKind } from '../contract/legal'
import type { RuleCode } from '../contract/findings'
import { addDays } from '../contract/jalali'
import { awaitsTwoYears } from '../rules/legal/awaits-two-years'
import { runningClocks } from '../rules/legal/running-clocks'
import type { ChildTask, DeskFile } from './task'

const rules: Readonly<Record<ClockKind, RuleCode | null>> = {
  order_missing: 'W40',
  order_end: 'W41',
  two_years: 'R43',
  opinion: 'R44',
  trial_custody: 'R44',
  eighteen: null,
}
/** A review held so many days before the birthday or later is the review at 18. */
const DAYS_BEFORE_EIGHTEEN = 30

/** The legal clocks that ask for something: each stands until what it waits for is done. */
export function legalTasks(file: DeskFile): readonly ChildTask[] {
  return runningClocks(file)
    .filter(({ kind, dueOn }) =>
      kind === 'two_years'
        ? awaitsTwoYears(file.child.legalStatus)
        : kind !== 'eighteen' || !isReviewedAtEighteen(file, dueOn),
    )
    .map(({ kind, startsOn, dueOn, recordId }) => ({
      kind,
      dueOn,
      rule: rules[kind],
      where: kind === 'eighteen' ? 'care' : kind === 'trial_custody' ? 'placements' : 'legal',
      recordId,
      details: { startsOn },
    }))
}

function isReviewedAtEighteen({ child, file, today }: DeskFile, dueOn: string): boolean {
  const from = addDays(dueOn, -DAYS_BEFORE_EIGHTEEN)
  return (
    child.stayReason !== null || (file.reviews ?? []).some(({ heldOn }) => heldOn >= from && heldOn <= today)
  )
}
