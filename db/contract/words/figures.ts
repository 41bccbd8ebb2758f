import { formatJalali } from '../jalali'
import type { FigureFilter } from '../reports'
import {
  ageBandWords,
  centerKindWords,
  entryRouteWords,
  legalStatusWords,
  MISSING,
  ownershipWords,
  placementKindWords,
  sexWords,
  staffRoleWords,
  stayReasonWords,
  wordOf,
} from './terms'

const plainNames: Readonly<Record<string, string>> = {
  'centers.total': 'مراکز',
  'staff.total': 'کارکنان',
  'residential.opening': 'مقیم در آغاز دوره',
  'residential.admissions': 'پذیرش‌ها',
  'residential.exits': 'ترخیص‌ها',
  'residential.moves': 'جابه‌جایی میان مراکز',
  'residential.closing': 'مقیم در پایان دوره',
  'residential.closing.birth_estimated': 'مقیمان با تاریخ تولد تقریبی',
  'residential.bed_days': 'روز–تخت استفاده‌شده',
  'residential.capacity': 'ظرفیت',
  'emdad.opening': 'امدادبگیر در آغاز دوره',
  'emdad.started': 'امدادِ آغازشده',
  'emdad.stopped': 'امدادِ پایان‌یافته',
  'emdad.closing': 'امدادبگیر در پایان دوره',
  'insured.residential': 'مقیمان بیمه‌شده',
  'insured.family': 'کودکان بیمه‌شده در خانواده‌ها',
  'insured.total': 'کودکان بیمه‌شده',
  'uninsured.residential': 'مقیمان بی‌بیمه',
  'uninsured.family': 'کودکان بی‌بیمه در خانواده‌ها',
  'insured.residential.ending_30': 'بیمه مقیمان که تا ۳۰ روز پایان می‌یابد',
  'insured.family.ending_30': 'بیمه کودکان خانواده‌ها که تا ۳۰ روز پایان می‌یابد',
}

const spanNames: Readonly<Record<string, string>> = {
  period: 'در دوره',
  year_to_date: 'از آغاز سال',
  last_full_year: 'در سال کامل گذشته',
  last_10_years: 'در ده سال گذشته',
}

/** The kind that follows an exit: another center where the spell that follows is residential, outside the scope. */
const destinationWords: Readonly<Record<string, string>> = {
  ...placementKindWords,
  residential: 'انتقال به مرکز دیگر',
  unknown: MISSING,
}

// The longest beginning comes first, because a code is named by the first that fits.
const families: readonly (readonly [string, (rest: string) => string])[] = [
  ['centers.ownership.', (code) => `مراکز ${wordOf(ownershipWords, code)}`],
  ['centers.kind.', (code) => `مراکز: ${wordOf(centerKindWords, code)}`],
  ['staff.role.', (code) => `کارکنان: ${wordOf(staffRoleWords, code)}`],
  ['residential.admissions.route.', (code) => `پذیرش: ${wordOf(entryRouteWords, code)}`],
  ['residential.exits.', (code) => `ترخیص: ${wordOf(destinationWords, code)}`],
  ['residential.closing.sex.', (code) => `مقیمان ${wordOf(sexWords, code)}`],
  ['residential.closing.age.', (code) => `مقیمان ${ageBandWords(code)}`],
  ['residential.closing.legal_status.', (code) => `مقیمان: ${wordOf(legalStatusWords, code)}`],
  [
    'residential.closing.over_18.',
    (code) => `مقیمان ۱۸ سال و بیشتر: ${code === 'unknown' ? MISSING : wordOf(stayReasonWords, code)}`,
  ],
  ['residential.closing.cross.', crossName],
  ['family.', (rest) => wordOf(placementKindWords, rest.replace(/\.closing$/u, ''))],
  ['flow.', flowName],
]

function crossName(rest: string): string {
  const [sex = '', band = '', status = ''] = rest.split('.')
  return `مقیمان ${wordOf(sexWords, sex)}، ${ageBandWords(band)}، ${wordOf(legalStatusWords, status)}`
}

function flowName(rest: string): string {
  const [kind = '', span = ''] = rest.split('.')
  return `${wordOf(placementKindWords, kind)} ${spanNames[span] ?? ''}`.trim()
}

/** The Persian name of a figure's code; a code of another program is given back as it is. */
export function figureName(code: string): string {
  const plain = plainNames[code]
  if (plain !== undefined) return plain
  const family = families.find(([start]) => code.startsWith(start))
  return family === undefined ? code : family[1](code.slice(family[0].length))
}

/** What a figure counts and when, in words: «در روز ۱۴۰۳/۰۳/۰۶», «از ۱۴۰۳/۰۳/۰۱ تا ۱۴۰۳/۰۳/۰۶». */
export function figureFilterWords(filter: FigureFilter): string {
  if (filter.counts === 'stock') return `در روز ${formatJalali(filter.on)}`
  const range = `از ${formatJalali(filter.from)} تا ${formatJalali(filter.to)}`
  return filter.counts === 'days' ? `روزهای ${range}` : range
}
