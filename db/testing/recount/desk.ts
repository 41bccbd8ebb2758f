import type { TaskKind } from '../../contract/desk'
import { requiredSlots } from '../../contract/documents'
import { addDays, birthdayAt, jalaliMonthsLater, type IsoDate } from '../../contract/jalali'
import type { JudgedFile, JudgedSpell } from '../../child-file/judged-file'
import type { DeskFile } from '../../tasks/task'

// The tasks once more, told plainly and slowly, day by day, from the file alone: what tests hold the desk against. Of the program only
// its calendar is used.

/** A task as the recount tells it: its kind, what it is about where the file has several, and its day. */
export interface Recounted {
  readonly kind: TaskKind
  readonly about: string
  readonly dueOn: IsoDate | null
}

type Asked = Pick<DeskFile, 'file' | 'today' | 'settings' | 'slots' | 'permissions' | 'daily'>

const IN_CARE = ['residential', 'kinship', 'host_family', 'trustee', 'adoption_trial']
const BASIC = ['health_basic', 'social_security', 'armed_forces']
const CAN_BE_PLACED = ['parents_unidentified', 'parents_deceased', 'not_visited_two_years', 'parents_unfit']

const kindOn = ({ placements }: JudgedFile, day: IsoDate): string | null =>
  spellOn(placements, day)?.kind ?? null

function spellOn(spells: readonly JudgedSpell[], day: IsoDate): JudgedSpell | null {
  return spells.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day < endsOn)) ?? null
}

/** Walks back from the day as long as she is in one of the kinds or away without leave; the first day of it in one of the kinds. */
function since(file: JudgedFile, kinds: readonly string[], today: IsoDate): IsoDate | null {
  if (!kinds.includes(kindOn(file, today) ?? '')) return null
  let first = today
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    const kind = kindOn(file, day)
    if (kind !== 'absconded' && !kinds.includes(kind ?? '')) return first
    if (kind !== 'absconded') first = day
  }
}

const last = (days: readonly IsoDate[]): IsoDate | null => [...days].sort().at(-1) ?? null

/** Every task that the file asks for on the day, due or to come. */
export function recountTasks(asked: Asked): Recounted[] {
  const { file, today } = asked
  if (file.placements.some(({ kind, startsOn }) => kind === 'deceased' && startsOn <= today)) return []
  const care = since(file, IN_CARE, today)
  return [
    ...ofLaw(asked, care),
    ...(care === null ? [] : ofCare(asked, care)),
    ...ofLivingOut(asked),
    ...ofPlan(asked, care),
    ...ofAid(asked),
    ...ofDays(asked),
  ]
}

function ofLaw({ file, today }: Asked, care: IsoDate | null): Recounted[] {
  const tasks: Recounted[] = []
  const events = (file.legalEvents ?? []).filter(({ onDay }) => onDay <= today)
  const stay = since(file, ['residential'], today)
  const now = spellOn(file.placements, today)
  if (stay !== null) {
    const orders = (file.orders ?? []).filter(
      ({ kind, issuedOn, validUntil }) =>
        ['entrustment', 'extension', 'guardianship'].includes(kind) &&
        issuedOn <= today &&
        (validUntil ?? '9999') >= stay,
    )
    const newest = [...orders].sort((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1))[0]
    const spells = file.placements.filter(
      ({ kind, startsOn }) => kind === 'residential' && startsOn >= stay && startsOn <= today,
    )
    if (newest !== undefined) {
      if (newest.validUntil !== null) {
        tasks.push({ kind: 'order_end', about: newest.id, dueOn: newest.validUntil })
      }
    } else if (spells.every(({ orderNumber }) => orderNumber === null)) {
      tasks.push({ kind: 'order_missing', about: '', dueOn: addDays(stay, 3) })
    }
  }
  if (care !== null && !CAN_BE_PLACED.includes(file.child.legalStatus ?? '')) {
    const came = last(events.flatMap(({ kind, onDay }) => (kind === 'guardian_came' ? [onDay] : [])))
    const from = came !== null && came > care ? came : care
    tasks.push({ kind: 'two_years', about: '', dueOn: jalaliMonthsLater(from, 24) })
  }
  if (!['adopted', 'transferred_out', 'deceased'].includes(now?.kind ?? '')) {
    const answered = last(
      events.flatMap(({ kind, onDay }) =>
        kind === 'opinion_given' || kind === 'adoption_closed' ? [onDay] : [],
      ),
    )
    const requests = events
      .filter(({ kind, onDay }) => kind === 'adoption_requested' && onDay > (answered ?? ''))
      .map(({ onDay }) => onDay)
      .sort()
    if (requests[0] !== undefined) {
      tasks.push({ kind: 'opinion', about: '', dueOn: jalaliMonthsLater(requests[0], 2) })
    }
  }
  if (now?.kind === 'adoption_trial') {
    tasks.push({ kind: 'trial_custody', about: '', dueOn: jalaliMonthsLater(now.startsOn, 6) })
  }
  const { birthDate, stayReason } = file.child
  if (care !== null && birthDate !== null && stayReason === null) {
    const dueOn = birthdayAt(birthDate, 18)
    const isHeld = (file.reviews ?? []).some(({ heldOn }) => heldOn >= addDays(dueOn, -30) && heldOn <= today)
    if (!isHeld) tasks.push({ kind: 'eighteen', about: '', dueOn })
  }
  return tasks
}

function ofCare({ file, today, settings, slots }: Asked, care: IsoDate): Recounted[] {
  const tasks: Recounted[] = []
  const goals = file.goals ?? []
  if (!goals.some(({ state, plannedOn }) => state === 'open' || plannedOn >= care)) {
    tasks.push({ kind: 'care_plan', about: '', dueOn: addDays(care, 30) })
  }
  for (const { id, state, dueOn } of goals) {
    if (state === 'open' && typeof dueOn === 'string') tasks.push({ kind: 'goal', about: id, dueOn })
  }
  const reviews = (file.reviews ?? []).filter(({ heldOn }) => heldOn >= care && heldOn <= today)
  const held = last(reviews.map(({ heldOn }) => heldOn))
  const end = jalaliMonthsLater(held ?? care, settings.reviewEveryMonths)
  const agreed = reviews.find(({ heldOn }) => heldOn === held)?.nextOn ?? end
  tasks.push({ kind: 'review', about: '', dueOn: agreed < end ? agreed : end })

  const basic = file.policies.filter(({ kind }) => BASIC.includes(kind))
  const holds = (day: IsoDate) =>
    basic.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day < endsOn))
  for (const { id, endsOn } of holds(today)) {
    if (endsOn !== null && holds(endsOn).length === 0) {
      tasks.push({ kind: 'insurance_end', about: id, dueOn: endsOn })
    }
  }
  if (holds(today).length === 0) {
    const ended = last(
      basic.flatMap(({ endsOn }) => (endsOn !== null && endsOn <= today && endsOn >= care ? [endsOn] : [])),
    )
    tasks.push({ kind: 'insurance_end', about: '', dueOn: ended ?? care })
  }
  if (requiredSlots.some((slot) => !slots.has(slot))) {
    tasks.push({ kind: 'document', about: '', dueOn: null })
  }
  const { nationalId, nationalIdMissingReason, foreignId, createdAt } = file.child
  if (nationalId === null && nationalIdMissingReason === null && foreignId === null) {
    const first = [createdAt.slice(0, 10), ...file.placements.map(({ startsOn }) => startsOn)].sort()[0] ?? ''
    tasks.push({ kind: 'identity', about: '', dueOn: addDays(first, 60) })
  }
  return tasks
}

/** Those who live with a family, went home, or live on their own. */
function ofLivingOut({ file, today, settings }: Asked): Recounted[] {
  const tasks: Recounted[] = []
  const now = spellOn(file.placements, today)
  const contacts = (file.contacts ?? []).filter(({ contactedOn, reached }) => reached && contactedOn <= today)
  if (now !== null && ['kinship', 'host_family', 'adoption_trial', 'reunified'].includes(now.kind)) {
    const seen = contacts.filter(({ kind, contactedOn }) => kind === 'visit' && contactedOn >= now.startsOn)
    const dueOn = jalaliMonthsLater(
      last(seen.map(({ contactedOn }) => contactedOn)) ?? now.startsOn,
      settings.visitEveryMonths,
    )
    const firstYearEnds = jalaliMonthsLater(now.startsOn, 12)
    if (now.kind !== 'reunified' || (today < firstYearEnds && dueOn < firstYearEnds)) {
      tasks.push({ kind: 'visit', about: '', dueOn })
    }
  }
  const begun = file.placements.filter(({ startsOn }) => startsOn <= today)
  const left = begun.findLast(
    ({ kind }, place, all) => kind === 'independent' && all[place - 1]?.kind !== 'independent',
  )
  if (left === undefined) return tasks
  const after = begun.slice(begun.indexOf(left))
  const isOver = after.some(({ kind }) => [...IN_CARE, 'adopted', 'transferred_out'].includes(kind))
  const ends = jalaliMonthsLater(left.startsOn, settings.afterCareForMonths)
  const reached = last(
    contacts.flatMap(({ contactedOn }) => (contactedOn >= left.startsOn ? [contactedOn] : [])),
  )
  if (isOver || today > ends || (reached ?? '') >= ends) return tasks
  const next = jalaliMonthsLater(reached ?? left.startsOn, settings.afterCareEveryMonths)
  return [...tasks, { kind: 'after_care', about: '', dueOn: next < ends ? next : ends }]
}

function ofPlan({ file, today }: Asked, care: IsoDate | null): Recounted[] {
  const items = file.planItems ?? []
  const { birthDate } = file.child
  if (care !== null && items.length === 0 && birthDate !== null && today < birthdayAt(birthDate, 18)) {
    return [{ kind: 'independence_plan', about: '', dueOn: birthdayAt(birthDate, 17) }]
  }
  if (care === null && kindOn(file, today) !== 'independent') return []
  return items.flatMap(({ field, state, dueOn }): Recounted[] =>
    typeof dueOn !== 'string' || state === 'ready' || state === 'not_needed'
      ? []
      : [{ kind: 'plan_item', about: field, dueOn }],
  )
}

/** Permissions that end while aid goes on. */
function ofAid({ file, today, permissions }: Asked): Recounted[] {
  const isAided = file.supports.some(
    ({ programme, startsOn, endsOn }) =>
      programme === 'emdad' && startsOn <= today && (endsOn === null || today < endsOn),
  )
  if (!isAided || file.placements.some(({ kind }) => kind === 'deceased')) return []
  return permissions.flatMap(({ id, kind, endsOn }): Recounted[] => {
    const others = permissions.filter((other) => other.id !== id && other.kind === kind)
    const lasts = others.some((other) => endsOn !== null && (other.endsOn ?? '9999') > endsOn)
    return endsOn === null || lasts ? [] : [{ kind: 'permission_end', about: id, dueOn: endsOn }]
  })
}

/** What is left to do about her days. */
function ofDays({ file, today, daily }: Asked): Recounted[] {
  if (['adopted', 'transferred_out'].includes(kindOn(file, today) ?? '')) return []
  const open = daily.incidents.filter(({ closedOn, followUpOn }) => closedOn === null && followUpOn !== null)
  const away = daily.visits.filter(({ kind, returnedOn }) => kind === 'leave' && returnedOn === null)
  const planned = daily.appointments.filter(({ state }) => state === 'planned')
  return [
    ...open.map(({ id, followUpOn }) => ({ kind: 'incident' as const, about: id, dueOn: followUpOn })),
    ...away.flatMap(({ id, endsOn }) =>
      endsOn === null ? [] : [{ kind: 'leave_back' as const, about: id, dueOn: endsOn }],
    ),
    ...planned.map(({ id, onDay }) => ({ kind: 'appointment' as const, about: id, dueOn: onDay })),
  ]
}
