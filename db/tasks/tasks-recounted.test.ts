import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalStatuses } from '../contract/children'
import { requiredSlots } from '../contract/documents'
import { planFields, planStates } from '../contract/independence'
import { addDays } from '../contract/jalali'
import { appointmentStates } from '../contract/records/appointment'
import { familyVisitKinds } from '../contract/records/family-visit'
import { incidentKinds } from '../contract/records/incident'
import { legalEventKinds, orderKinds } from '../contract/legal'
import { placementKinds } from '../contract/placements'
import { defaultSettings } from '../settings/queries'
import type { JudgedFile, JudgedSpell } from '../child-file/judged-file'
import { inCareSince } from '../rules/care/time-in-care'
import { standingOf } from '../rules/facts'
import { aFile, anOrder, aSpell } from '../testing/rules'
import { tasksOf } from './queries'
import { recountTasks, type Recounted } from '../testing/recount/desk'
import type { DeskFile } from './task'

const FIRST = '2016-03-20'
const DAYS = 2900
const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days))
const someDay = fc.option(day, { nil: null })
const dayAfter = (from: string) =>
  fc
    .option(fc.integer({ min: 1, max: 700 }), { nil: null })
    .map((days) => (days === null ? null : addDays(from, days)))

/** Spells in a row, most of them without a gap, the last open or not. */
const spells = fc
  .tuple(
    day,
    fc.array(
      fc.record({
        kind: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom('residential' as const, 'kinship' as const) },
          { weight: 3, arbitrary: fc.constantFrom(...placementKinds) },
        ),
        days: fc.integer({ min: 1, max: 900 }),
        gap: fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
        ),
        isOrdered: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    fc.boolean(),
  )
  .map(([first, given, isOpen]): JudgedSpell[] => {
    let from = first
    return given.map(({ kind, days, gap, isOrdered }, index) => {
      const startsOn = addDays(from, gap)
      from = addDays(startsOn, days)
      return aSpell(kind, startsOn, isOpen && index === given.length - 1 ? null : from, {
        id: `spell ${String(index)}`,
        orderNumber: isOrdered ? '۱۲' : null,
      })
    })
  })

const numbered = <Item>(name: string, item: fc.Arbitrary<Item>, maxLength = 4) =>
  fc
    .array(item, { maxLength })
    .map((items) => items.map((one, index) => ({ id: `${name} ${String(index)}`, ...one })))

const judged: fc.Arbitrary<JudgedFile> = fc
  .record({
    birthDate: fc.option(
      fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2000-01-01', days)),
      { nil: null },
    ),
    nationalId: fc.constantFrom('0499370899', null),
    missing: fc.constantFrom('being_issued' as const, null),
    legalStatus: fc.option(fc.constantFrom(...legalStatuses), { nil: null }),
    stayReason: fc.constantFrom('study' as const, null, null),
    created: day,
    spells,
    supports: numbered(
      'support',
      fc.record({ programme: fc.constantFrom('emdad', 'savings'), startsOn: day }),
      2,
    ),
    policies: numbered(
      'policy',
      day.chain((startsOn) =>
        fc.record({
          kind: fc.constantFrom('health_basic', 'social_security', 'accident'),
          startsOn: fc.constant(startsOn),
          endsOn: dayAfter(startsOn),
        }),
      ),
    ),
    planItems: fc.uniqueArray(
      fc.record({
        field: fc.constantFrom(...planFields),
        state: fc.constantFrom(...planStates),
        dueOn: someDay,
      }),
      { selector: ({ field }) => field, maxLength: 3 },
    ),
    contacts: numbered(
      'contact',
      fc.record({ contactedOn: day, reached: fc.boolean(), kind: fc.constantFrom('visit', 'phone') }),
      6,
    ),
    orders: fc
      .uniqueArray(
        day.chain((issuedOn) =>
          fc.record({
            kind: fc.constantFrom(...orderKinds),
            issuedOn: fc.constant(issuedOn),
            validUntil: dayAfter(issuedOn),
          }),
        ),
        {
          selector: ({ issuedOn }) => issuedOn,
          maxLength: 4,
        },
      )
      .map((orders) => orders.map((order, index) => anOrder({ id: `order ${String(index)}`, ...order }))),
    legalEvents: numbered('event', fc.record({ kind: fc.constantFrom(...legalEventKinds), onDay: day })),
    goals: numbered(
      'goal',
      fc.record({ plannedOn: day, state: fc.constantFrom('open', 'reached', 'given_up'), dueOn: someDay }),
    ),
    reviews: fc
      .uniqueArray(fc.record({ heldOn: day, nextOn: someDay }), {
        selector: ({ heldOn }) => heldOn,
        maxLength: 5,
      })
      .map((reviews) => reviews.map((review, index) => ({ id: `review ${String(index)}`, ...review }))),
  })
  .map(({ birthDate, nationalId, missing, legalStatus, stayReason, created, supports, ...records }) =>
    aFile({
      ...records,
      supports: supports.map((support) => ({ ...support, endsOn: null })),
      child: {
        ...{ birthDate, nationalId, nationalIdMissingReason: missing, legalStatus, stayReason },
        createdAt: `${created}T08:00:00.000Z`,
      },
    }),
  )

type Asked = Pick<DeskFile, 'file' | 'today' | 'settings' | 'slots' | 'permissions' | 'daily'>

const asked: fc.Arbitrary<Asked> = fc.record({
  file: judged,
  today: fc.integer({ min: 0, max: DAYS + 400 }).map((days) => addDays(FIRST, days)),
  settings: fc
    .record({
      reviewEveryMonths: fc.integer({ min: 1, max: 12 }),
      visitEveryMonths: fc.integer({ min: 1, max: 12 }),
      afterCareEveryMonths: fc.integer({ min: 1, max: 6 }),
      afterCareForMonths: fc.integer({ min: 6, max: 36 }),
    })
    .map((chosen) => ({ ...defaultSettings, ...chosen })),
  slots: fc.subarray([...requiredSlots]).map((slots) => new Set(slots)),
  permissions: numbered(
    'permission',
    day.chain((startsOn) =>
      fc.record({
        kind: fc.constantFrom('province_permission', 'national_permission'),
        startsOn: fc.constant(startsOn),
        endsOn: dayAfter(startsOn),
      }),
    ),
    3,
  ),
  daily: fc.record({
    visits: numbered(
      'visit',
      fc.record({
        kind: fc.constantFrom(...familyVisitKinds),
        startsOn: day,
        endsOn: someDay,
        returnedOn: someDay,
      }),
      3,
    ),
    appointments: numbered(
      'appointment',
      fc.record({
        onDay: day,
        atTime: fc.constantFrom('08:30', null),
        state: fc.constantFrom(...appointmentStates),
      }),
      3,
    ),
    incidents: numbered(
      'incident',
      fc.record({
        kind: fc.constantFrom(...incidentKinds),
        onDay: day,
        followUpOn: someDay,
        closedOn: fc.option(day, { nil: null }),
      }),
      3,
    ),
  }),
})

const deskFile = ({ file, ...around }: Asked): DeskFile => {
  const standing = standingOf(file, { today: around.today, realToday: '2030-01-01' })
  return { ...standing, ...around, inCareSince: inCareSince(standing) }
}

/** What tells tasks of a kind apart where a file may have several. */
const ofOneRecord = new Set(['order_end', 'goal', 'permission_end', 'incident', 'leave_back', 'appointment'])
const told = (one: Asked): string[] =>
  tasksOf(deskFile(one))
    .map(({ kind, key, recordId, dueOn }) => {
      const part =
        kind === 'plan_item'
          ? key.split(' ').at(-1)
          : kind === 'insurance_end' || ofOneRecord.has(kind)
            ? recordId
            : ''
      return line({ kind, about: part ?? '', dueOn })
    })
    .sort()
const line = ({ kind, about, dueOn }: Recounted): string => [kind, about, dueOn ?? 'no day'].join(' | ')

describe('the tasks of any file on any day', () => {
  it('are those of a plain recount', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(asked, (one) => {
        const expected = recountTasks(one)
        for (const { kind } of expected) met.add(kind)
        expect(told(one)).toEqual(expected.map(line).sort())
      }),
      { numRuns: 300 },
    )
    // Nearly every kind comes up among so many files, else the recount would say nothing of it.
    expect(met.size).toBeGreaterThan(14)
  })

  it('are none once she has died, and only of aid that goes on where she was adopted', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom('deceased' as const, 'adopted' as const), (one, kind) => {
        const before = one.file.placements
        const startsOn =
          [one.today, ...before.map(({ endsOn, startsOn: from }) => endsOn ?? addDays(from, 1))]
            .sort()
            .at(-1) ?? one.today
        const ended = before.map((spell) => ({ ...spell, endsOn: spell.endsOn ?? startsOn }))
        const file = { ...one.file, placements: [...ended, aSpell(kind, startsOn, null, { id: 'end' })] }
        const tasks = tasksOf(deskFile({ ...one, file, today: addDays(startsOn, 400) }))
        expect(tasks.filter((task) => task.kind !== 'permission_end' || kind === 'deceased')).toEqual([])
      }),
    )
  })

  it('that are due are gone once the thing is done', () => {
    const done = new Set<string>()
    fc.assert(
      fc.property(asked, (one) => {
        for (const task of tasksOf(deskFile(one))) {
          if (task.dueOn !== null && task.dueOn > one.today) continue
          const after = tasksOf(deskFile(doing(one, task)))
          const left = after.filter(({ key, dueOn }) => key === task.key && (dueOn ?? '') <= one.today)
          expect(left, task.kind).toEqual([])
          done.add(task.kind)
        }
      }),
      { numRuns: 200 },
    )
    expect(done.size).toBeGreaterThan(14)
  })
})

/** The file after what the task asks for was written on the day. */
function doing(one: Asked, { kind, recordId, key, details }: ReturnType<typeof tasksOf>[number]): Asked {
  const { file, today } = one
  const written = (records: Partial<JudgedFile>): Asked => ({ ...one, file: { ...file, ...records } })
  const order = (validUntil: string) =>
    written({
      orders: [
        ...(file.orders ?? []),
        anOrder({ id: 'new', kind: 'extension', issuedOn: today, validUntil }),
      ],
    })
  const event = (what: (typeof legalEventKinds)[number]) =>
    written({ legalEvents: [...(file.legalEvents ?? []), { id: 'new', kind: what, onDay: today }] })
  const contact = (how: string) =>
    written({
      contacts: [...(file.contacts ?? []), { id: 'new', contactedOn: today, reached: true, kind: how }],
    })
  const review = () =>
    written({ reviews: [...(file.reviews ?? []), { id: 'new', heldOn: today, nextOn: null }] })
  const item = (field: string) => [
    ...(file.planItems ?? []).filter((known) => known.field !== field),
    { field, state: 'ready', dueOn: null },
  ]
  switch (kind) {
    case 'order_missing':
    case 'order_end':
      return order(addDays(today, 180))
    case 'two_years':
      return event('guardian_came')
    case 'opinion':
      return event('opinion_given')
    case 'trial_custody':
      return written({
        placements: [
          ...file.placements
            .filter(({ startsOn }) => startsOn < today)
            .map((spell) => (spell.id === recordId ? { ...spell, endsOn: today } : spell)),
          aSpell('adopted', today, null, { id: 'new' }),
        ],
      })
    case 'eighteen':
    case 'review':
      return review()
    case 'care_plan':
      return written({
        goals: [...(file.goals ?? []), { id: 'new', plannedOn: today, state: 'open', dueOn: null }],
      })
    case 'goal':
      return written({
        goals: (file.goals ?? []).map((goal) =>
          goal.id === recordId ? { ...goal, state: 'reached' } : goal,
        ),
      })
    case 'visit':
      return contact('visit')
    case 'after_care':
      return contact('phone')
    case 'independence_plan':
      return written({ planItems: item('housing') })
    case 'plan_item':
      return written({ planItems: item(String(details['field'] ?? key)) })
    case 'insurance_end':
      return written({
        policies: [...file.policies, { id: 'new', kind: 'health_basic', startsOn: today, endsOn: null }],
      })
    case 'document':
      return { ...one, slots: new Set(requiredSlots) }
    case 'identity':
      return written({ child: { ...file.child, nationalId: '0499370899' } })
    case 'leave_back':
      return {
        ...one,
        daily: {
          ...one.daily,
          visits: one.daily.visits.map((visit) =>
            visit.id === recordId ? { ...visit, returnedOn: today } : visit,
          ),
        },
      }
    case 'appointment':
      return {
        ...one,
        daily: {
          ...one.daily,
          appointments: one.daily.appointments.map((appointment) =>
            appointment.id === recordId ? { ...appointment, state: 'kept' as const } : appointment,
          ),
        },
      }
    case 'incident':
      return {
        ...one,
        daily: {
          ...one.daily,
          incidents: one.daily.incidents.map((incident) =>
            incident.id === recordId ? { ...incident, closedOn: today } : incident,
          ),
        },
      }
    case 'permission_end': {
      const known = one.permissions.find(({ id }) => id === recordId)
      return {
        ...one,
        permissions: [
          ...one.permissions,
          { id: 'new', kind: known?.kind ?? '', startsOn: today, endsOn: null },
        ],
      }
    }
  }
}
