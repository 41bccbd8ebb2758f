import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { addDays, birthdayAt, daysBetween, toIso } from '../contract/jalali'
import { clockKinds, type ClockKind } from '../contract/legal'
import { placementsHandlers } from '../placements/handlers'
import { openTestRegister, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { legalHandlers } from './handlers'
import { recordHandlers } from '../records/handlers'

let register: TestRegister
let context: Context
let childId: string
let home: string

beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.dispose())

const day = (year: number, month: number, of: number) => toIso({ year, month, day: of }) ?? ''
/** The register's calendar goes on to the day. */
const on = (today: string) => {
  context = register.context({ today, realToday: today, now: `${today}T08:00:00.000Z` })
}
/** The clocks as they stand on the day: kind → the day it reaches. */
async function clocks(today: string): Promise<Partial<Record<ClockKind, string>>> {
  on(today)
  const { clocks: told } = await legalHandlers['legal.ofChild'](context, { childId })
  for (const { dueOn, daysLeft } of told) expect(daysLeft).toBe(daysBetween(today, dueOn))
  return Object.fromEntries(told.map(({ kind, dueOn }) => [kind, dueOn]))
}
/** The clock stands at the same day the day before, on it and after it, with one day left, none, and one overdue. */
async function watch(kind: ClockKind, dueOn: string): Promise<void> {
  const left: (number | undefined)[] = []
  for (const today of [addDays(dueOn, -1), dueOn, addDays(dueOn, 1)]) {
    on(today)
    const { clocks: told } = await legalHandlers['legal.ofChild'](context, { childId })
    left.push(told.find((clock) => clock.kind === kind)?.daysLeft)
  }
  expect({ kind, left }).toEqual({ kind, left: [1, 0, -1] })
}
const event = (kind: Input<'legalEvents.save'>['fields']['kind'], onDay: string) => {
  on(onDay)
  return recordHandlers['legalEvents.save'](context, { childId, fields: { kind, onDay, note: null } })
}
const order = (fields: Pick<Input<'orders.save'>['fields'], 'kind' | 'issuedOn' | 'validUntil'>) => {
  on(fields.issuedOn)
  const about = { number: '۱۲/۳', court: 'دادگاه خانواده', branch: '۲', note: null }
  const input = { childId, accepted: acceptAll, fields: { ...fields, ...about } }
  return legalHandlers['orders.save'](context, contract['orders.save'].input.parse(input))
}
const move = (kind: Input<'placements.move'>['kind'], today: string, orderNumber: string | null = null) => {
  on(today)
  const input = {
    ...{ childId, kind, on: today, centerId: kind === 'residential' ? home : null, entryRoute: null },
    ...{ orderNumber, orderDate: orderNumber === null ? null : today, relativeName: null, relation: null },
    ...{ note: null, emdad: 'keep' as const, accepted: acceptAll },
  }
  return placementsHandlers['placements.move'](context, contract['placements.move'].input.parse(input))
}

it('walks with one child from birth to 19: every clock on the day before, on it and after', async () => {
  const born = day(1384, 6, 31)
  const eighteen = birthdayAt(born, 18)
  const watched = new Set<ClockKind>()
  const watching = async (kind: ClockKind, dueOn: string) => {
    await watch(kind, dueOn)
    watched.add(kind)
  }

  // A newborn comes at night, without papers.
  const admitted = day(1384, 7, 5)
  on(admitted)
  home = await plantHome(context, { kind: 'infant_home' })
  childId = await plantChild(context, home, {
    child: { birthDate: born, legalStatus: null },
    placement: { startsOn: admitted, entryRoute: 'emergency', orderNumber: null, orderDate: null },
  })
  const first = { two_years: day(1386, 7, 5), eighteen }
  expect(await clocks(addDays(admitted, -1))).toEqual({})
  expect(await clocks(admitted)).toEqual({ ...first, order_missing: day(1384, 7, 8) })
  await watching('order_missing', day(1384, 7, 8))

  // The order comes late and holds a year; it is extended a day after its end.
  await order({ kind: 'entrustment', issuedOn: day(1384, 7, 10), validUntil: day(1385, 7, 10) })
  expect(await clocks(day(1384, 7, 9))).toEqual({ ...first, order_missing: day(1384, 7, 8) })
  expect(await clocks(day(1384, 7, 10))).toEqual({ ...first, order_end: day(1385, 7, 10) })
  await watching('order_end', day(1385, 7, 10))
  await order({ kind: 'extension', issuedOn: day(1385, 7, 11), validUntil: day(1388, 7, 12) })
  expect(await clocks(day(1385, 7, 11))).toEqual({ ...first, order_end: day(1388, 7, 12) })

  // Her mother comes shortly before the two years; they begin again.
  await event('guardian_came', day(1386, 5, 31))
  expect(await clocks(day(1386, 5, 30))).toMatchObject({ two_years: day(1386, 7, 5) })
  const again = { order_end: day(1388, 7, 12), two_years: day(1388, 5, 31), eighteen }
  expect(await clocks(day(1386, 5, 31))).toEqual(again)

  // An adoption is asked for; the opinion comes late; trial custody is no stay in a home.
  await event('adoption_requested', day(1387, 6, 31))
  expect(await clocks(day(1387, 6, 30))).toEqual(again)
  expect(await clocks(day(1387, 6, 31))).toEqual({ ...again, opinion: day(1387, 8, 30) })
  await watching('opinion', day(1387, 8, 30))
  await event('opinion_given', day(1387, 9, 2))
  expect(await clocks(day(1387, 9, 1))).toEqual({ ...again, opinion: day(1387, 8, 30) })
  expect(await clocks(day(1387, 9, 2))).toEqual(again)
  await move('adoption_trial', day(1387, 10, 1), '۷۷')
  expect(await clocks(day(1387, 10, 1))).toEqual({
    two_years: day(1388, 5, 31),
    eighteen,
    trial_custody: day(1388, 4, 1),
  })
  await watching('trial_custody', day(1388, 4, 1))

  // It fails: back in the home, on the order that still holds; the two years ran on.
  await move('residential', day(1388, 4, 3))
  await event('adoption_closed', day(1388, 4, 3))
  expect(await clocks(day(1388, 4, 2))).toEqual({
    two_years: day(1388, 5, 31),
    eighteen,
    trial_custody: day(1388, 4, 1),
  })
  expect(await clocks(day(1388, 4, 3))).toEqual(again)
  await watching('two_years', day(1388, 5, 31))

  // Home to her family; nothing runs. Back after a year: three days for an order, two years, 18.
  await move('reunified', day(1389, 1, 15))
  expect(await clocks(day(1389, 1, 14))).toEqual(again)
  expect(await clocks(day(1389, 1, 15))).toEqual({})
  await move('residential', day(1390, 2, 20))
  const back = { two_years: day(1392, 2, 20), eighteen }
  expect(await clocks(day(1390, 2, 20))).toEqual({ ...back, order_missing: day(1390, 2, 23) })
  await watching('order_missing', day(1390, 2, 23))
  await order({ kind: 'guardianship', issuedOn: day(1390, 2, 25), validUntil: null })
  expect(await clocks(day(1390, 2, 25))).toEqual(back)
  await watching('two_years', day(1392, 2, 20))

  // Ten days away at 15: nothing is told of her while nobody has her, then everything runs on.
  await move('absconded', day(1399, 12, 20))
  expect(await clocks(day(1399, 12, 20))).toEqual({})
  await move('residential', day(1399, 12, 30))
  expect(await clocks(day(1399, 12, 30))).toEqual(back)

  // 18 is a review, no exit; independent life ends what runs.
  await watching('eighteen', eighteen)
  await move('independent', day(1403, 1, 10))
  expect(await clocks(day(1403, 1, 9))).toEqual(back)
  expect(await clocks(day(1403, 1, 10))).toEqual({})
  expect(await clocks(birthdayAt(born, 19))).toEqual({})
  expect([...watched].sort()).toEqual([...clockKinds].sort())
})
