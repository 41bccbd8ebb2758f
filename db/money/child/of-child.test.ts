import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../context/context'
import { addMonths } from '../../contract/jalali'
import { openTestRegister, type TestRegister } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { addSteps, storeLines, type NewStep } from '../ledger/ledger'
import { ask } from '../../testing/money'

let register: TestRegister
let context: Context
let centerId: string
let made = 0

beforeAll(async () => {
  register = await openTestRegister()
  context = register.context()
  centerId = await plantHome(context)
})
afterAll(() => register.dispose())

/** A child born 1380/01/01, whose savings are open. */
const grownChild = (): Promise<string> => {
  made += 1
  return plantChild(context, centerId, {
    child: {
      fileNumber: `g${String(made)}`,
      lastName: `فرزند ${'آبپتجدرسشکگلمنوهی'[made % 16] ?? ''}`,
      birthDate: '2001-03-21',
    },
    placement: { startsOn: '2010-03-21', orderDate: '2010-03-20' },
  })
}

interface Event {
  readonly programme: 'resident_subsidy' | 'savings' | 'sponsor'
  readonly kind: 'monthly' | 'settlement'
  readonly rial: number
  readonly steps: readonly NewStep['step'][]
}

async function storeEvents(childId: string, events: readonly Event[]): Promise<void> {
  const ids = await storeLines(
    context,
    events.map((event, index) => ({
      ...{ runId: null, runMonth: addMonths('1400-01', index), forMonth: addMonths('1400-01', index) },
      ...{ programme: event.programme, childId, centerId, sourceId: null, kind: event.kind },
      ...{ amountRial: event.rial, days: null, parts: [], reason: null },
    })),
  )
  await addSteps(
    context,
    events.flatMap(({ steps }, index) =>
      steps.map((step) => ({
        ...{ lineId: ids[index] ?? '', step, reason: null },
        paidOn: step === 'paid' ? `2022-01-${String(index + 1).padStart(2, '0')}` : null,
      })),
    ),
  )
}

test('the statement adds up what was received, what is owed and what stands in the savings', async () => {
  const childId = await grownChild()
  const other = await grownChild()
  const paid = ['approved', 'paid'] as const
  await storeEvents(childId, [
    { programme: 'savings', kind: 'monthly', rial: 100, steps: paid },
    { programme: 'savings', kind: 'monthly', rial: 200, steps: [...paid, 'reversed'] },
    { programme: 'sponsor', kind: 'monthly', rial: 30, steps: paid },
    { programme: 'resident_subsidy', kind: 'monthly', rial: 1000, steps: paid },
    { programme: 'resident_subsidy', kind: 'settlement', rial: -400, steps: paid },
    { programme: 'resident_subsidy', kind: 'monthly', rial: 7, steps: ['approved'] },
    { programme: 'savings', kind: 'monthly', rial: 9, steps: [] },
  ])
  await storeEvents(other, [{ programme: 'savings', kind: 'monthly', rial: 5, steps: paid }])
  const enter = (kind: 'opening' | 'withdrawal', amountRial: number) =>
    ask(context, 'savings.save', { childId, kind, onDay: '2023-01-01', amountRial, note: null })
  await enter('opening', 50)
  await enter('withdrawal', 60)
  const money = await ask(context, 'money.ofChild', { childId })
  expect(money.receivedRial).toBe(730)
  expect(money.received).toEqual([
    { programme: 'resident_subsidy', rial: 600, lastPaidOn: '2022-01-05' },
    { programme: 'sponsor', rial: 30, lastPaidOn: '2022-01-03' },
    { programme: 'savings', rial: 100, lastPaidOn: '2022-01-01' },
  ])
  expect(money.owedRial).toBe(7)
  expect(money.savingsRial).toBe(50 + 100 + 30 - 60)
  expect(money.lines.map(({ forMonth }) => forMonth)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((months) => addMonths('1400-01', months)),
  )
  await expect(enter('withdrawal', 121)).rejects.toThrow('not_enough_savings')
  await enter('withdrawal', 120)
  await expect(ask(context, 'money.ofChild', { childId: 'none' })).rejects.toThrow('NOT_FOUND')
})

test('equals a plain sum over whatever happened to the lines', async () => {
  const event: fc.Arbitrary<Event> = fc.record({
    programme: fc.constantFrom('resident_subsidy', 'savings', 'sponsor'),
    kind: fc.constant('monthly'),
    rial: fc.integer({ min: 1, max: 10_000_000_000 }),
    steps: fc.constantFrom<Event['steps'][]>(
      [],
      ['approved'],
      ['approved', 'paid'],
      ['reversed'],
      ['approved', 'reversed'],
      ['approved', 'paid', 'reversed'],
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const childId = await grownChild()
      await storeEvents(childId, events)
      const money = await ask(context, 'money.ofChild', { childId })
      const sum = (among: (one: Event) => boolean) =>
        events.filter(among).reduce((total, { rial }) => total + rial, 0)
      const isPaid = ({ steps }: Event) => steps.at(-1) === 'paid'
      expect(money.receivedRial).toBe(sum(isPaid))
      expect(money.owedRial).toBe(sum(({ steps }) => steps.at(-1) === 'approved'))
      expect(money.savingsRial).toBe(sum((one) => isPaid(one) && one.programme !== 'resident_subsidy'))
      for (const { programme, rial } of money.received) {
        expect(rial).toBe(sum((one) => isPaid(one) && one.programme === programme))
      }
    }),
    { numRuns: 25 },
  )
})
