import type { Task, TaskKind } from '../../db/contract/desk'
import type { DocumentSlot } from '../../db/contract/documents'
import type { Severity } from '../../db/contract/findings'
import { formatJalali, isIsoDate } from '../../db/contract/jalali'
import { persianNumber } from '../../db/contract/persian'
import { documentSlotWords, taskKindWords } from '../../db/contract/words/file-terms'
import { planFieldWords } from '../../db/contract/words/independence-terms'
import { wordOf } from '../../db/contract/words/terms'

/** Sentences of the desk and of the list of findings. */
export const deskWords = {
  title: 'پیشخوان',
  text: (date: string) => `کارهای ${date}. هر کار با انجام دادن خودِ آن از فهرست می‌رود.`,
  tasks: 'کارها',
  filters: 'کدام کارها',
  kind: 'نوع کار',
  anyKind: 'همه کارها',
  kindCount: (kind: TaskKind, count: number) => `${taskKindWords[kind]} (${persianNumber(count)})`,
  within: 'تا کی',
  withinDays: {
    '0': 'تا امروز',
    '7': 'تا ۷ روز دیگر',
    '30': 'تا ۳۰ روز دیگر',
    '90': 'تا ۹۰ روز دیگر',
  },
  counted: (total: number, overdue: number) =>
    total === 0
      ? 'هیچ کاری نمانده است'
      : `${persianNumber(total)} کار${overdue === 0 ? '' : `، ${persianNumber(overdue)} کار عقب‌افتاده`}`,
  child: 'فرزند',
  what: 'چه باید کرد',
  due: 'موعد',
  overdue: (days: number) => `${persianNumber(days)} روز عقب افتاده`,
  dueToday: 'امروز',
  daysLeft: (days: number) => `${persianNumber(days)} روز مانده`,
  noTasks: 'کاری نمانده است.',
  noTasksText: 'با این صافی‌ها کاری تا این زمان موعد ندارد.',
  more: (left: number) => `نمایش بیشتر (${persianNumber(left)} کار دیگر)`,
  stock: 'در مراقبت، امروز',
  placement: 'جای زندگی',
  children: 'نفر',
  share: 'سهم',
  month: 'این ماه',
  admissions: 'پذیرش',
  exits: 'خروج',
  moves: 'جابه‌جایی میان مراکز',
  occupancy: 'مراکز',
  center: 'مرکز',
  residents: 'ساکن از ظرفیت',
  ofCapacity: (residents: number, capacity: number | null) =>
    capacity === null
      ? `${persianNumber(residents)} (ظرفیت نامشخص)`
      : `${persianNumber(residents)} از ${persianNumber(capacity)}`,
  overCapacity: 'بیش از ظرفیت',
  lastSigned: 'آخرین گزارش امضاشده',
  neverSigned: 'امضا نشده',
  findings: 'یافته‌های قواعد داده',
  findingsText: 'آنچه در پرونده‌ها با قواعد داده نمی‌خواند و کسی آن را با دلیل نپذیرفته است.',
  noFindings: 'چیزی یافت نشد.',
  allFindings: 'همه یافته‌ها',
  severity: 'شدت',
  anySeverity: 'همه',
  rule: 'قاعده',
  anyRule: 'همه قاعده‌ها',
  ruleCount: (title: string, count: number) => `${title} (${persianNumber(count)})`,
  finding: 'یافته',
  toPlace: 'رفتن به جای اصلاح',
  toReturn: 'رفتن به گزارش',
  countedFindings: (total: number) => `${persianNumber(total)} یافته`,
  moreFindings: (left: number) => `نمایش بیشتر (${persianNumber(left)} یافته دیگر)`,
  noChild: 'گزارش مرکز',
} as const

/** What a finding of this severity asks for. */
export const severityWords: Readonly<Record<Severity, string>> = {
  block: 'خطا',
  warn: 'هشدار',
  report: 'آگاهی',
}

/** « از ۱۴۰۳/۰۳/۰۶» where the detail is a day, nothing where it is missing. */
function day(details: Task['details'], name: string, before: string): string {
  const value = details[name]
  return typeof value === 'string' && isIsoDate(value) ? `${before}${formatJalali(value)}` : ''
}

const sentences: Readonly<Record<TaskKind, (details: Task['details']) => string>> = {
  order_missing: () => 'حکم قضایی این اقامت را بگیرید و ثبت کنید.',
  order_end: () => 'تمدید حکم را بگیرید و ثبت کنید.',
  two_years: (d) =>
    `دو سال بدون مراجعه سرپرست${day(d, 'startsOn', ' (از ')}${d['startsOn'] === undefined ? '' : ')'}: وضعیت حقوقی یا مراجعه را ثبت کنید.`,
  opinion: () => 'نظر کارشناسی بهزیستی درباره درخواست سرپرستی را بدهید.',
  trial_custody: () => 'شش ماه سرپرستی آزمایشی تمام می‌شود: رأی دادگاه را پیگیری کنید.',
  eighteen: () => 'بازبینی ۱۸ سالگی را برگزار یا علت ماندن را ثبت کنید.',
  care_plan: () => 'نخستین هدف برنامه مراقبت را بنویسید.',
  goal: () => 'نتیجه این هدف برنامه مراقبت را ثبت کنید.',
  review: (d) => `پرونده را بازنگری کنید${day(d, 'since', '، آخرین بار ')}.`,
  visit: (d) => `به دیدار فرزند بروید${day(d, 'since', '، آخرین بار ')}.`,
  after_care: (d) => `با فرزند ترخیص‌شده تماس بگیرید${day(d, 'since', '، آخرین بار ')}.`,
  independence_plan: (d) => `برنامه استقلال را بنویسید${day(d, 'turns18On', '؛ ۱۸ سالگی: ')}.`,
  plan_item: (d) =>
    `برنامه استقلال، «${typeof d['field'] === 'string' ? wordOf(planFieldWords, d['field']) : taskKindWords.plan_item}»: آن را پیگیری کنید.`,
  insurance_end: () => 'بیمه پایه را بگیرید یا تمدید کنید.',
  document: (d) =>
    `این مدرک را به پرونده بیفزایید: ${wordOf(documentSlotWords, (d['slot'] ?? null) as DocumentSlot | null)}.`,
  identity: () => 'کد ملی یا علت نبودن آن را ثبت کنید.',
  permission_end: () => 'اجازه امداد را تمدید کنید.',
}

/** What a task asks for, in a sentence without a name. */
export function taskSentence({ kind, details }: Pick<Task, 'kind' | 'details'>): string {
  return sentences[kind](details)
}
