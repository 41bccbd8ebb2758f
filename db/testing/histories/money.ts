import fc from 'fast-check'
import { sql } from 'kysely'
import type { Handle } from '../../context/context'
import { contactKinds, livingStates, studyStates, workStates } from '../../contract/independence'
import { addDays, addMonths } from '../../contract/jalali'
import type { RawContact, RawCost, RawMoneyAndCare, RawPayment } from '../recount/figures-money'

// Random lines of the ledger, costs, plans and contacts for the property tests, and the way into a real file.

/** Some of the months in which the histories lie. */
const month = fc.integer({ min: 0, max: 26 }).map((months) => addMonths('1400-01', months))

const payment = (centers: readonly string[]): fc.Arbitrary<Omit<RawPayment, 'id'>> =>
  fc.record({
    programme: fc.constantFrom('resident_subsidy', 'emdad', 'transition_grant', 'education'),
    runMonth: month,
    centerId: fc.constantFrom(...centers, null),
    amountRial: fc.constantFrom(60_000_000, 1, -7, 9_999_999_999),
    steps: fc.constantFrom(
      ...[['computed'], ['computed', 'approved'], ['computed', 'approved', 'paid'], ['computed', 'reversed']],
      ...[
        ['computed', 'approved', 'reversed'],
        ['computed', 'approved', 'paid', 'reversed'],
      ],
    ),
  })

const contact = (day: fc.Arbitrary<string>): fc.Arbitrary<Omit<RawContact, 'id'>> =>
  fc.record({
    contactedOn: day,
    kind: fc.constantFrom(...contactKinds),
    reached: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
    living: fc.constantFrom(...livingStates, null),
    work: fc.constantFrom(...workStates, null),
    study: fc.constantFrom(...studyStates, null),
    deleted: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  })

/** About six months, a year and two years, and the ends of the three months around each. */
const daysAfter = fc
  .tuple(fc.constantFrom(93, 186, 279, 365, 457, 638, 730, 822), fc.integer({ min: -3, max: 3 }))
  .map(([days, away]) => days + away)

/** The contacts of a child with a leaving: some of them so many days after it. */
export function afterLeaving<Contact extends { readonly contactedOn: string }>(
  contacts: readonly (readonly [Contact, number | null])[],
  spells: readonly { readonly kind: string; readonly startsOn: string }[],
): Contact[] {
  const leftOn = spells.findLast(({ kind }) => kind === 'independent')?.startsOn
  return contacts.map(([contact, days]) =>
    days === null || leftOn === undefined ? contact : { ...contact, contactedOn: addDays(leftOn, days) },
  )
}

/** A child's lines, contacts and plan items; ids are given by who puts her together. */
export const moneyAndCare = (day: fc.Arbitrary<string>, centers: readonly string[]) =>
  fc.record({
    payments: fc.array(payment(centers), { maxLength: 4 }),
    contacts: fc.array(fc.tuple(contact(day), fc.option(daysAfter, { freq: 3 })), { maxLength: 5 }),
    planItems: fc.array(fc.boolean(), { maxLength: 2 }),
  })

/** What months of these centers cost, each month of a center once. */
export const anyCosts = (centers: readonly string[]): fc.Arbitrary<RawCost[]> =>
  fc.uniqueArray(
    fc.record({
      centerId: fc.constantFrom(...centers),
      month,
      amountRial: fc.constantFrom(1_000_000_000, 1_000_000_000_000),
    }),
    { maxLength: 6, selector: ({ centerId, month: of }) => `${centerId} ${of}` },
  )

const AT = '2024-01-01T00:00:00Z'
const KEPT = { created_at: AT, updated_at: AT, revision: 1, external_id: null }
const planFields = ['employment', 'housing', 'education']

/** Takes off what hangs on children and centers. The ledger's triggers, which never let go of a line, are taken off the test's file before. */
export async function clearMoneyAndCare(db: Handle): Promise<void> {
  await sql`DROP TRIGGER IF EXISTS payment_lines_stay`.execute(db)
  await sql`DROP TRIGGER IF EXISTS payment_steps_stay`.execute(db)
  for (const table of ['payment_steps', 'payment_lines', 'center_costs', 'plan_items', 'contacts'] as const) {
    await db.deleteFrom(table).execute()
  }
}

/** Puts a child's lines, contacts and plan items into a file. */
export async function storeMoneyAndCare(db: Handle, child: RawMoneyAndCare): Promise<void> {
  for (const line of child.payments ?? []) {
    await db
      .insertInto('payment_lines')
      .values({
        ...{ id: line.id, child_id: child.id, programme: line.programme, center_id: line.centerId },
        ...{ kind: 'monthly', run_month: line.runMonth, for_month: line.runMonth, parts: '[]' },
        ...{ amount_rial: line.amountRial, made_at: AT },
      })
      .execute()
    for (const step of line.steps) {
      await db
        .insertInto('payment_steps')
        .values({ id: `${line.id} ${step}`, line_id: line.id, step, at: AT, by_name: 'آزمون' })
        .execute()
    }
  }
  for (const { id, contactedOn, kind, reached, living, work, study, deleted } of child.contacts ?? []) {
    await db
      .insertInto('contacts')
      .values({
        ...KEPT,
        ...{ id, child_id: child.id, contacted_on: contactedOn, kind, reached: reached ? 1 : 0 },
        ...{ living, work, study, deleted_at: deleted ? AT : null },
      })
      .execute()
  }
  for (const [index, deleted] of (child.planItems ?? []).entries()) {
    await db
      .insertInto('plan_items')
      .values({
        ...KEPT,
        ...{ id: `${child.id} plan ${String(index)}`, child_id: child.id, field: planFields[index] ?? '' },
        ...{ state: 'in_progress', deleted_at: deleted ? AT : null },
      })
      .execute()
  }
}

/** Puts what centers cost into a file. */
export async function storeCosts(db: Handle, costs: readonly RawCost[]): Promise<void> {
  for (const { centerId, month: of, amountRial } of costs) {
    await db
      .insertInto('center_costs')
      .values({
        ...KEPT,
        ...{ id: `${centerId} ${of}`, center_id: centerId, month: of, amount_rial: amountRial },
      })
      .execute()
  }
}
