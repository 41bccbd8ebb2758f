import { afterCareOf, leavingsOf } from '../contract/independence-clocks'
import { addDays, birthdayAt, jalaliMonthsLater } from '../contract/jalali'
import { requiredSlots } from '../contract/documents'
import { covers } from '../rules/facts'
import { latestBetween } from '../rules/care/time-in-care'
import { DAYS_FOR_PLAN } from '../rules/care/w70-no-care-plan'
import { MONTHS_AFTER_REUNION, visitedKinds } from '../rules/care/w72-no-visit'
import { isBasic } from '../rules/insurance/basic-health'
import type { ChildTask, DeskFile, TaskMaker } from './task'

const NOTHING: readonly never[] = []

/** The first goal of the care plan, within 30 days of admission. */
const carePlan: TaskMaker = ({ file, inCareSince: since }) => {
  if (since === null) return NOTHING
  const isPlanned = (file.goals ?? []).some(({ plannedOn, state }) => plannedOn >= since || state === 'open')
  if (isPlanned) return NOTHING
  return [{ kind: 'care_plan', dueOn: addDays(since, DAYS_FOR_PLAN), rule: 'W70', where: 'care' }]
}

/** Open goals of who is in care, each on its day. */
const goals: TaskMaker = ({ file, inCareSince: since }) =>
  since === null
    ? NOTHING
    : (file.goals ?? []).flatMap(({ id, state, dueOn }) =>
        state === 'open' && typeof dueOn === 'string'
          ? [{ kind: 'goal' as const, dueOn, rule: null, where: 'care' as const, recordId: id }]
          : [],
      )

/** The next review: on the day that was agreed at the last one, at the latest when the window ends. */
const review: TaskMaker = ({ file, inCareSince: admitted, today, settings }) => {
  if (admitted === null) return NOTHING
  const held = (file.reviews ?? []).filter(({ heldOn }) => heldOn >= admitted && heldOn <= today)
  const lastOn = latestBetween(
    held.map(({ heldOn }) => heldOn),
    admitted,
    today,
  )
  const last = held.find(({ heldOn }) => heldOn === lastOn)
  const end = jalaliMonthsLater(lastOn ?? admitted, settings.reviewEveryMonths)
  const agreed = last?.nextOn ?? null
  const dueOn = agreed !== null && agreed < end ? agreed : end
  const since = lastOn ?? admitted
  return [{ kind: 'review', dueOn, rule: 'W71', where: 'care', details: { since } }]
}

/** The next visit in person to a child in a family, and in the first year back with her own. */
const visit: TaskMaker = ({ current, contacts, today, settings }) => {
  if (current === null || !visitedKinds.has(current.kind)) return NOTHING
  const seen = contacts.filter(({ kind, reached }) => kind === 'visit' && reached)
  const since =
    latestBetween(
      seen.map(({ contactedOn }) => contactedOn),
      current.startsOn,
      today,
    ) ?? current.startsOn
  const dueOn = jalaliMonthsLater(since, settings.visitEveryMonths)
  if (current.kind === 'reunified') {
    const until = jalaliMonthsLater(current.startsOn, MONTHS_AFTER_REUNION)
    if (today >= until || dueOn >= until) return NOTHING
  }
  return [{ kind: 'visit', dueOn, rule: 'W72', where: 'care', details: { since } }]
}

/** The next contact of after-care. */
const afterCare: TaskMaker = ({ spells, contacts, today, settings }) => {
  const leaving = leavingsOf(spells, today).at(-1)
  if (leaving === undefined) return NOTHING
  const { dueOn, lastReachedOn, leftOn } = afterCareOf({
    ...leaving,
    contacts,
    everyMonths: settings.afterCareEveryMonths,
    forMonths: settings.afterCareForMonths,
    today,
  })
  if (dueOn === null) return NOTHING
  const details = { since: lastReachedOn ?? leftOn }
  return [{ kind: 'after_care', dueOn, rule: 'W75', where: 'independence', details }]
}

/** A plan for independent life before the last year of childhood begins; asked no more at 18. */
const independencePlan: TaskMaker = ({ file, inCareSince: since, birthDate, today }) => {
  if (since === null || birthDate === null || (file.planItems ?? []).length > 0) return NOTHING
  const turns18On = birthdayAt(birthDate, 18)
  if (today >= turns18On) return NOTHING
  const dueOn = birthdayAt(birthDate, 17)
  return [{ kind: 'independence_plan', dueOn, rule: 'W74', where: 'independence', details: { turns18On } }]
}

/** Items of the plan that have a day and are not ready, in care and in independent life. */
const planItems: TaskMaker = ({ file, inCareSince: since, current }) =>
  since === null && current?.kind !== 'independent'
    ? NOTHING
    : (file.planItems ?? []).flatMap(({ field, state, dueOn }) =>
        typeof dueOn === 'string' && state !== 'ready' && state !== 'not_needed'
          ? [
              {
                ...{ kind: 'plan_item' as const, dueOn, rule: null, where: 'independence' as const },
                ...{ part: field, details: { field } },
              },
            ]
          : [],
      )

/** The end of the basic cover with none after it; for who has none, the day it ended or care began. */
const insuranceEnd: TaskMaker = ({ soundPolicies, inCareSince: since, today }) => {
  if (since === null) return NOTHING
  const basic = soundPolicies.filter(isBasic)
  const inForce = basic.filter((policy) => covers(policy, today))
  if (inForce.length > 0) {
    return inForce.flatMap(({ id, endsOn }): ChildTask[] =>
      endsOn === null || basic.some((other) => covers(other, endsOn))
        ? []
        : [{ kind: 'insurance_end', dueOn: endsOn, rule: 'W53', where: 'insurance', recordId: id }],
    )
  }
  const ended = basic.flatMap(({ endsOn }) => (endsOn !== null && endsOn <= today ? [endsOn] : []))
  const dueOn = latestBetween(ended, since, today) ?? since
  return [{ kind: 'insurance_end', dueOn, rule: 'W52', where: 'insurance', part: 'none' }]
}

/** The papers that every file needs and this one lacks, together. No law says by when, so they press below all that has a day. */
const documents: TaskMaker = ({ inCareSince: since, slots }) => {
  const missing = since === null ? NOTHING : requiredSlots.filter((slot) => !slots.has(slot))
  if (missing.length === 0) return NOTHING
  const details = { slots: missing.join(' ') }
  return [{ kind: 'document', dueOn: null, rule: null, where: 'documents', details }]
}

const DAYS_FOR_NATIONAL_ID = 60

/** The national id or why there is none, within 60 days; told of who is in care. */
const identity: TaskMaker = ({ child, spells, inCareSince: since }) => {
  if (since === null) return NOTHING
  if (child.nationalId !== null || child.nationalIdMissingReason !== null || child.foreignId !== null) {
    return NOTHING
  }
  const written = child.createdAt.slice(0, 10)
  const first = spells[0]?.startsOn ?? written
  const from = first < written ? first : written
  return [{ kind: 'identity', dueOn: addDays(from, DAYS_FOR_NATIONAL_ID), rule: 'W05', where: 'identity' }]
}

/** The end of a permission while aid goes on, with none of its kind after it. */
const permissionEnd: TaskMaker = ({ file, permissions, today, diedOn }) => {
  if (diedOn !== null) return NOTHING
  const isAided = file.supports.some((support) => support.programme === 'emdad' && covers(support, today))
  if (!isAided) return NOTHING
  return permissions.flatMap(({ id, kind, endsOn }): ChildTask[] =>
    endsOn === null ||
    permissions.some(
      (other) => other.kind === kind && other.id !== id && (other.endsOn === null || other.endsOn > endsOn),
    )
      ? []
      : [{ kind: 'permission_end', dueOn: endsOn, rule: null, where: 'money', recordId: id }],
  )
}

/** Every maker of care, insurance, papers and after-care. */
const makers: readonly TaskMaker[] = [
  carePlan,
  goals,
  review,
  visit,
  afterCare,
  independencePlan,
  planItems,
  insuranceEnd,
  documents,
  identity,
  permissionEnd,
]

/** What care asks of the file. */
export function careTasks(file: DeskFile): readonly ChildTask[] {
  return makers.flatMap((make) => make(file))
}
