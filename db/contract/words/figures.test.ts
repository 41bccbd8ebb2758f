import { describe, expect, it } from 'vitest'
import { centerKinds, ownerships } from '../centers'
import { legalStatuses, sexes, stayReasons } from '../children'
import { taskKinds } from '../desk'
import { studyLevels } from '../education'
import { contactKinds } from '../independence'
import { outcomeMarks } from '../independence-clocks'
import { entryRoutes, placementKinds } from '../placements'
import { programmes } from '../supports'
import { staffRoles } from '../staff'
import { figureFilterWords, figureName } from './figures'

const codes = [
  ...[
    'total',
    ...ownerships.map((code) => `ownership.${code}`),
    ...centerKinds.map((code) => `kind.${code}`),
  ].map((code) => `centers.${code}`),
  ...['total', ...staffRoles.map((code) => `role.${code}`)].map((code) => `staff.${code}`),
  ...[
    'opening',
    'admissions',
    'exits',
    'moves',
    'closing',
    'bed_days',
    'capacity',
    'closing.birth_estimated',
  ].map((code) => `residential.${code}`),
  ...entryRoutes.map((code) => `residential.admissions.route.${code}`),
  ...[...placementKinds, 'unknown'].map((code) => `residential.exits.${code}`),
  ...sexes.map((code) => `residential.closing.sex.${code}`),
  ...['0-3', '12-18', '18+', 'unknown'].map((code) => `residential.closing.age.${code}`),
  ...legalStatuses.map((code) => `residential.closing.legal_status.${code}`),
  ...[...stayReasons, 'unknown'].map((code) => `residential.closing.over_18.${code}`),
  'residential.closing.cross.female.3-6.parents_unfit',
  ...['kinship', 'host_family', 'trustee', 'adoption_trial', 'adopted', 'reunified'].map(
    (code) => `family.${code}.closing`,
  ),
  ...['opening', 'started', 'stopped', 'closing'].map((code) => `emdad.${code}`),
  ...['reunified', 'adopted', 'trustee', 'host_family', 'kinship', 'independent'].flatMap((kind) =>
    ['period', 'year_to_date', 'last_full_year'].map((range) => `flow.${kind}.${range}`),
  ),
  'flow.independent.last_10_years',
  ...['residential', 'family', 'total', 'residential.ending_30', 'family.ending_30'].map(
    (code) => `insured.${code}`,
  ),
  ...['residential', 'family'].map((code) => `uninsured.${code}`),
  ...programmes.flatMap((programme) =>
    ['computed', 'approved', 'paid', 'reversed'].flatMap((state) =>
      ['children', 'rial'].map((measure) => `money.${programme}.${state}.${measure}`),
    ),
  ),
  'money.cost.rial',
  'money.coverage.rial',
  ...outcomeMarks.flatMap((mark) =>
    ['cohort', 'in_touch', 'working', 'studying', 'housed', 'returned'].map(
      (part) => `independence.at_${String(mark)}.${part}`,
    ),
  ),
  'readiness.15_plus',
  'readiness.with_plan',
  ...['residential', 'family'].flatMap((care) =>
    [
      'students',
      ...studyLevels.map((level) => `level.${level}`),
      'school_age',
      ...['studying', 'out_of_school', 'unrecorded'].map((part) => `school_age.${part}`),
    ].map((code) => `education.${care}.${code}`),
  ),
  ...['contacts', ...[...contactKinds, 'not_reached'].map((part) => `contacts.${part}`), 'reviews', 'goals']
    .flatMap((code) => [code, `${code}.children`])
    .map((code) => `work.${code}`),
  'work.overdue',
  ...taskKinds.map((kind) => `work.overdue.${kind}`),
  ...['block', 'warn', 'report', 'center', 'accepted'].map((part) => `findings.${part}`),
]

describe('the name of a figure', () => {
  it.each(codes)('%s is Persian', (code) => {
    expect(figureName(code)).toMatch(/^[^a-zA-Z0-9_.]+$/u)
  })

  it('differs from every other name', () => {
    const all = codes.map((code) => figureName(code))
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  it('says sex, age and status of a cell', () => {
    expect(figureName('residential.closing.cross.female.3-6.unknown')).toBe(
      'مقیم دختر، ۳ تا ۶ سال، وضعیت حقوقی نامشخص',
    )
    expect(figureName('residential.closing.age.unknown')).toBe('مقیم با سن نامشخص')
  })

  it('calls an exit to another center a transfer', () => {
    expect(figureName('residential.exits.residential')).toBe('خروج: انتقال به مرکز دیگر')
    expect(figureName('residential.exits.unknown')).toBe('خروج: نامشخص')
  })

  it("calls a programme of the register's own by the name that the report carries", () => {
    const names = { '0192.b': 'کمک تابستان' }
    expect(figureName('money.0192.b.paid.rial', names)).toBe('کمک تابستان: مبلغ پرداخت‌شده، به ریال')
    expect(figureName('money.0192.b.paid.children')).toContain('0192.b')
    expect(figureName('money.emdad.paid.children', names)).toBe('امداد: فرزندان، پرداخت‌شده')
  })

  it('of an unknown code is the code', () => {
    expect(figureName('weather.today')).toBe('weather.today')
    expect(figureName('constructor')).toBe('constructor')
  })
})

describe('the filter of a figure in words', () => {
  it('names the day of a stock', () => {
    expect(figureFilterWords({ counts: 'stock', on: '2024-05-26' })).toBe('در روز ۱۴۰۳/۰۳/۰۶')
  })

  it('names both ends of a range, and one day once', () => {
    const range = { from: '2024-05-21', to: '2024-05-26' }
    expect(figureFilterWords({ counts: 'flow', ...range })).toBe('از ۱۴۰۳/۰۳/۰۱ تا ۱۴۰۳/۰۳/۰۶')
    expect(figureFilterWords({ counts: 'days', ...range })).toBe('از ۱۴۰۳/۰۳/۰۱ تا ۱۴۰۳/۰۳/۰۶')
    expect(figureFilterWords({ counts: 'flow', from: '2024-05-26', to: '2024-05-26' })).toBe(
      'در روز ۱۴۰۳/۰۳/۰۶',
    )
  })
})
