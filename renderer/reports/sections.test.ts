import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalStatuses, sexes } from '../../db/contract/children'
import type { Figure } from '../../db/contract/reports'
import { figureSet, ordered, percent, ratio, sourceOf, wordsOfFilters } from './figure-set'
import { coverageRows, hasMoney, moneyRows, outcomeRows, programmesOf } from './money-sections'
import {
  type Cell,
  admissionRows,
  capacityRows,
  childrenPerCarer,
  crossTable,
  exitRows,
  insuranceRows,
  overEighteenRows,
  staffRows,
} from './sections'

const on = '2024-05-26'
const figure = (code: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  code,
  value,
  filter: { counts: 'stock', on },
  listed: true,
  ...more,
})
const valueOf = (cell: Cell | undefined): number | null | undefined =>
  typeof cell === 'object' ? cell.value : undefined

describe('figureSet', () => {
  it('takes a figure that was left out for 0, and an unknown one for unknown', () => {
    const set = figureSet([figure('residential.capacity', null, { listed: false })])
    expect(set.value('residential.exits.adopted')).toBe(0)
    expect(set.value('residential.capacity')).toBeNull()
  })

  it('opens no list where the register lists nobody', () => {
    const set = figureSet([figure('residential.bed_days', 720, { listed: false }), figure('staff.total', 57)])
    expect(set.count('residential.bed_days').codes).toEqual([])
    expect(set.count('staff.total').codes).toEqual(['staff.total'])
  })

  it('finds the parts of a breakdown and not those of a deeper one', () => {
    const set = figureSet([
      figure('residential.closing.sex.female', 3),
      figure('residential.closing.cross.female.0-3.unknown', 3),
      figure('residential.closing', 3),
    ])
    expect(set.parts('residential.closing.sex')).toEqual(['female'])
    expect(set.parts('residential.closing.cross')).toEqual([])
  })
})

it('keeps the known order and puts unknown codes after it, each once', () => {
  expect(ordered(['a', 'b'], ['c', 'b'])).toEqual(['a', 'b', 'c'])
})

it('says every filter once', () => {
  const filter = { counts: 'stock', on } as const
  expect(wordsOfFilters([filter, { ...filter }, { counts: 'flow', from: '2024-05-21', to: on }])).toBe(
    'در روز ۱۴۰۳/۰۳/۰۶؛ از ۱۴۰۳/۰۳/۰۱ تا ۱۴۰۳/۰۳/۰۶',
  )
})

it('divides by nothing only to say that it is unknown', () => {
  expect(percent(12, 0)).toBeNull()
  expect(percent(12, null)).toBeNull()
  expect(percent(1, 3)).toBe(33.3)
  expect(ratio(120, 50)).toBe(2.4)
  expect(ratio(3, 0)).toBeNull()
})

it('asks again for what a report was asked for', () => {
  const scope = { centerIds: ['one', 'two'], name: 'قم', demo: true }
  const period = { from: '2024-05-21', to: on }
  expect(sourceOf({ kind: 'province', scope, period, asOf: on }).request).toEqual({
    kind: 'province',
    ...period,
    asOf: on,
  })
  expect(sourceOf({ kind: 'center', scope, period, asOf: on }).request.centerId).toBe('one')
})

describe('admissions and exits', () => {
  it('end with the total, and a province has no exit to a center of its own', () => {
    const set = figureSet([
      figure('residential.admissions', 2),
      figure('residential.admissions.route.judicial', 2),
      figure('residential.exits', 3),
      figure('residential.exits.residential', 1),
      figure('residential.exits.unknown', 2),
    ])
    expect(valueOf(admissionRows(set).at(-1)?.cells[0])).toBe(2)
    const center = exitRows(set, 'center')
    expect(valueOf(center.find(({ key }) => key === 'residential')?.cells[0])).toBe(1)
    expect(valueOf(center.at(-1)?.cells[0])).toBe(3)
    expect(exitRows(figureSet([]), 'province').map(({ key }) => key)).not.toContain('residential')
  })
})

describe('crossTable', () => {
  const bands = ['0-3', '3-6', '18+']
  const child = fc.record({
    sex: fc.constantFrom(...sexes),
    band: fc.constantFrom(...bands, 'unknown'),
    status: fc.constantFrom(...legalStatuses),
  })
  const figuresOf = (children: readonly { sex: string; band: string; status: string }[]): Figure[] => {
    const counts = new Map<string, number>()
    const add = (code: string): unknown => counts.set(code, (counts.get(code) ?? 0) + 1)
    for (const { sex, band, status } of children) {
      add('residential.closing')
      add(`residential.closing.sex.${sex}`)
      add(`residential.closing.age.${band}`)
      add(`residential.closing.cross.${sex}.${band}.${status}`)
    }
    return [...counts].map(([code, value]) => figure(code, value))
  }

  it('counts every child once in its cells, and every sum lists exactly the cells it adds', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 60 }), (children) => {
        const set = figureSet(figuresOf(children))
        const table = crossTable(set, bands)
        const cells = table.groups.filter(({ isTotal }) => !isTotal).flatMap(({ rows }) => rows)
        const inside = cells.flatMap((row) => row.cells.slice(0, -1).map(valueOf))
        expect(inside.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(children.length)
        for (const row of table.groups.flatMap(({ rows }) => rows)) {
          const parts = row.cells.slice(0, -1)
          const sum = parts.reduce<number>((total, cell) => total + (valueOf(cell) ?? 0), 0)
          expect(valueOf(row.cells.at(-1))).toBe(sum)
          for (const cell of row.cells) {
            if (typeof cell === 'string') continue
            const listed = cell.codes.reduce((total, code) => total + (set.value(code) ?? 0), 0)
            expect(listed).toBe(cell.value)
          }
        }
      }),
    )
  })

  it('shows every legal status and «نامشخص» of every kind also where nobody is', () => {
    const table = crossTable(figureSet([]), bands)
    expect(table.groups.map(({ key }) => key)).toEqual([...legalStatuses, 'all'])
    expect(table.bands.map(({ code }) => code)).toEqual([...bands, 'unknown'])
    expect(table.groups.at(-1)?.rows.map(({ label }) => label)).toEqual(['دختر', 'پسر', 'نامشخص', 'جمع'])
  })

  it('keeps a band that the register no longer has', () => {
    const table = crossTable(figureSet(figuresOf([{ sex: 'male', band: '7-12', status: 'unknown' }])), bands)
    expect(table.bands.map(({ code }) => code)).toContain('7-12')
  })
})

it('adds those of 18 and over, with the list of all of them', () => {
  const rows = overEighteenRows(
    figureSet([
      figure('residential.closing.over_18.study', 2),
      figure('residential.closing.over_18.unknown', 1),
    ]),
  )
  expect(rows.at(-1)?.cells[0]).toMatchObject({
    value: 3,
    codes: ['residential.closing.over_18.study', 'residential.closing.over_18.unknown'],
  })
})

it('writes the base beside the insured', () => {
  const rows = insuranceRows(figureSet([figure('insured.residential', 112, { base: 120 })]))
  expect(rows[0]?.cells[0]).toMatchObject({ value: 112, after: 'از ۱۲۰ مقیم' })
})

describe('capacity', () => {
  const period = { from: '2024-05-21', to: on }
  const row = (figures: Figure[], key: string) =>
    capacityRows(figureSet(figures), period).find((one) => one.key === key)?.cells

  it('reckons occupancy and bed-days of capacity × days', () => {
    const figures = [
      figure('residential.capacity', 168, { listed: false }),
      figure('residential.closing', 120),
      figure('residential.bed_days', 720, { listed: false }),
    ]
    expect(row(figures, 'occupancy')).toEqual(['۷۱٫۴٪', '۱۲۰ مقیم از ۱۶۸ جا'])
    expect(row(figures, 'bed_days')?.[1]).toBe('از ۱۶۸ جا × ۶ روز = ۱٬۰۰۸ تخت‌روز')
    expect(row(figures, 'bed_days_share')?.[0]).toBe('۷۱٫۴٪')
  })

  it('says that a capacity nobody entered is unknown', () => {
    const figures = [
      figure('residential.capacity', null, { listed: false }),
      figure('residential.closing', 12),
    ]
    expect(row(figures, 'occupancy')).toEqual(['نامشخص', 'ظرفیت مرکز ثبت نشده است.'])
  })

  it('says when there are more residents than places', () => {
    const figures = [figure('residential.capacity', 10), figure('residential.closing', 12)]
    expect(row(figures, 'occupancy')?.[1]).toContain('بیش از ظرفیت')
  })
})

describe('staff', () => {
  it('shows every role and one that is none of them', () => {
    const keys = staffRows(figureSet([figure('staff.role.gardener', 1), figure('staff.total', 1)])).map(
      ({ key }) => key,
    )
    expect(keys).toContain('social_worker')
    expect(keys.slice(-2)).toEqual(['gardener', 'total'])
  })

  it('divides residents by educators, carers and aides only', () => {
    const set = figureSet([
      figure('residential.closing', 9),
      figure('staff.role.educator', 1),
      figure('staff.role.carer', 1),
      figure('staff.role.mother_aide', 1),
      figure('staff.role.director', 1),
    ])
    expect(childrenPerCarer(set)).toEqual({ value: '۳', how: '۹ مقیم برای ۳ مربی، مراقب و مادریار' })
    expect(childrenPerCarer(figureSet([figure('residential.closing', 9)])).value).toBe('نامشخص')
  })
})

describe('money', () => {
  const step = (programme: string, name: string, children: number, rial: number): Figure[] => [
    figure(`money.${programme}.${name}.children`, children),
    figure(`money.${programme}.${name}.rial`, rial, { listed: false }),
  ]
  const own = '0190aa00-0000-7000-8000-000000000001'
  const set = figureSet([
    ...step(own, 'computed', 1, 5_000_000),
    ...step('emdad', 'computed', 3, 75_000_000),
    ...step('emdad', 'paid', 2, 50_000_000),
    figure('money.resident_subsidy.computed.rial', 100_000_000, { listed: false }),
    figure('money.cost.rial', 400_000_000, { listed: false }),
    figure('money.coverage.rial', 100_000_000, { listed: false, base: 400_000_000 }),
  ])

  it('has a row per programme, those of one’s own last and by their names, and the rial of all', () => {
    expect(programmesOf(set)).toEqual(['emdad', own])
    const rows = moneyRows(set, { [own]: 'کمک خیریه' })
    expect(rows.map(({ label }) => label)).toEqual(['امداد', 'کمک خیریه', 'جمع مبلغ'])
    expect(rows[0]?.cells.map(valueOf)).toEqual([3, 0, 2, 0])
    expect(rows[0]?.cells[0]).toMatchObject({ after: 'فرزند، ۷۵٬۰۰۰٬۰۰۰\u00a0ریال' })
    expect(rows[2]?.cells).toEqual([
      '۸۰٬۰۰۰٬۰۰۰\u00a0ریال',
      '۰\u00a0ریال',
      '۵۰٬۰۰۰٬۰۰۰\u00a0ریال',
      '۰\u00a0ریال',
    ])
  })

  it('tells the share of the cost, and says so where nobody entered one', () => {
    expect(coverageRows(set).map(({ cells }) => cells[0])).toEqual([
      '۴۰۰٬۰۰۰٬۰۰۰\u00a0ریال',
      '۱۰۰٬۰۰۰٬۰۰۰\u00a0ریال',
      '۲۵٪',
    ])
    const without = figureSet([figure('money.cost.rial', null), figure('money.coverage.rial', null)])
    expect(coverageRows(without).map(({ cells }) => cells[0])).toEqual(['نامشخص', '۰\u00a0ریال', 'نامشخص'])
  })

  it('is no part of a report from before there was any', () => {
    expect(hasMoney(figureSet([figure('residential.closing', 3)]))).toBe(false)
  })

  it('writes the cohort beside each outcome', () => {
    const [six] = outcomeRows(
      figureSet([figure('independence.at_6.cohort', 4), figure('independence.at_6.working', 3)]),
    )
    expect(six?.cells.map(valueOf)).toEqual([4, 0, 3, 0, 0, 0])
    expect(six?.cells[2]).toMatchObject({ after: 'از ۴' })
  })
})
