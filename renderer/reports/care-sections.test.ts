import { describe, expect, it } from 'vitest'
import type { Figure } from '../../db/contract/reports'
import {
  doneRows,
  findingRows,
  hasEducation,
  hasFindings,
  hasOverdue,
  hasWork,
  overdueRows,
  schoolAgeRows,
} from './care-sections'
import { figureSet } from './figure-set'
import type { Cell } from './sections'

const figure = (code: string, value: number, more: Partial<Figure> = {}): Figure => ({
  code,
  value,
  filter: { counts: 'stock', on: '2024-05-26' },
  listed: true,
  ...more,
})
const valueOf = (cell: Cell | undefined) => (typeof cell === 'object' ? cell.value : undefined)

describe('the sections of schooling, work and findings', () => {
  it('are none of a return signed before they were counted', () => {
    const old = figureSet([figure('residential.closing', 12), figure('money.emdad.paid.children', 1)])
    expect([hasEducation, hasWork, hasOverdue, hasFindings].map((has) => has(old))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('are without tasks in a province, which has the work done', () => {
    const set = figureSet([figure('work.contacts', 3), figure('work.reviews', 1)])
    expect([hasWork(set), hasOverdue(set)]).toEqual([true, false])
  })

  it('say of how many of school age', () => {
    const set = figureSet([
      figure('education.residential.school_age', 9),
      figure('education.residential.school_age.out_of_school', 2, { base: 9 }),
    ])
    const row = schoolAgeRows(set).find(({ key }) => key === 'out_of_school')
    expect(row?.cells[0]).toMatchObject({ value: 2, after: 'از ۹' })
  })

  it('tell how often, and for how many children', () => {
    const set = figureSet([figure('work.contacts.visit', 5), figure('work.contacts.visit.children', 3)])
    const visits = doneRows(set).find(({ key }) => key === 'contacts.visit')
    expect(visits?.cells.map(valueOf)).toEqual([5, 3])
  })

  it('tell overdue tasks in the order of the desk, those that there are', () => {
    const set = figureSet([
      figure('work.overdue.visit', 2),
      figure('work.overdue.two_years', 1),
      figure('work.overdue', 3),
    ])
    expect(overdueRows(set).map(({ key }) => key)).toEqual(['two_years', 'visit', 'total'])
  })

  it('add up what is open, and open the lists of what is not 0; accepted ones are apart', () => {
    const set = figureSet([
      figure('findings.block', 0),
      figure('findings.warn', 7),
      figure('findings.report', 4),
      figure('findings.center', 1),
      figure('findings.accepted', 8),
    ])
    const rows = findingRows(set)
    expect(rows.find(({ isTotal }) => isTotal === true)?.cells[0]).toMatchObject({
      value: 12,
      codes: ['findings.warn', 'findings.report', 'findings.center'],
    })
    expect(valueOf(rows.at(-1)?.cells[0])).toBe(8)
    expect(rows[0]?.label).toBe('خطای باز')
  })
})
