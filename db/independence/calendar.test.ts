import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import { planFields } from '../contract/independence'
import { budgetMonths } from '../contract/independence-clocks'
import { addDays, birthdayAt, jalaliMonthsLater, monthRange, toIso } from '../contract/jalali'
import { moneyHandlers } from '../money/handlers'
import { openTestRegister, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { independenceHandlers } from './handlers'
import { failure, planItem, roadSteps } from '../testing/independence'

let register: TestRegister
let context: Context
const jalali = (year: number, month: number, day: number) => toIso({ year, month, day }) ?? ''
/** The register's calendar goes on to the day. */
const on = (day: string) => {
  context = register.context({ today: day, realToday: day, now: `${day}T08:00:00.000Z` })
}

beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.dispose())

const { ofChild, savePlan, requestGrant, computeGrant, contact, move, readiness, afterCare, outcomes } =
  roadSteps(() => context)

it('walks with one young person from 15 to 20: plan, grant, leaving, contacts, silence, return, leaving again', async () => {
  const born = jalali(1385, 6, 31)
  on(jalali(1399, 1, 15))
  const home = await plantHome(context, { kind: 'adolescent_home' })
  const childId = await plantChild(context, home, {
    child: { birthDate: born },
    placement: { startsOn: jalali(1398, 1, 15), orderDate: jalali(1398, 1, 14) },
  })
  const listed = async () => (await readiness()).map((row) => row.childId)

  // The day before 15 and the day itself.
  on(addDays(birthdayAt(born, 15), -1))
  expect(await listed()).toEqual([])
  expect((await ofChild(childId)).readiness).toBeNull()
  on(birthdayAt(born, 15))
  expect(await listed()).toEqual([childId])
  expect(await readiness()).toMatchObject([
    { age: 15, ready: 0, needed: 9, turns18On: jalali(1403, 6, 31), overdue: 0 },
  ])

  // A plan at 16; a day passes unfinished.
  on(birthdayAt(born, 16))
  const dueOn = jalali(1402, 1, 1)
  const items = planFields.map((field) =>
    planItem(field, field === 'housing' ? 'not_started' : 'in_progress', dueOn),
  )
  const { revision } = await savePlan({ childId, revision: 0, items })
  on(dueOn)
  expect(await readiness()).toMatchObject([{ overdue: 0, weakest: ['housing', 'employment', 'education'] }])
  on(addDays(dueOn, 1))
  expect(await readiness()).toMatchObject([{ overdue: 9 }])
  await savePlan({
    childId,
    revision,
    items: items.map((item) => ({ ...item, state: item.field === 'education' ? 'not_needed' : 'ready' })),
  })
  expect(await readiness()).toMatchObject([{ ready: 8, needed: 8, weakest: [], overdue: 0 }])

  // The grant, asked for shortly before 18, with the budget it makes.
  on(jalali(1403, 6, 1))
  await moneyHandlers['tariffs.save'](
    context,
    contract['tariffs.save'].input.parse({
      fields: {
        programme: 'transition_grant', startsOn: jalali(1403, 1, 1), endsOn: null, ageFrom: null, ageTo: null,
        centerKind: null, amountRial: 460_000_000, rhythm: 'once', source: null,
      },
    }),
  ) // prettier-ignore
  const { grantRial, savingsRial } = await ofChild(childId)
  expect(grantRial).toBe(460_000_000)
  const fields = contract['independence.saveBudget'].input.parse({
    childId,
    revision: 0,
    fields: {
      incomeRial: 100_000_000,
      livingRial: 90_000_000,
      rentRial: 40_000_000,
      depositRial: 200_000_000,
      savingsRial,
      grantRial,
    },
  })
  await independenceHandlers['independence.saveBudget'](context, fields)
  expect(budgetMonths((await ofChild(childId)).budget.fields)).toMatchObject({
    monthlyRial: -30_000_000,
    startRial: 260_000_000,
    months: 8,
  })
  const asked = await requestGrant(childId, { documents: ['request', 'account'] })
  await expect(computeGrant(asked)).rejects.toEqual(failure({ reason: 'documents_missing' }))
  await computeGrant(await requestGrant(childId, asked))

  // She leaves on her 18th birthday, the 31st; three months later is the 30th.
  const leftOn = birthdayAt(born, 18)
  on(leftOn)
  expect((await ofChild(childId)).afterCare).toBeNull()
  await move(childId, 'independent', leftOn)
  expect(await listed()).toEqual([])
  expect(await afterCare()).toMatchObject([
    {
      childId,
      leftOn,
      endsOn: jalali(1405, 6, 31),
      dueOn: jalali(1403, 9, 30),
      overdueDays: 0,
      lastContactOn: null,
      placementKind: 'independent',
    },
  ])

  // Due, reached in time, due again from that day.
  on(jalali(1403, 9, 20))
  await contact(childId, jalali(1403, 9, 20), { work: 'seeking', living: 'shared' })
  expect(await afterCare()).toMatchObject([
    {
      dueOn: jalali(1403, 12, 20),
      lastReachedOn: jalali(1403, 9, 20),
      work: 'seeking',
      living: 'shared',
      notReached: 0,
    },
  ])

  // Overdue; three tries that reach nobody change nothing of what is due.
  on(jalali(1403, 12, 30))
  expect(await afterCare()).toMatchObject([{ overdueDays: 10 }])
  for (const day of [25, 27, 30]) await contact(childId, jalali(1403, 12, day), { reached: false })
  expect(await afterCare()).toMatchObject([
    {
      overdueDays: 10,
      notReached: 3,
      lastContactOn: jalali(1403, 12, 30),
      lastReachedOn: jalali(1403, 9, 20),
      work: 'seeking',
    },
  ])
  on(jalali(1404, 1, 10))
  await contact(childId, jalali(1404, 1, 10), { work: 'employed', living: 'rented' })
  expect(await afterCare()).toMatchObject([{ overdueDays: 0, notReached: 0, dueOn: jalali(1404, 4, 10) }])
  const month = monthRange('1403-12')
  expect((await outcomes(month.from, jalali(1404, 1, 10)))[0]).toEqual({
    months: 6, cohort: 1, inTouch: 1, working: 1, studying: 0, housed: 1, returned: 0,
  }) // prettier-ignore

  // Back into care, with an aunt (rule B25 keeps an adult from a home): nothing is due, the return is told, her plan is looked at again.
  on(jalali(1404, 3, 1))
  await move(childId, 'kinship', jalali(1404, 3, 1))
  expect(await afterCare()).toMatchObject([{ dueOn: null, overdueDays: 0, returnedOn: jalali(1404, 3, 1) }])
  expect(await listed()).toEqual([childId])
  on(jalali(1404, 6, 31))
  expect((await outcomes(leftOn, jalali(1404, 6, 31)))[1]).toMatchObject({
    months: 12,
    cohort: 1,
    inTouch: 0,
    returned: 1,
  })

  // A second leaving at 19 begins its own two years; a second grant asks for a reason.
  const again = jalali(1404, 8, 30)
  on(again)
  await move(childId, 'independent', again)
  expect(await afterCare()).toMatchObject([
    {
      leftOn: again,
      endsOn: jalaliMonthsLater(again, 24),
      dueOn: jalali(1404, 11, 30),
      returnedOn: null,
      notReached: 0,
      lastContactOn: null,
      work: null,
    },
  ])
  await expect(computeGrant(await requestGrant(childId))).rejects.toEqual(failure({ code: 'RULE_BLOCKED' }))

  // At 20 after-care still runs; after its last day it is over.
  on(birthdayAt(born, 20))
  expect(await afterCare()).toMatchObject([{ overdueDays: expect.any(Number) as unknown }])
  on(jalaliMonthsLater(again, 24))
  expect(await afterCare()).toMatchObject([{ dueOn: jalali(1404, 11, 30) }])
  on(addDays(jalaliMonthsLater(again, 24), 1))
  expect(await afterCare()).toEqual([])
  expect((await ofChild(childId)).afterCare).toMatchObject({ leftOn: again, dueOn: null, overdueDays: 0 })
})
