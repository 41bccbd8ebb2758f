import fc from 'fast-check'
import { goalStates } from '../contract/care'
import { legalEventKinds, orderKinds } from '../contract/legal'
import { lineKinds, paymentSteps } from '../contract/payments'
import { placementKinds } from '../contract/placements'
import type { JudgedFile } from '../child-file/judged-file'
import { aContact, aFile, anAccount, anOrder, aPayment, aPolicy, aSpell, TODAY } from './judged-files'

/** Any day of the calendar, the absurd ones often. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[TODAY, '0001-01-01', '0622-03-22', '1600-02-29', '1900-01-01', '1921-03-21', '1921-03-20'],
    ...['9378-03-20', '9998-12-31', '9999-01-01', '9999-12-31'],
  ),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)
const id = fc.uuid()
const end = fc.option(anyDay)

const spell = fc
  .tuple(fc.constantFrom(...placementKinds), anyDay, end, id)
  .map(([kind, startsOn, endsOn, of]) => aSpell(kind, startsOn, endsOn, { id: of }))
const support = fc.record({
  id,
  programme: fc.constantFrom('emdad', 'education', 'none of ours'),
  startsOn: anyDay,
  endsOn: end,
  agreedRial: fc.constantFrom(null, 0, 5),
})
const policy = fc
  .tuple(
    fc.constantFrom('health_basic', 'accident'),
    anyDay,
    end,
    id,
    fc.constantFrom('own', 'dependant', null),
  )
  .map(([kind, startsOn, endsOn, of, holder]) => ({ ...aPolicy(kind, startsOn, endsOn, of), holder }))
const payment = fc
  .record({
    id,
    programme: fc.constantFrom('resident_subsidy', 'emdad', 'transition_grant', 'none of ours'),
    forMonth: fc.constantFrom('1402-12', '1403-01', '1403-13', '9377-12', '0001-01', ''),
    kind: fc.constantFrom(...lineKinds),
    state: fc.constantFrom(...paymentSteps),
    amountRial: fc.constantFrom(1, 0, -1, 0.5),
    sourceId: fc.constantFrom('source', null),
    approvedById: fc.constantFrom('worker', 'director', null),
    approvedAt: fc.constantFrom('2024-04-01T08:00:00.000Z', null),
    parts: fc.array(fc.record({ from: anyDay, to: anyDay }), { maxLength: 1 }),
  })
  .map(aPayment)
const contact = fc
  .tuple(anyDay, fc.boolean(), fc.constantFrom('visit', 'phone'))
  .map(([on, reached, kind]) => ({ ...aContact(on, reached), kind }))
const order = fc
  .record({
    id,
    kind: fc.constantFrom(...orderKinds),
    number: fc.constantFrom('۱', null),
    issuedOn: anyDay,
    validUntil: end,
  })
  .map(anOrder)

/** Any file, however broken: every kind of record, ended before it began, of days that no calendar of ours has. */
export const anyFile: fc.Arbitrary<JudgedFile> = fc
  .record({
    child: fc.record({
      birthDate: fc.option(anyDay),
      birthDateEstimated: fc.boolean(),
      createdAt: anyDay.map((day) => `${day}T08:00:00.000Z`),
      nationalId: fc.constantFrom(null, '0499370899', '1111111111', 'x'),
      legalStatus: fc.constantFrom(null, 'parents_died', 'parents_unfit', 'unknown' as const),
    }),
    spells: fc.array(spell, { maxLength: 6 }),
    supports: fc.array(support, { maxLength: 3 }),
    policies: fc.array(policy, { maxLength: 3 }),
    payments: fc.array(payment, { maxLength: 3 }),
    accounts: fc.array(
      fc.record({ id, startsOn: anyDay, endsOn: end, sheba: fc.constantFrom('', 'IR', 'x') }).map(anAccount),
      { maxLength: 2 },
    ),
    planItems: fc.array(
      fc.record({ field: fc.constant('housing'), state: fc.constant('planned'), dueOn: end }),
      {
        maxLength: 1,
      },
    ),
    contacts: fc.array(contact, { maxLength: 4 }),
    orders: fc.array(order, { maxLength: 3 }),
    legalEvents: fc.array(fc.record({ id, kind: fc.constantFrom(...legalEventKinds), onDay: anyDay }), {
      maxLength: 3,
    }),
    goals: fc.array(fc.record({ id, plannedOn: anyDay, state: fc.constantFrom(...goalStates), dueOn: end }), {
      maxLength: 2,
    }),
    reviews: fc.array(fc.record({ id, heldOn: anyDay, nextOn: end }), { maxLength: 2 }),
    schooling: fc.array(fc.record({ id, startsOn: anyDay, endsOn: end }), { maxLength: 2 }),
  })
  .map((given) => aFile(given as Parameters<typeof aFile>[0]))
