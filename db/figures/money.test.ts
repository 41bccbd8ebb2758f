import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMonths, monthRange } from '../contract/jalali'
import type { ReportRequest } from '../contract/reports'
import { independenceHandlers } from '../independence/handlers'
import { reportsHandlers } from './handlers'
import { insertRows, openTestRegister, type TestRegister } from '../testing/register'
import { anyRegister, anyRequest, provinceYear, store } from '../testing/histories/histories'
import { childIdsOfReport, recordsBehind, reportFor } from './queries'
import type { RawChild } from '../testing/recount/figures'
import type { RawPayment } from '../testing/recount/figures-money'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.dispose())

const center = (id: string) => ({
  ...{ id, kind: 'children_home', ownership: 'governmental', capacity: null, openedOn: null, closedOn: null },
})
const line = (id: string, given: Partial<RawPayment> = {}): RawPayment => ({
  ...{ id, programme: 'resident_subsidy', runMonth: '1403-02', centerId: 'one', amountRial: 10 },
  ...{ steps: ['computed'], ...given },
})
const resident = (id: string, centerId: string, payments: RawPayment[] = []): RawChild => ({
  ...{ id, centerId, sex: 'female', birthDate: null, estimated: false, legalStatus: null, stayReason: null },
  ...{ deleted: false, supports: [], policies: [], payments },
  spells: [
    {
      ...{ id: `spell-${id}`, kind: 'residential', centerId, startsOn: '2024-04-25', endsOn: null },
      ...{ route: null, deleted: false },
    },
  ],
})
const everyStep = ['computed', 'approved', 'paid']
const ofMonth = (month: string, centerId?: string): ReportRequest => ({
  ...(centerId === undefined ? { kind: 'province' as const } : { kind: 'center' as const, centerId }),
  ...monthRange(month),
})

async function valuesOf(request: ReportRequest): Promise<Record<string, number | null>> {
  const { figures } = await reportFor(register.context(), request)
  return Object.fromEntries(
    figures
      .filter(({ code, value }) => code.startsWith('money.') && value !== 0 && value !== null)
      .map(({ code, value }) => [code.slice('money.'.length), value]),
  )
}

describe('the figures of money', () => {
  it('count a child once and every line of hers, in the month of its run, reversed lines apart', async () => {
    await store(register.db, {
      centers: [center('one'), center('two')],
      staff: [],
      costs: [
        { centerId: 'one', month: '1403-02', amountRial: 1000 },
        { centerId: 'two', month: '1403-02', amountRial: 500 },
      ],
      children: [
        resident('a', 'one', [
          line('1', { steps: everyStep, amountRial: 9_999_999_999 }),
          line('2', { steps: ['computed', 'approved'], amountRial: -4 }),
          line('3', { steps: [...everyStep, 'reversed'] }),
          line('4', { runMonth: '1403-03' }),
        ]),
        // Of no center: her home of the month's last day is meant.
        resident('b', 'two', [line('5', { centerId: null })]),
        // She lives in the second home, the line is the first one's.
        resident('c', 'two', [line('6', { amountRial: 3 })]),
        { ...resident('gone', 'one', [line('7')]), deleted: true },
      ],
    })
    const both = {
      'resident_subsidy.approved.children': 1,
      'resident_subsidy.approved.rial': 9_999_999_995,
      'resident_subsidy.paid.children': 1,
      'resident_subsidy.paid.rial': 9_999_999_999,
      'resident_subsidy.reversed.children': 1,
      'resident_subsidy.reversed.rial': 10,
    }
    expect(await valuesOf(ofMonth('1403-02'))).toEqual({
      ...both,
      'resident_subsidy.computed.children': 3,
      'resident_subsidy.computed.rial': 10_000_000_008,
      'cost.rial': 1500,
      'coverage.rial': 10_000_000_008,
    })
    expect(await valuesOf(ofMonth('1403-02', 'one'))).toEqual({
      ...both,
      'resident_subsidy.computed.children': 2,
      'resident_subsidy.computed.rial': 9_999_999_998,
      'cost.rial': 1000,
      'coverage.rial': 9_999_999_998,
    })
    expect(await valuesOf(ofMonth('1403-02', 'two'))).toEqual({
      'resident_subsidy.computed.children': 1,
      'resident_subsidy.computed.rial': 10,
      'cost.rial': 500,
      'coverage.rial': 10,
    })
    // A period that does not reach the month's last day holds nothing of it.
    const { from, to } = monthRange('1403-02')
    expect(await valuesOf({ kind: 'province', from, to: to.replace('20', '19') })).toEqual({})
  })

  it('list the children with one of their lines, and no child behind a sum', async () => {
    const context = register.context()
    const request = ofMonth('1403-02')
    const code = 'money.resident_subsidy.computed.children'
    const { figure, records } = await recordsBehind(context, request, code)
    expect(figure.value).toBe(3)
    expect(records.map(({ id, recordId, centerName }) => [id, recordId, centerName])).toEqual([
      ['a', '1', 'one'],
      ['b', '5', 'two'],
      ['c', '6', 'two'],
    ])
    expect((await childIdsOfReport(context, request)).get(code)).toEqual(['a', 'b', 'c'])
    for (const sum of ['money.resident_subsidy.computed.rial', 'money.cost.rial', 'money.coverage.rial']) {
      await expect(recordsBehind(context, request, sum)).rejects.toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
    }
  })

  it('are there for the usual programmes when there is nothing, and unknown for a cost nobody entered', async () => {
    const { figures } = await reportFor(register.context(), ofMonth('1400-01'))
    const money = figures.filter(({ code }) => code.startsWith('money.'))
    expect(money.filter(({ value }) => value === 0).map(({ code }) => code)).toHaveLength(3 * 4 * 2)
    expect(money.filter(({ value }) => value === null)).toMatchObject([
      { code: 'money.cost.rial', listed: false },
      { code: 'money.coverage.rial', listed: false },
    ])
    expect(money.find(({ code }) => code === 'money.coverage.rial')).not.toHaveProperty('base')
  })

  it("carry the names of the register's own programmes, whatever stands in their codes", async () => {
    const [usual] = await register.db.selectFrom('programmes').selectAll().where('id', '=', 'emdad').execute()
    if (usual === undefined) throw new Error('emdad')
    await insertRows(register.db, 'programmes', [{ ...usual, id: 'of.a package', name: 'کمک تابستان' }])
    await store(register.db, {
      centers: [center('one')],
      staff: [],
      children: [resident('a', 'one', [line('1', { programme: 'of.a package' })])],
    })
    const report = await reportFor(register.context(), ofMonth('1403-02'))
    expect(report.programmeNames).toEqual({ 'of.a package': 'کمک تابستان' })
    const code = 'money.of.a package.computed.children'
    expect(report.figures.find((figure) => figure.code === code)?.value).toBe(1)
    const { records } = await recordsBehind(register.context(), ofMonth('1403-02'), code)
    expect(records.map(({ recordId }) => recordId)).toEqual(['1'])
  })
})

describe('over random histories', () => {
  it('the outcomes are those of the view of independence, and the insured of each month those of its report', async () => {
    let counted = 0
    await fc.assert(
      fc.asyncProperty(anyRegister, anyRequest, async (raw, request) => {
        await store(register.db, raw)
        const context = register.context({ today: '2023-06-10' })
        for (const asked of [request, provinceYear]) {
          const { from, to, centerId } = asked
          const { figures } = await reportFor(context, asked)
          const value = (code: string) => figures.find((figure) => figure.code === code)?.value
          const outcomes = await independenceHandlers['independence.outcomes'](context, {
            ...{ from, to },
            ...(centerId === undefined ? {} : { centerId }),
          })
          for (const { months, cohort, inTouch, working, studying, housed, returned } of outcomes) {
            const parts = ['cohort', 'in_touch', 'working', 'studying', 'housed', 'returned']
            expect(parts.map((part) => value(`independence.at_${String(months)}.${part}`))).toEqual([
              cohort,
              inTouch,
              working,
              studying,
              housed,
              returned,
            ])
            counted += inTouch
          }
        }
        const { centerId } = request
        const { months } = await reportsHandlers['reports.insuredByMonth'](context, {
          month: '1402-04',
          ...(centerId === undefined ? {} : { centerId }),
        })
        // Khordad 1402 is not over on its 20th.
        expect(months.map(({ month }) => month)).toEqual(
          Array.from({ length: 10 }, (_, index) => addMonths('1401-05', index)),
        )
        for (const { month, insured, uninsured, base } of [months[0], months[9]].flatMap(
          (one) => one ?? [],
        )) {
          const { figures } = await reportFor(context, ofMonth(month, centerId))
          expect(figures.find(({ code }) => code === 'insured.total')).toMatchObject({ value: insured, base })
          expect(uninsured).toBe(base - insured)
        }
      }),
      { numRuns: 25 },
    )
    expect(counted).toBeGreaterThan(0)
  }, 60_000)

  it('the insured of months are NOT_FOUND for an unknown center', async () => {
    const asked = reportsHandlers['reports.insuredByMonth'](register.context(), {
      ...{ month: '1403-02', centerId: 'nowhere' },
    })
    await expect(asked).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})
