import { formatJalali } from '../jalali'
import type { FigureFilter } from '../reports'
import { educationLevelWords, taskKindWords } from './file-terms'
import {
  MISSING,
  ageBandWords,
  centerKindWords,
  entryRouteWords,
  legalStatusWords,
  ownershipWords,
  placementKindWords,
  programmeWords,
  sexWords,
  staffRoleWords,
  stayReasonWords,
  wordOf,
} from './terms'

/** Names of the figures whose code stands for itself. */
const names: Readonly<Record<string, string>> = {
  'centers.total': 'مراکز',
  'staff.total': 'کارکنان',
  'residential.opening': 'مقیم در آغاز دوره',
  'residential.admissions': 'پذیرش',
  'residential.exits': 'خروج',
  'residential.moves': 'جابه‌جایی بین مراکز',
  'residential.closing': 'مقیم در پایان دوره',
  'residential.closing.birth_estimated': 'مقیم با تاریخ تولد تقریبی',
  'residential.bed_days': 'تخت‌روز',
  'residential.capacity': 'ظرفیت',
  'family.kinship.closing': 'نزد بستگان',
  'family.host_family.closing': 'نزد خانواده میزبان',
  'family.trustee.closing': 'نزد امین موقت',
  'family.adoption_trial.closing': 'در سرپرستی آزمایشی',
  'family.adopted.closing': 'فرزندخوانده در پیگیری',
  'family.reunified.closing': 'بازپیوندشده در پیگیری',
  'emdad.opening': 'امدادبگیر در آغاز دوره',
  'emdad.started': 'آغاز امداد',
  'emdad.stopped': 'قطع امداد',
  'emdad.closing': 'امدادبگیر در پایان دوره',
  'insured.residential': 'مقیم بیمه‌شده',
  'insured.family': 'بیمه‌شده در خانواده',
  'insured.total': 'بیمه‌شده',
  'uninsured.residential': 'مقیم بدون بیمه',
  'uninsured.family': 'بدون بیمه در خانواده',
  'insured.residential.ending_30': 'مقیم با پایان بیمه تا ۳۰ روز دیگر',
  'insured.family.ending_30': 'در خانواده با پایان بیمه تا ۳۰ روز دیگر',
  'money.cost.rial': 'هزینه واقعی مراکز، به ریال',
  'money.coverage.rial': 'یارانه فرزندان مقیم در برابر هزینه واقعی، به ریال',
  'readiness.15_plus': 'در مراقبت و در سن برنامه استقلال',
  'readiness.with_plan': 'دارای برنامه استقلال',
  'work.contacts': 'دیدار و تماس با فرزندان',
  'work.contacts.children': 'فرزندانی که با آنان دیدار یا تماس بود',
  'work.contacts.visit': 'دیدار حضوری با فرزند',
  'work.contacts.visit.children': 'فرزندان دیدارشده',
  'work.contacts.phone': 'تماس تلفنی',
  'work.contacts.phone.children': 'فرزندان تماس تلفنی',
  'work.contacts.message': 'پیام',
  'work.contacts.message.children': 'فرزندان پیام',
  'work.contacts.other': 'تماس از راه دیگر',
  'work.contacts.other.children': 'فرزندان تماس از راه دیگر',
  'work.contacts.not_reached': 'دیدار یا تماس بی‌نتیجه',
  'work.contacts.not_reached.children': 'فرزندانی که دیدار یا تماس با آنان بی‌نتیجه ماند',
  'work.reviews': 'بازنگری پرونده',
  'work.reviews.children': 'فرزندانی که پرونده‌شان بازنگری شد',
  'work.goals': 'هدف تازه در برنامه مراقبت',
  'work.goals.children': 'فرزندان دارای هدف تازه',
  'work.overdue': 'کارهای عقب‌افتاده',
  'findings.block': 'خطای باز',
  'findings.warn': 'هشدار باز',
  'findings.report': 'آگاهی باز',
  'findings.center': 'یافته باز درباره خود مرکز',
  'findings.accepted': 'هشدار پذیرفته‌شده با دلیل',
}

const ranges: Readonly<Record<string, string>> = {
  period: 'در دوره',
  year_to_date: 'از آغاز سال',
  last_full_year: 'در سال کامل گذشته',
  last_10_years: 'در ده سال گذشته',
}

/** What a line of the ledger counts as, of children and of rial. */
const payments: Readonly<Record<string, string>> = {
  computed: 'محاسبه‌شده',
  approved: 'تأییدشده',
  paid: 'پرداخت‌شده',
  reversed: 'برگشت‌خورده',
}

/** How those fared who left for independent life. */
const outcomes: Readonly<Record<string, string>> = {
  cohort: 'همه ترخیص‌شدگان',
  in_touch: 'در تماس',
  working: 'شاغل',
  studying: 'در حال تحصیل',
  housed: 'دارای سرپناه',
  returned: 'بازگشته به مراقبت',
}
const marks: Readonly<Record<string, string>> = {
  at_6: 'شش ماه',
  at_12: 'یک سال',
  at_24: 'دو سال',
}

/** Whose schooling. */
const careGroups: Readonly<Record<string, string>> = { residential: 'مقیم', family: 'در خانواده' }
const schooling: Readonly<Record<string, string>> = {
  studying: 'در حال تحصیل',
  out_of_school: 'بازمانده از تحصیل',
  unrecorded: 'بدون دوره تحصیلی ثبت‌شده',
}

function educationName(care: string | undefined, part: string | undefined, more: string | undefined): string {
  const who = word(careGroups, care)
  if (part === 'students') return `دانش‌آموز و دانشجوی ${who}`
  if (part === 'level') return `${word(educationLevelWords, more)}، ${who}`
  return more === undefined ? `در سن تحصیل، ${who}` : `در سن تحصیل، ${who}: ${word(schooling, more)}`
}

type Codes = readonly (string | undefined)[]

/** Names of the rows of a breakdown, from the codes that follow the prefix. */
const rows: readonly (readonly [prefix: string, name: (...codes: Codes) => string])[] = [
  ['centers.ownership.', (code) => `مراکز ${known(ownershipWords, code) ?? 'با مالکیت نامشخص'}`],
  ['centers.kind.', (code) => known(centerKindWords, code) ?? 'مراکز با نوع نامشخص'],
  ['staff.role.', (code) => word(staffRoleWords, code)],
  ['residential.admissions.route.', (code) => `پذیرش: ${word(entryRouteWords, code)}`],
  ['residential.exits.', (code) => `خروج: ${destination(code)}`],
  ['residential.closing.sex.', (code) => `مقیم ${sex(code)}`],
  ['residential.closing.age.', (code) => `مقیم ${age(code)}`],
  ['residential.closing.legal_status.', (code) => `وضعیت حقوقی: ${word(legalStatusWords, code)}`],
  ['residential.closing.over_18.', (code) => `مقیم ۱۸ سال و بیشتر: ${word(stayReasonWords, code)}`],
  [
    'residential.closing.cross.',
    (one, band, status) => `مقیم ${sex(one)}، ${age(band)}، وضعیت حقوقی ${word(legalStatusWords, status)}`,
  ],
  ['education.', educationName],
  ['work.overdue.', (kind) => `عقب‌افتاده: ${word(taskKindWords, kind)}`],
  ['independence.', (mark, part) => `${word(marks, mark)} پس از استقلال: ${word(outcomes, part)}`],
  ['flow.', (kind, range) => `${word(placementKindWords, kind)} ${word(ranges, range)}`],
]

/** The Persian name of a figure by its code; the code itself where it is none of ours. `programmeNames`: of the register's own programmes, as a report carries them. */
export function figureName(code: string, programmeNames: Readonly<Record<string, string>> = {}): string {
  if (Object.hasOwn(names, code)) return names[code] ?? code
  const money = /^money\.(.+)\.(computed|approved|paid|reversed)\.(children|rial)$/u.exec(code)
  if (money !== null) {
    const [, programme = '', state = '', measure] = money
    const name = Object.hasOwn(programmeNames, programme)
      ? (programmeNames[programme] ?? programme)
      : wordOf(programmeWords, programme)
    return measure === 'rial'
      ? `${name}: مبلغ ${word(payments, state)}، به ریال`
      : `${name}: فرزندان، ${word(payments, state)}`
  }
  for (const [prefix, name] of rows) {
    if (code.startsWith(prefix)) return name(...code.slice(prefix.length).split('.'))
  }
  return code
}

/** Which day or days a figure speaks of: «در روز ۱۴۰۳/۰۳/۰۶», «از ۱۴۰۳/۰۳/۰۱ تا ۱۴۰۳/۰۳/۰۶». */
export function figureFilterWords(filter: FigureFilter): string {
  if (filter.counts === 'stock') return `در روز ${formatJalali(filter.on)}`
  return filter.from === filter.to
    ? `در روز ${formatJalali(filter.from)}`
    : `از ${formatJalali(filter.from)} تا ${formatJalali(filter.to)}`
}

/** Where an exit led to; a residential spell that follows is one in another center. */
function destination(code: string | undefined): string {
  return code === 'residential' ? 'انتقال به مرکز دیگر' : word(placementKindWords, code)
}

function sex(code: string | undefined): string {
  return known(sexWords, code) ?? 'با جنسیت نامشخص'
}

function age(code: string | undefined): string {
  return code === undefined || code === 'unknown' ? 'با سن نامشخص' : ageBandWords(code)
}

/** The word of a code; null where the value is missing. */
function known(words: Readonly<Record<string, string>>, code: string | undefined): string | null {
  return code === undefined || code === 'unknown' ? null : wordOf(words, code)
}

function word(words: Readonly<Record<string, string>>, code: string | undefined): string {
  return known(words, code) ?? MISSING
}
