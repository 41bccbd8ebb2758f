import type { admissionReasons, legalStatuses, missingIdReasons, sexes, stayReasons } from '../children'
import type { centerKinds, licensedSexes, ownerships } from '../centers'
import type { InsuranceKind } from '../insurance'
import type { Role } from '../method'
import { persianDigits } from '../persian'
import type { EntryRoute, PlacementKind, relations } from '../placements'
import type { currencies, Scenario } from '../register'
import type { StaffRole } from '../staff'
import type { Programme } from '../supports'

/** A Persian word for every code. */
export type Words<Code extends string> = Readonly<Record<Code, string>>

/** What is written where a value is missing. */
export const MISSING = 'نامشخص'

export const sexWords: Words<(typeof sexes)[number]> = { female: 'دختر', male: 'پسر', unknown: MISSING }

export const roleWords: Words<Role> = {
  social_worker: 'مددکار',
  psychologist: 'روانشناس',
  director: 'مدیر',
  province_officer: 'کارشناس استان',
  viewer: 'بیننده',
  carer: 'مراقب',
}

export const placementKindWords: Words<PlacementKind> = {
  residential: 'مراقبت شبانه‌روزی',
  kinship: 'نزد بستگان',
  host_family: 'خانواده میزبان',
  trustee: 'امین موقت',
  adoption_trial: 'سرپرستی آزمایشی',
  adopted: 'فرزندخواندگی',
  reunified: 'بازپیوند',
  independent: 'زندگی مستقل',
  transferred_out: 'انتقال به استان یا مرکز دیگر',
  absconded: 'غیبت یا فرار',
  deceased: 'فوت',
}

export const entryRouteWords: Words<EntryRoute> = {
  judicial: 'با حکم قضایی',
  emergency: 'پذیرش فوری',
  transfer: 'انتقال از مرکز دیگر',
  return: 'بازگشت',
  unknown: MISSING,
}

export const relationWords: Words<(typeof relations)[number]> = {
  grandmother: 'مادربزرگ',
  grandfather: 'پدربزرگ',
  aunt: 'خاله یا عمه',
  uncle: 'دایی یا عمو',
  sister: 'خواهر',
  brother: 'برادر',
  mother: 'مادر',
  father: 'پدر',
  stepparent: 'ناپدری یا نامادری',
  other: 'سایر',
}

export const centerKindWords: Words<(typeof centerKinds)[number]> = {
  infant_home: 'شیرخوارگاه',
  toddler_home: 'خانه نونهالان',
  children_home: 'خانه کودکان',
  adolescent_home: 'خانه نوجوانان',
  temporary_home: 'خانه موقت',
  tarek_home: 'خانه تارک',
  inclusive_home: 'خانه شامل‌ساز',
  unknown: MISSING,
}

export const ownershipWords: Words<(typeof ownerships)[number]> = {
  governmental: 'دولتی',
  non_governmental: 'غیردولتی',
  trustee_board: 'هیأت امنایی',
  unknown: MISSING,
}

export const licensedSexWords: Words<(typeof licensedSexes)[number]> = {
  female: 'دختر',
  male: 'پسر',
  mixed: 'دختر و پسر',
}

export const legalStatusWords: Words<(typeof legalStatuses)[number]> = {
  parents_unidentified: 'بی‌سرپرست – والدین شناسایی‌نشده (بند الف)',
  parents_deceased: 'بی‌سرپرست – فوت والدین (بند ب)',
  not_visited_two_years: 'بدسرپرست – دو سال بدون مراجعه (بند ج)',
  parents_unfit: 'بدسرپرست – فاقد صلاحیت (بند د)',
  no_effective_guardian: 'فاقد سرپرست مؤثر',
  unknown_identity: 'مجهول‌الهویه',
  unknown: MISSING,
}

export const admissionReasonWords: Words<(typeof admissionReasons)[number]> = {
  abandoned: 'رهاشده',
  parents_deceased: 'فوت والدین',
  prison: 'زندان',
  parent_missing: 'مفقودالاثر',
  physical_abuse: 'کودک‌آزاری جسمی',
  emotional_abuse: 'کودک‌آزاری عاطفی',
  sexual_abuse: 'کودک‌آزاری جنسی',
  neglect: 'غفلت',
  parent_addiction: 'اعتیاد والدین',
  parent_illness: 'بیماری روانی یا صعب‌العلاج',
  divorce: 'طلاق',
  unable_to_care: 'ناتوانی در نگهداری',
  financial_inability: 'ناتوانی مالی',
  other: 'سایر',
  unknown: MISSING,
}

export const missingIdReasonWords: Words<(typeof missingIdReasons)[number]> = {
  being_issued: 'در دست صدور',
  unknown_identity: 'مجهول‌الهویه',
  foreign_national: 'اتباع',
  unknown: 'نامعلوم',
}

export const stayReasonWords: Words<(typeof stayReasons)[number]> = {
  study: 'تحصیل',
  military_service: 'خدمت سربازی',
  before_marriage: 'تا ازدواج',
  before_work: 'تا اشتغال',
  disability: 'معلولیت',
  other: 'سایر',
}

export const programmeWords: Words<Programme> = {
  emdad: 'امداد',
  resident_subsidy: 'یارانه فرزند مقیم',
  transition_grant: 'کمک‌هزینه انتقال',
  marriage: 'کمک‌هزینه ازدواج',
  housing_deposit: 'ودیعه مسکن',
  education: 'کمک‌هزینه تحصیل',
  one_off_aid: 'کمک موردی',
  sponsor: 'طرح حامی',
  savings: 'حساب آتیه',
}

export const insuranceKindWords: Words<InsuranceKind> = {
  health_basic: 'بیمه سلامت',
  social_security: 'تأمین اجتماعی',
  armed_forces: 'نیروهای مسلح',
  supplementary: 'تکمیلی',
  accident: 'حوادث',
  life_savings: 'عمر و پس‌انداز',
  other: 'سایر',
}

export const staffRoleWords: Words<StaffRole> = {
  social_worker: 'مددکار',
  psychologist: 'روانشناس',
  educator: 'مربی',
  carer: 'مراقب',
  mother_aide: 'مادریار',
  technical_supervisor: 'مسئول فنی',
  director: 'مدیرمسئول',
  medical: 'پزشک یا پرستار',
  support: 'پشتیبانی',
}

export const currencyWords: Words<(typeof currencies)[number]> = { rial: 'ریال', toman: 'تومان' }

export const scenarioWords: Words<Scenario> = {
  qom: 'استان قم، خرداد ۱۴۰۳',
  khuzestan: 'خوزستان، ۱۳ خانه غیردولتی',
}

/** Names of fields, as the forms, the history of changes and the sentences of the rules write them. */
export const fieldWords: Readonly<Record<string, string>> = {
  fileNumber: 'شماره پرونده',
  firstName: 'نام',
  lastName: 'نام خانوادگی',
  fatherName: 'نام پدر',
  motherName: 'نام مادر',
  sex: 'جنسیت',
  birthDate: 'تاریخ تولد',
  birthDateEstimated: 'تاریخ تولد تقریبی است',
  nationalId: 'کد ملی',
  nationalIdMissingReason: 'علت نبودن کد ملی',
  foreignId: 'کد اتباع (فیدا)',
  legalStatus: 'وضعیت حقوقی',
  admissionReasons: 'علت پذیرش',
  disability: 'معلولیت',
  stayReason: 'علت ماندن پس از ۱۸ سالگی',
  notes: 'یادداشت',
  worker: 'مددکار مسئول',
  centerId: 'مرکز',
  kind: 'نوع',
  startsOn: 'از تاریخ',
  endsOn: 'تا تاریخ',
  entryRoute: 'نحوه ورود',
  orderNumber: 'شماره حکم',
  orderDate: 'تاریخ حکم',
  relativeName: 'نام خویشاوند یا خانواده',
  relation: 'نسبت',
  note: 'یادداشت',
  programme: 'برنامه',
  policyNumber: 'شماره بیمه‌نامه',
  name: 'نام',
  ownership: 'مالکیت',
  province: 'استان',
  county: 'شهرستان',
  capacity: 'ظرفیت',
  licensedSex: 'جنسیت مجاز',
  licensedAgeFrom: 'سن مجاز از',
  licensedAgeTo: 'سن مجاز تا',
  licenceNumber: 'شماره پروانه',
  openedOn: 'تاریخ گشایش',
  closedOn: 'تاریخ تعطیلی',
  code: 'کد',
  role: 'نقش',
  disabled: 'غیرفعال',
  ageBands: 'گروه‌های سنی',
  currency: 'واحد پول',
  idleMinutes: 'دقیقه تا قفل خودکار',
  insurer: 'بیمه‌گر',
  holder: 'به نام',
  agreedRial: 'مبلغ توافقی',
  amountRial: 'مبلغ',
  value: 'دهک',
  number: 'شماره',
  purpose: 'برای',
  sheba: 'شماره شبا',
  ownerName: 'صاحب حساب',
  onDay: 'روز',
  month: 'ماه',
  reason: 'علت',
  state: 'وضعیت',
  reference: 'شماره پیگیری',
  paidOn: 'روز پرداخت',
}

/** The 31 provinces in Persian alphabetical order. */
export const PROVINCES = [
  'آذربایجان شرقی',
  'آذربایجان غربی',
  'اردبیل',
  'اصفهان',
  'البرز',
  'ایلام',
  'بوشهر',
  'تهران',
  'چهارمحال و بختیاری',
  'خراسان جنوبی',
  'خراسان رضوی',
  'خراسان شمالی',
  'خوزستان',
  'زنجان',
  'سمنان',
  'سیستان و بلوچستان',
  'فارس',
  'قزوین',
  'قم',
  'کردستان',
  'کرمان',
  'کرمانشاه',
  'کهگیلویه و بویراحمد',
  'گلستان',
  'گیلان',
  'لرستان',
  'مازندران',
  'مرکزی',
  'هرمزگان',
  'همدان',
  'یزد',
] as const

/** The Persian word of a code, or the text itself where it is none of the known codes (a relation typed freely, a programme of a package). Missing stays «نامشخص». */
export function wordOf(words: Readonly<Record<string, string>>, code: string | null): string {
  if (code === null) return MISSING
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}

/** «۳ تا ۶ سال», «۱۸ سال و بیشتر», «نامشخص»: an age band by its code. */
export function ageBandWords(code: string): string {
  const range = /^(\d+)-(\d+)$/u.exec(code)
  if (range) return `${persianDigits(range[1] ?? '')} تا ${persianDigits(range[2] ?? '')} سال`
  const open = /^(\d+)\+$/u.exec(code)
  if (open) return `${persianDigits(open[1] ?? '')} سال و بیشتر`
  return code === 'unknown' ? MISSING : persianDigits(code)
}
