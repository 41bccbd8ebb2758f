import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../contract/contract'
import { store } from '../testing/histories/histories'
import { openTestRegister, type TestRegister } from '../testing/register'
import { reportsHandlers } from './handlers'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
  const center = { kind: 'children_home', ownership: 'governmental', capacity: 8, openedOn: null }
  const spell = (id: string, centerId: string, startsOn: string, endsOn: string | null) => ({
    ...{ id, kind: 'residential', centerId, startsOn, endsOn, route: 'judicial', deleted: false },
  })
  const child = {
    ...{ centerId: 'one', sex: 'male', birthDate: '2015-01-01', estimated: false, legalStatus: null },
    ...{ stayReason: null, deleted: false, supports: [], policies: [] },
  }
  await store(register.db, {
    centers: [
      { ...center, id: 'one', closedOn: null },
      { ...center, id: 'two', closedOn: null },
      { ...center, id: 'gone', closedOn: '2010-01-01' },
    ],
    children: [
      {
        ...child,
        id: 'a',
        spells: [spell('1', 'one', '2024-04-25', '2024-05-25'), spell('2', 'two', '2024-05-25', null)],
      },
      { ...child, id: 'b', spells: [spell('3', 'two', '2024-05-22', null)] },
    ],
    staff: [],
  })
})
afterEach(() => register.dispose())

const valueOf = (figures: readonly { code: string; value: number | null }[], code: string) =>
  figures.find((figure) => figure.code === code)?.value

describe("the province's report", () => {
  it('has a total, the period before, and a row per center that lives', async () => {
    const answer = await reportsHandlers['reports.province'](register.context(), {
      from: '2024-05-21',
      to: '2024-06-20',
    })
    expect(contract['reports.province'].output.parse(answer)).toEqual(answer)
    const { total, previous, centers } = answer
    expect(valueOf(total.figures, 'residential.closing')).toBe(2)
    expect(valueOf(total.figures, 'residential.moves')).toBe(1)
    expect(valueOf(total.figures, 'centers.total')).toBe(2)
    expect(total.scope.centerIds).toEqual(['gone', 'one', 'two'])
    expect(previous.period).toEqual({ from: '2024-04-20', to: '2024-05-20' })
    expect(previous.asOf).toBe('2024-05-20')
    expect(valueOf(previous.figures, 'residential.closing')).toBe(1)
    expect(centers.map(({ name, figures }) => [name, valueOf(figures, 'residential.closing')])).toEqual([
      ['one', 0],
      ['two', 2],
    ])
    expect(centers[0]?.figures.some(({ code }) => /^centers\.|cross|moves/u.test(code))).toBe(false)
  })

  it('keeps the distance of the date of reference in the period before', async () => {
    const { total, previous } = await reportsHandlers['reports.province'](register.context(), {
      from: '2024-05-21',
      to: '2024-05-26',
      asOf: '2024-05-24',
    })
    expect(total.asOf).toBe('2024-05-24')
    expect(previous.period).toEqual({ from: '2024-05-15', to: '2024-05-20' })
    expect(previous.asOf).toBe('2024-05-18')
  })
})

describe('figures and the records behind them', () => {
  it('are answered by the same request', async () => {
    const request = { kind: 'center', centerId: 'two', from: '2024-05-21', to: '2024-06-20' } as const
    const report = await reportsHandlers['reports.figures'](register.context(), request)
    expect(valueOf(report.figures, 'residential.admissions')).toBe(2)
    const behind = await reportsHandlers['reports.behind'](register.context(), {
      request,
      code: 'residential.admissions',
    })
    expect(contract['reports.behind'].output.parse(behind)).toEqual(behind)
    expect(behind.records.map(({ id, recordId }) => [id, recordId])).toEqual([
      ['a', '2'],
      ['b', '3'],
    ])
  })
})
