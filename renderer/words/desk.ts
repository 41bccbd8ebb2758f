import type { TaskKind } from '../../db/contract/desk'
import { persianDigits, persianNumber } from '../../db/contract/persian'
import { taskKindWords } from '../../db/contract/words/file-terms'

/** Sentences of the desk and of the list of findings. */
export const deskWords = {
  title: 'پیشخوان',
  text: (date: string) => `کارهای ${date}. هر کار با انجام دادن خودِ آن از فهرست می‌رود.`,
  tasks: 'کارها',
  filters: 'کدام کارها',
  kind: 'نوع کار',
  anyKind: 'همه کارها',
  kindCount: (kind: TaskKind, count: number) => `${taskKindWords[kind]} (${persianNumber(count)})`,
  worker: 'مددکار مسئول',
  anyWorker: 'همه مددکاران',
  workerCount: (worker: string, count: number) =>
    `${worker === '' ? 'بدون مددکار مسئول' : persianDigits(worker)} (${persianNumber(count)})`,
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
  noDay: 'بدون موعد',
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
  /** Said of a link to one that cannot see its row. */
  ofFinding: (whose: string, title: string) => `${whose}: ${title}`,
  countedFindings: (total: number) => `${persianNumber(total)} یافته`,
  moreFindings: (left: number) => `نمایش بیشتر (${persianNumber(left)} یافته دیگر)`,
  noChild: 'گزارش مرکز',
} as const
