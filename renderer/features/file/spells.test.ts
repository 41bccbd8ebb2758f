import { describe, expect, it } from 'vitest'
import type { Placement } from '../../../db/contract/placements'
import { orderText, relativeText } from './spell-words'
import { asksFor, latestSpell, lineOfTime, undoInWords } from './spells'
import { standing } from '../../forms/standing'

const spell = (part: Partial<Placement>): Placement => ({
  id: 'p1',
  revision: 1,
  childId: 'c1',
  kind: 'residential',
  centerId: null,
  centerName: null,
  startsOn: '2023-05-27',
  endsOn: null,
  entryRoute: null,
  orderNumber: null,
  orderDate: null,
  relativeName: null,
  relation: null,
  note: null,
  ...part,
})
const home = spell({ endsOn: '2024-05-26' })
const kin = spell({ id: 'p2', kind: 'kinship', startsOn: '2024-05-26' })

describe('the line of time', () => {
  it('shows where nothing is recorded, and no gap where one day meets the next', () => {
    expect(lineOfTime([home, kin]).map(({ is }) => is)).toEqual(['spell', 'spell'])
    expect(lineOfTime([home, { ...kin, startsOn: '2024-06-01' }])[1]).toEqual({
      is: 'gap',
      key: 'gap-p2',
      from: '2024-05-26',
      to: '2024-06-01',
    })
    expect(latestSpell([home, kin])?.id).toBe('p2')
    expect(latestSpell([])).toBeNull()
  })
})

describe('taking the latest move back', () => {
  it('says which spell goes and which one is open again', () => {
    expect(undoInWords([home, kin])[0]).toBe(
      'دوره «نزد بستگان» که از ۱۴۰۳/۰۳/۰۶ آغاز شده است برداشته می‌شود و دوره «مراقبت شبانه‌روزی» که از ۱۴۰۲/۰۳/۰۶ آغاز شده بود دوباره باز می‌شود.',
    )
  })

  it('opens none that the move did not close', () => {
    expect(undoInWords([{ ...home, endsOn: '2024-05-20' }, kin])[0]).toContain('دوره بازی نخواهد داشت')
    expect(undoInWords([])).toEqual([])
  })
})

describe('a spell in words', () => {
  it('says the order as far as it is known', () => {
    expect(orderText(home)).toBeNull()
    expect(orderText({ ...home, orderNumber: '12/7' })).toBe('شماره ۱۲/۷')
    expect(orderText({ ...home, orderNumber: '12', orderDate: '2024-05-26' })).toBe('شماره ۱۲، ۱۴۰۳/۰۳/۰۶')
    expect(orderText({ ...home, orderDate: '2024-05-26' })).toBe('بدون شماره، ۱۴۰۳/۰۳/۰۶')
  })

  it('names the relative and what she is, typed or chosen', () => {
    expect(relativeText(home)).toBeNull()
    expect(relativeText({ ...kin, relativeName: 'مریم', relation: 'aunt' })).toBe('مریم (خاله یا عمه)')
    expect(relativeText({ ...kin, relation: 'همسر عمو' })).toBe('نامشخص (همسر عمو)')
  })

  it('asks for what its kind needs and never hides what is written', () => {
    expect(asksFor('kinship', 'relativeName', null)).toBe(true)
    expect(asksFor('residential', 'relativeName', null)).toBe(false)
    expect(asksFor('residential', 'relativeName', 'مریم')).toBe(true)
    expect(asksFor('independent', 'centerId', null)).toBe(false)
  })
})

describe('whether a dated record holds', () => {
  it.each([
    ['2024-05-26', null, 'active'],
    ['2024-05-27', null, 'notYet'],
    ['2024-01-01', '2024-05-26', 'over'],
    ['2024-01-01', '2024-05-27', 'active'],
  ] as const)('%s to %s is %s', (startsOn, endsOn, word) => {
    expect(standing({ startsOn, endsOn }, '2024-05-26')).toBe(word)
  })
})
