import type { goalAreas, goalStates, socialReportKinds } from '../care'
import type { TaskKind } from '../desk'
import type { DocumentSlot, mediaTypes } from '../documents'
import type { educationLevels, schoolPlaces } from '../education'
import type { bloodGroups, disabilityDegrees, disabilityKinds, healthRecordKinds } from '../health'
import type { ClockKind, legalEventKinds, orderKinds } from '../legal'
import type { psychologyKinds } from '../psychology'
import type { lifeStates, siblingKinds, standings } from '../relatives'
import { MISSING, type Words } from './terms'

export const lifeStateWords: Words<(typeof lifeStates)[number]> = {
  alive: 'در قید حیات',
  dead: 'فوت‌شده',
  unknown: MISSING,
}

/** Whether the child could live with a relative. */
export const standingWords: Words<(typeof standings)[number]> = {
  fit: 'واجد صلاحیت',
  unfit: 'فاقد صلاحیت',
  unavailable: 'در دسترس نیست',
}

export const siblingKindWords: Words<(typeof siblingKinds)[number]> = {
  full: 'تنی',
  same_father: 'ناتنی از پدر',
  same_mother: 'ناتنی از مادر',
  step: 'فرزند همسر پدر یا مادر',
  unknown: MISSING,
}

export const orderKindWords: Words<(typeof orderKinds)[number]> = {
  entrustment: 'حکم سپردن به بهزیستی',
  extension: 'تمدید حکم سپردن',
  guardianship: 'حکم قیمومت',
  host_family: 'حکم خانواده میزبان',
  trial_custody: 'قرار سرپرستی آزمایشی',
  adoption: 'حکم سرپرستی دائم',
  release: 'حکم ترخیص',
  other: 'حکم دیگر',
}

export const legalEventKindWords: Words<(typeof legalEventKinds)[number]> = {
  guardian_came: 'مراجعه ولی یا سرپرست',
  adoption_requested: 'درخواست سرپرستی',
  opinion_given: 'نظر کارشناسی بهزیستی داده شد',
  adoption_closed: 'پرونده سرپرستی بسته شد',
}

/** What a clock waits for. */
export const clockKindWords: Words<ClockKind> = {
  order_missing: 'حکم قضایی',
  order_end: 'پایان حکم',
  two_years: 'دو سال بدون مراجعه سرپرست',
  opinion: 'نظر کارشناسی بهزیستی',
  trial_custody: 'پایان سرپرستی آزمایشی',
  eighteen: 'بازبینی ۱۸ سالگی',
}

export const bloodGroupWords: Words<(typeof bloodGroups)[number]> = {
  'A+': 'A مثبت',
  'A-': 'A منفی',
  'B+': 'B مثبت',
  'B-': 'B منفی',
  'AB+': 'AB مثبت',
  'AB-': 'AB منفی',
  'O+': 'O مثبت',
  'O-': 'O منفی',
}

export const disabilityKindWords: Words<(typeof disabilityKinds)[number]> = {
  none: 'بدون معلولیت',
  physical: 'جسمی‌حرکتی',
  mental: 'ذهنی',
  sight: 'بینایی',
  hearing: 'شنوایی',
  speech: 'صوت و گفتار',
  multiple: 'چندمعلولیتی',
  other: 'سایر',
}

export const disabilityDegreeWords: Words<(typeof disabilityDegrees)[number]> = {
  mild: 'خفیف',
  moderate: 'متوسط',
  severe: 'شدید',
  very_severe: 'خیلی شدید',
}

export const healthRecordKindWords: Words<(typeof healthRecordKinds)[number]> = {
  illness: 'بیماری',
  allergy: 'حساسیت',
  medicine: 'دارو',
  vaccination: 'واکسن',
  visit: 'ویزیت پزشک',
}

export const educationLevelWords: Words<(typeof educationLevels)[number]> = {
  preschool: 'پیش‌دبستانی',
  primary: 'ابتدایی',
  lower_secondary: 'متوسطه اول',
  upper_secondary: 'متوسطه دوم',
  vocational: 'فنی و حرفه‌ای',
  special: 'آموزش استثنایی',
  university: 'دانشگاه',
  literacy: 'سوادآموزی',
  out_of_school: 'بازمانده از تحصیل',
}

export const schoolPlaceWords: Words<(typeof schoolPlaces)[number]> = {
  inside: 'داخل مرکز',
  outside: 'بیرون از مرکز',
}

export const psychologyKindWords: Words<(typeof psychologyKinds)[number]> = {
  session: 'جلسه مشاوره',
  assessment: 'ارزیابی روان‌شناختی',
}

export const socialReportKindWords: Words<(typeof socialReportKinds)[number]> = {
  entry: 'گزارش بدو ورود',
  periodic: 'گزارش دوره‌ای',
  home_visit: 'بازدید منزل',
  school: 'بازدید مدرسه',
  other: 'گزارش دیگر',
}

export const goalAreaWords: Words<(typeof goalAreas)[number]> = {
  family: 'خانواده',
  health: 'بهداشت و درمان',
  education: 'تحصیل',
  psychology: 'روانشناسی',
  identity: 'مدارک هویتی',
  skills: 'مهارت‌های زندگی',
  placement: 'جای زندگی',
  other: 'سایر',
}

export const goalStateWords: Words<(typeof goalStates)[number]> = {
  open: 'در جریان',
  reached: 'محقق‌شده',
  dropped: 'کنار گذاشته',
}

export const mediaTypeWords: Words<(typeof mediaTypes)[number]> = {
  'image/png': 'تصویر PNG',
  'image/jpeg': 'تصویر JPEG',
  'application/pdf': 'PDF',
}

export const documentSlotWords: Words<DocumentSlot> = {
  photo: 'عکس',
  judicial_order: 'حکم قضایی',
  birth_certificate: 'شناسنامه',
  national_card: 'کارت ملی',
  medical: 'مدارک پزشکی',
  school_record: 'مدارک تحصیلی',
  insurance_booklet: 'دفترچه بیمه',
  contract: 'قرارداد',
  other: 'سایر مدارک',
}

/** What a task asks for, in lists and filters. */
export const taskKindWords: Words<TaskKind> = {
  ...clockKindWords,
  care_plan: 'برنامه مراقبت',
  goal: 'هدف برنامه مراقبت',
  review: 'جلسه بازنگری',
  visit: 'دیدار با فرزند',
  after_care: 'پیگیری پس از ترخیص',
  independence_plan: 'برنامه استقلال',
  plan_item: 'کار برنامه استقلال',
  insurance_end: 'پایان بیمه',
  document: 'مدرک پرونده',
  identity: 'هویت و کد ملی',
  permission_end: 'پایان مهلت یا اجازه',
  incident: 'پیگیری رویداد',
  leave_back: 'بازگشت از مرخصی',
  appointment: 'قرار',
}
