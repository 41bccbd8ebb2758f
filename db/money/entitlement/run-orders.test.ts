import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Context, Handle } from '../../context/context'
import { addDays } from '../../contract/jalali'
import { RegisterError } from '../../context/errors'
import { openTestRegister, tableRows } from '../../testing/register'
import { plantChild, plantHome } from '../../testing/files'
import { settle } from './differences'
import { loadChildren, loadRules } from './facts'
import { addSteps, standingLines, type NewStep } from '../ledger/ledger'
import { stateSql } from '../../schema/payment-state'
import { recount } from '../../testing/recount/money'
import { keyOf, runMonth } from './run'
import {
  day,
  moveOn,
  plantCondition,
  plantSupport,
  plantTariff,
  setProgramme,
  standingSums,
} from '../../testing/money-lines'

const months = ['1402-11', '1402-12', '1403-01', '1403-02'] as const
const firstDay = day('1402/10/15')
const when = fc.integer({ min: 0, max: 140 }).map((offset) => addDays(firstDay, offset))
const who = fc.nat(2)
const rial = fc.constantFrom(3_000_000, 4_000_001, 7_777_777, 12_345_678)

/** Whatever may happen in an office, in whatever order it is told. */
const happening = fc.oneof(
  fc.record({
    does: fc.constant('move' as const),
    child: who,
    on: when,
    kind: fc.constantFrom(...(['residential', 'residential', 'kinship', 'absconded', 'reunified'] as const)),
    home: fc.nat(2),
  }),
  fc.record({ does: fc.constant('die' as const), child: who, on: when }),
  fc.record({
    does: fc.constant('tariff' as const),
    on: when,
    amountRial: rial,
    emdad: fc.boolean(),
    age: fc.constantFrom(null, 6, 12),
  }),
  fc.record({ does: fc.constant('support' as const), child: who, on: when, agreedRial: fc.option(rial) }),
  fc.record({ does: fc.constant('end' as const), child: who, on: when }),
  fc.record({
    does: fc.constant('condition' as const),
    child: who,
    on: when,
    kind: fc.constantFrom('income_decile', 'province_permission'),
    value: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ does: fc.constant('run' as const), month: fc.constantFrom(...months) }),
  fc.record({ does: fc.constant('run' as const), month: fc.constantFrom(...months) }),
  fc.record({
    does: fc.constantFrom('approve' as const, 'pay' as const, 'pay' as const),
    nth: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ does: fc.constant('reverse' as const), nth: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ does: fc.constant('settle' as const) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

interface Office {
  readonly context: Context
  readonly homes: readonly string[]
  readonly children: readonly string[]
}

const childOf = ({ children }: Office, at: number): string => children[at % children.length] ?? ''

async function setUp(context: Context): Promise<Office> {
  const homes = [
    await plantHome(context),
    await plantHome(context, { name: 'خانه یاس' }),
    await plantHome(context, { name: 'شیرخوارگاه گلستان', kind: 'infant_home' }),
  ]
  const [first = '', second = '', third = ''] = homes
  const children = [
    // Turns 12 on 20 Bahman 1402.
    await plantChild(context, first, { child: { fileNumber: '1', birthDate: day('1390/11/20') } }),
    await plantChild(context, second, {
      child: { fileNumber: '2', firstName: 'زهرا', birthDate: day('1396/12/29') },
    }),
    await plantChild(context, third, { child: { fileNumber: '3', firstName: 'مینا', birthDate: null } }),
  ]
  await plantTariff(context.db, { amountRial: 5_000_001 })
  await plantTariff(context.db, {
    amountRial: 6_000_000,
    centerKind: 'infant_home',
    endsOn: day('1402/12/15'),
  })
  await plantTariff(context.db, { amountRial: 2_000_003, programme: 'emdad' })
  return { context, homes, children }
}

async function happen(office: Office, it: Happening): Promise<void> {
  const { context, homes } = office
  const { db } = context
  switch (it.does) {
    case 'move': {
      const centerId = it.kind === 'residential' ? (homes[it.home] ?? null) : null
      return moveOn(db, childOf(office, it.child), it.on, { kind: it.kind, centerId })
    }
    case 'die':
      return moveOn(db, childOf(office, it.child), it.on, { kind: 'deceased' })
    case 'tariff': {
      const ages = it.age === null ? {} : { ageFrom: it.age }
      const programme = it.emdad ? 'emdad' : 'resident_subsidy'
      await plantTariff(db, { amountRial: it.amountRial, startsOn: it.on, programme, ...ages })
      return
    }
    case 'support':
      await plantSupport(db, childOf(office, it.child), {
        programme: 'emdad',
        startsOn: it.on,
        agreedRial: it.agreedRial,
      })
      return
    case 'end':
      await db
        .updateTable('supports')
        .set({ ends_on: it.on })
        .where('child_id', '=', childOf(office, it.child))
        .where('starts_on', '<=', it.on)
        .execute()
      return
    case 'condition':
      return plantCondition(db, childOf(office, it.child), {
        kind: it.kind,
        value: it.value,
        startsOn: it.on,
      })
    case 'run':
      await runMonth(context, it.month)
      return
    case 'settle':
      return settleAll(context)
    case 'reverse':
      return takeStep(context, it.nth, 'reversed')
    case 'approve':
      return takeStep(context, it.nth, 'approved')
    case 'pay':
      await takeStep(context, it.nth, 'approved')
      return takeStep(context, it.nth, 'paid')
  }
}

/** Every nth of the lines that may take the step takes it. */
async function takeStep(context: Context, nth: number, step: NewStep['step']): Promise<void> {
  const from = { approved: ['computed'], paid: ['approved'], reversed: ['computed', 'approved', 'paid'] }[
    step
  ]
  const lines = (await standingLines(context.db)).filter(({ state }) => from.includes(state))
  const chosen = lines.filter((_, at) => at % nth === 0)
  await addSteps(
    context,
    chosen.map(({ id }) => ({ lineId: id, step })),
  )
}

async function settleAll(context: Context): Promise<void> {
  try {
    await settle(context, '1403-03')
  } catch (error) {
    if (!(error instanceof RegisterError) || error.failure.reason !== 'nothing_to_settle') throw error
  }
}

async function runAll(context: Context): Promise<(string | null)[]> {
  const runs: (string | null)[] = []
  for (const month of months) runs.push((await runMonth(context, month)).runId)
  return runs
}

/** What the facts now entitle to, by the recount day by day. */
async function entitledNow(db: Handle): Promise<Record<string, number>> {
  const { programmes, tariffs, centerKinds } = await loadRules(db)
  const rules = { programmes, tariffs: [...tariffs.values()].flat(), centerKinds }
  const children = await loadChildren(db, { from: '1900-01-01', to: '2099-12-31', programmes })
  const sums: Record<string, number> = {}
  for (const child of children.values()) {
    for (const month of months) {
      for (const line of recount(child, month, rules).lines) {
        sums[`${month} ${keyOf({ ...line, childId: child.childId })}`] = line.amountRial
      }
    }
  }
  return sums
}

type Sums = Record<string, number>
const plus = (sums: Sums, key: string, amount: number): void => {
  sums[key] = (sums[key] ?? 0) + amount
}

/** Each month's rial by state, by the database. */
async function sumsOfDatabase(db: Handle): Promise<Sums> {
  const { rows } = await sql<{ month: string; state: string; rial: number }>`
    SELECT run_month AS month, state, sum(amount_rial) AS rial
    FROM (SELECT run_month, amount_rial, ${sql.raw(stateSql('l'))} AS state FROM payment_lines AS l)
    GROUP BY run_month, state`.execute(db)
  return Object.fromEntries(rows.map(({ month, state, rial: sum }) => [`${month} ${state}`, sum]))
}

/** The same by going through everything that happened, one line and step after the other. */
async function replayed(db: Handle): Promise<Sums> {
  const lines = new Map((await tableRows(db, 'payment_lines')).map((line) => [line.id, line]))
  const steps = await tableRows(db, 'payment_steps')
  const sums: Sums = {}
  const states = new Map<string, string>()
  for (const { line_id: lineId, step } of steps.sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const line = lines.get(lineId)
    if (!line) throw new Error('A step of no line.')
    const before = states.get(lineId)
    if (before !== undefined) plus(sums, `${line.run_month} ${before}`, -line.amount_rial)
    plus(sums, `${line.run_month} ${step}`, line.amount_rial)
    states.set(lineId, step)
  }
  expect(states.size).toBe(lines.size)
  return sums
}

const withoutNothing = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))

const counts = async (db: Handle) => ({
  runs: (await tableRows(db, 'payment_runs')).length,
  lines: (await tableRows(db, 'payment_lines')).length,
  steps: (await tableRows(db, 'payment_steps')).length,
})

describe('whatever is told in whatever order', () => {
  test('runs and settlements end in what the facts now entitle to, every sum can be replayed, and a second run changes nothing', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 6, maxLength: 22 }), async (happenings) => {
        const register = await openTestRegister()
        try {
          const context = register.context()
          const office = await setUp(context)
          await setProgramme(context.db, 'emdad', { conditions: '["income_decile"]' })
          for (const it of happenings) await happen(office, it)
          await runAll(context)
          await settleAll(context)
          const entitled = await entitledNow(context.db)
          expect(await standingSums(context.db)).toEqual(entitled)

          const before = await counts(context.db)
          expect(await runAll(context)).toEqual([null, null, null, null])
          await settleAll(context)
          expect(await counts(context.db)).toEqual(before)

          await takeStep(context, 3, 'reversed')
          await runAll(context)
          await settleAll(context)
          expect(await standingSums(context.db)).toEqual(entitled)

          expect(withoutNothing(await replayed(context.db))).toEqual(
            withoutNothing(await sumsOfDatabase(context.db)),
          )
          for (const { kind, state } of await standingLines(context.db)) seen.add(`${kind} ${state}`)
        } finally {
          await register.dispose()
        }
      }),
      { numRuns: 25 },
    )
    // Otherwise the histories were too tame to say anything.
    expect([...seen]).toEqual(
      expect.arrayContaining(['monthly computed', 'monthly paid', 'settlement computed']),
    )
  }, 120_000)

  test('the same facts told in two orders, with runs and payments between, end in the same sums', async () => {
    const told: readonly Happening[] = [
      { does: 'move', child: 0, on: day('1402/12/10'), kind: 'residential', home: 1 },
      { does: 'move', child: 1, on: day('1403/01/17'), kind: 'kinship', home: 0 },
      { does: 'support', child: 1, on: day('1403/01/17'), agreedRial: null },
      { does: 'condition', child: 1, on: day('1403/02/03'), kind: 'income_decile', value: 2 },
      { does: 'tariff', on: day('1403/01/01'), amountRial: 7_777_777, emdad: false, age: 12 },
      { does: 'move', child: 2, on: day('1402/11/29'), kind: 'absconded', home: 0 },
    ]
    const between: readonly Happening[] = [
      ...months.map((month): Happening => ({ does: 'run', month })),
      { does: 'pay', nth: 2 },
      { does: 'settle' },
    ]
    const end = async (order: readonly Happening[], isBetween: boolean) => {
      const register = await openTestRegister()
      try {
        const context = register.context()
        const office = await setUp(context)
        for (const it of order) {
          for (const step of isBetween ? between : []) await happen(office, step)
          await happen(office, it)
        }
        await runAll(context)
        await settleAll(context)
        const names = new Map([...office.homes, ...office.children].map((id, at) => [id, `#${String(at)}`]))
        const sums = Object.entries(await standingSums(context.db)).map(([key, amount]) => [
          [...names].reduce((text, [id, name]) => text.replace(id, name), key),
          amount,
        ])
        return sums.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
      } finally {
        await register.dispose()
      }
    }
    const atOnce = await end(told, false)
    expect(atOnce).not.toEqual([])
    expect(await end(told, true)).toEqual(atOnce)
    expect(await end([...told].reverse(), true)).toEqual(atOnce)
  })
})
