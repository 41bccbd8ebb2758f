import fc from 'fast-check'
import type { Handle } from '../../context/context'
import { centerKinds, ownerships } from '../../contract/centers'
import { legalStatuses, sexes, stayReasons } from '../../contract/children'
import { addDays } from '../../contract/jalali'
import { placementKinds } from '../../contract/placements'
import type { ReportRequest } from '../../contract/reports'
import { staffRoles } from '../../contract/staff'
import {
  afterLeaving,
  anyCosts,
  clearMoneyAndCare,
  moneyAndCare,
  storeCosts,
  storeMoneyAndCare,
} from './money'
import { clearSchoolAndWork, schoolAndWork, storeSchoolAndWork } from './care'
import type { RawCenter, RawChild, RawDated, RawRegister, RawSpell, RawStaff } from '../recount/figures'

// Random registers for the property tests, and the way into a real file.

/** The histories lie in about three years, so that days, months and years of reports meet them. */
const FIRST_DAY = '2021-02-10'
const SPAN = 1150
const CENTERS = ['center-a', 'center-b', 'center-c']

const day = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: SPAN }).map((days) => addDays(FIRST_DAY, days)) },
  // Ends and beginnings of Jalali years, the 30th of Esfand 1399 among them.
  fc.constantFrom(
    '2021-03-20',
    '2021-03-21',
    '2022-03-20',
    '2022-03-21',
    '2023-03-20',
    '2023-03-21',
    '2024-03-19',
  ),
)
const length = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 6, arbitrary: fc.integer({ min: 4, max: 500 }) },
)
const gap = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  fc.integer({ min: 1, max: 2 }),
  fc.integer({ min: 3, max: 90 }),
)
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<(typeof placementKinds)[number]>('residential') },
  { weight: 5, arbitrary: fc.constantFrom(...placementKinds) },
  { weight: 2, arbitrary: fc.constant<(typeof placementKinds)[number]>('independent') },
)
const rarely = fc.integer({ min: 0, max: 19 }).map((number) => number === 0)

const step = fc.record({
  kind,
  length,
  gap,
  center: fc.constantFrom(...CENTERS),
  route: fc.constantFrom('judicial', 'emergency', 'transfer', 'return', 'unknown', null),
  deleted: rarely,
})

/** Spells one after the other, adjacent or with gaps, some of no day at all; the last may be current. */
function chainOf(
  first: string,
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
  open: boolean,
) {
  const spells: Omit<RawSpell, 'id'>[] = []
  let start = first
  steps.forEach((one, index) => {
    const startsOn = addDays(start, one.gap)
    const endsOn = open && index === steps.length - 1 ? null : addDays(startsOn, one.length)
    spells.push({
      kind: one.kind,
      centerId: one.kind === 'residential' ? one.center : null,
      startsOn,
      endsOn,
      route: one.kind === 'residential' ? one.route : null,
      deleted: one.deleted,
    })
    start = endsOn ?? startsOn
  })
  return spells
}

const dated = (kinds: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...kinds), day, fc.option(length, { freq: 3 }), rarely)
    .map(([what, startsOn, days, deleted]): Omit<RawDated, 'id'> => ({
      kind: what,
      startsOn,
      endsOn: days === null ? null : addDays(startsOn, days),
      deleted,
    }))

const child = fc.record({
  centerId: fc.constantFrom(...CENTERS, null),
  sex: fc.constantFrom(...sexes),
  birthDate: fc.option(
    fc.oneof(
      fc.integer({ min: -8000, max: -100 }).map((days) => addDays(FIRST_DAY, days)),
      fc.constantFrom('2005-03-20', '2009-03-20', '2013-03-20', '2005-03-21'),
    ),
    { freq: 6 },
  ),
  estimated: fc.boolean(),
  legalStatus: fc.constantFrom(...legalStatuses, null),
  stayReason: fc.constantFrom(...stayReasons, null),
  deleted: rarely,
  spells: fc.tuple(day, fc.array(step, { maxLength: 6 }), fc.boolean()).map((parts) => chainOf(...parts)),
  supports: fc.array(dated(['emdad', 'emdad', 'education']), { maxLength: 3 }),
  policies: fc.array(dated(['health_basic', 'accident']), { maxLength: 3 }),
  more: moneyAndCare(day, CENTERS),
  care: schoolAndWork(day),
})

/** A register of three centers with up to eight children. */
export const anyRegister: fc.Arbitrary<RawRegister> = fc
  .tuple(
    fc.array(child, { minLength: 1, maxLength: 8 }),
    fc.tuple(
      ...CENTERS.map((id) =>
        fc.record<RawCenter>({
          id: fc.constant(id),
          kind: fc.constantFrom(...centerKinds),
          ownership: fc.constantFrom(...ownerships),
          capacity: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
          openedOn: fc.option(day, { freq: 2 }),
          closedOn: fc.option(day, { freq: 3 }),
        }),
      ),
    ),
    fc.array(
      fc.tuple(fc.constantFrom(...CENTERS, null), fc.constantFrom(...staffRoles), day, fc.option(length)),
      { maxLength: 5 },
    ),
    anyCosts(CENTERS),
  )
  .map(([children, centers, staff, costs]) => ({
    centers,
    costs,
    children: children.map(({ more, care, ...one }, index): RawChild => {
      const id = `child-${String(index)}`
      const named = <Row>(rows: readonly Row[], what: string) =>
        // Keys that run against the order of time, so that an order by key alone shows.
        rows.map((row, place) => ({ ...row, id: `${what}-${String(index)}-${String(9 - place)}` }))
      return {
        ...one,
        id,
        spells: named(one.spells, 'spell'),
        supports: named(one.supports, 'support'),
        policies: named(one.policies, 'policy'),
        payments: named(more.payments, 'line'),
        contacts: named(afterLeaving(more.contacts, one.spells), 'contact'),
        planItems: more.planItems,
        schooling: named(care.schooling, 'school'),
        reviews: named(care.reviews, 'review'),
        goals: named(care.goals, 'goal'),
      }
    }),
    staff: staff.map(([centerId, role, startsOn, days], index): RawStaff => ({
      id: `staff-${String(index)}`,
      centerId,
      role,
      startsOn,
      endsOn: days === null ? null : addDays(startsOn, days),
    })),
  }))

/** A request over some days of these histories, of a center or of the province, often with a date of reference of its own. */
export const anyRequest: fc.Arbitrary<ReportRequest> = fc
  .tuple(
    day,
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 400 })),
    fc.option(day),
    fc.constantFrom(...CENTERS, null),
  )
  .map(([from, days, asOf, centerId]) => ({
    from,
    to: addDays(from, days),
    ...(asOf === null ? {} : { asOf }),
    ...(centerId === null ? { kind: 'province' as const } : { kind: 'center' as const, centerId }),
  }))

/** A whole Jalali year of the province: every history lies before, in or after it. */
export const provinceYear: ReportRequest = { kind: 'province', from: '2022-03-21', to: '2023-03-20' }

const KEPT = {
  created_at: '2024-01-01T00:00:00Z',
  updated_at: '2024-01-01T00:00:00Z',
  revision: 1,
  external_id: null,
}
const deletedAt = (deleted: boolean) => ({ deleted_at: deleted ? '2024-01-02T00:00:00Z' : null })

/** Puts the raw register into a file in place of what was there. */
export async function store(db: Handle, raw: RawRegister): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await clearMoneyAndCare(transaction)
    await clearSchoolAndWork(transaction)
    for (const table of ['placements', 'supports', 'insurance', 'staff', 'children', 'centers'] as const) {
      await transaction.deleteFrom(table).execute()
    }
    for (const center of raw.centers) {
      await transaction
        .insertInto('centers')
        .values({
          ...KEPT,
          ...deletedAt(false),
          ...{
            id: center.id,
            code: center.id,
            name: center.id,
            name_search: center.id,
            name_sort: center.id,
          },
          ...{ kind: center.kind, ownership: center.ownership, capacity: center.capacity },
          ...{ opened_on: center.openedOn, closed_on: center.closedOn, province: null, county: null },
          ...{ licensed_sex: null, licensed_age_from: null, licensed_age_to: null, licence_number: null },
        })
        .execute()
    }
    for (const one of raw.children) {
      await transaction
        .insertInto('children')
        .values({
          ...KEPT,
          ...deletedAt(one.deleted),
          ...{ id: one.id, center_id: one.centerId, sex: one.sex, birth_date: one.birthDate },
          ...{ birth_date_estimated: one.estimated ? 1 : 0, legal_status: one.legalStatus },
          ...{ stay_reason: one.stayReason, first_name: one.id, last_name: null, father_name: null },
          ...{ mother_name: null, file_number: one.id, national_id: null, national_id_missing_reason: null },
          ...{ foreign_id: null, admission_reasons: '[]', disability: null, notes: null },
          ...{ search_key: one.id, name_key: one.id, name_sort: one.id },
          ...{ current_kind: null, current_center_id: null, current_since: null },
        })
        .execute()
      const rowOf = ({ id, startsOn, endsOn, deleted }: Omit<RawDated, 'kind'>) => ({
        ...KEPT,
        ...deletedAt(deleted),
        ...{ id, child_id: one.id, starts_on: startsOn, ends_on: endsOn },
      })
      for (const spell of one.spells) {
        await transaction
          .insertInto('placements')
          .values({
            ...rowOf(spell),
            ...{ kind: spell.kind, center_id: spell.centerId, entry_route: spell.route, order_number: null },
            ...{ order_date: null, relative_name: null, relation: null, note: null },
          })
          .execute()
      }
      for (const support of one.supports) {
        await transaction
          .insertInto('supports')
          .values({ ...rowOf(support), programme: support.kind })
          .execute()
      }
      for (const policy of one.policies) {
        await transaction
          .insertInto('insurance')
          .values({ ...rowOf(policy), kind: policy.kind, policy_number: null })
          .execute()
      }
      await storeMoneyAndCare(transaction, one)
      await storeSchoolAndWork(transaction, one)
    }
    await storeCosts(transaction, raw.costs ?? [])
    for (const member of raw.staff) {
      await transaction
        .insertInto('staff')
        .values({
          ...KEPT,
          ...deletedAt(false),
          ...{ id: member.id, center_id: member.centerId, first_name: member.id, last_name: null },
          ...{ name_search: member.id, name_sort: member.id, role: member.role, national_id: null },
          ...{ starts_on: member.startsOn, ends_on: member.endsOn },
        })
        .execute()
    }
  })
}
