import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import {
  contactAtMark,
  housedStates,
  inCareKinds,
  leavingsOf,
  outcomeMarks,
  studyingStates,
  workingStates,
} from '../contract/independence-clocks'
import { jalaliMonthsLater } from '../contract/jalali'
import { homesOn } from '../people/queries'
import { readLeavers } from './lists'
import { contactFromRow } from './row'

/**
 * How those fared whose mark (6, 12 or 24 Jalali months after leaving) lies in the period, both days included, and is not still to
 * come. Of two leavings of one child in a cohort the later counts. For a center: those who left from it.
 */
export async function outcomes(
  { db, today }: Context,
  { from, to, centerId }: Parsed<'independence.outcomes'>,
): Promise<Output<'independence.outcomes'>> {
  const { people, chains, contacts } = await readLeavers(db, today)
  const leavings = people.flatMap(({ id }) =>
    leavingsOf(chains.get(id) ?? [], today).map(({ leftOn }) => ({ childId: id, day: leftOn })),
  )
  const homes = centerId === undefined ? [] : await homesOn(db, leavings)
  const ofCenter = leavings.filter((_, index) => centerId === undefined || homes[index] === centerId)
  const until = to < today ? to : today
  return outcomeMarks.map((months) => {
    const cohort = new Map<string, { readonly leftOn: string; readonly mark: string }>()
    for (const { childId, day } of ofCenter) {
      const mark = jalaliMonthsLater(day, months)
      if (mark >= from && mark <= until) cohort.set(childId, { leftOn: day, mark })
    }
    const members = [...cohort].map(([childId, { leftOn, mark }]) => ({
      contact: contactAtMark((contacts.get(childId) ?? []).map(contactFromRow), leftOn, mark),
      hasReturned: (chains.get(childId) ?? []).some(
        ({ kind, startsOn }) => inCareKinds.includes(kind) && startsOn > leftOn && startsOn < mark,
      ),
    }))
    const answered = members.flatMap(({ contact }) => contact ?? [])
    return {
      months,
      cohort: members.length,
      inTouch: answered.length,
      working: answered.filter(({ work }) => work !== null && workingStates.includes(work)).length,
      studying: answered.filter(({ study }) => study !== null && studyingStates.includes(study)).length,
      housed: answered.filter(({ living }) => living !== null && housedStates.includes(living)).length,
      returned: members.filter(({ hasReturned }) => hasReturned).length,
    }
  })
}
