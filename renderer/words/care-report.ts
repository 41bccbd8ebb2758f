import { persianNumber } from '../../db/contract/persian'

/** Sentences of the sections of schooling, of the work done and of findings in reports. */
export const careReportWords = {
  educationTitle: 'تحصیل',
  levelsTable: 'دانش‌آموزان و دانشجویان به تفکیک مقطع',
  level: 'مقطع',
  residents: 'مقیم',
  family: 'در خانواده',
  total: 'جمع',
  schoolAgeTable: 'فرزندان در سن تحصیل (۶ تا ۱۷ سال تمام)',
  state: 'وضعیت',
  studying: 'در حال تحصیل',
  outOfSchool: 'بازمانده از تحصیل',
  unrecorded: 'بی‌دوره تحصیلی ثبت‌شده',
  educationNote:
    '«در خانواده» فرزندان نزد بستگان، خانواده میزبان، امین موقت و در سرپرستی آزمایشی‌اند. کسی که دوره تحصیلی‌اش ثبت نشده، نه دانش‌آموز شمرده می‌شود و نه بازمانده.',

  workTitle: 'کارهای انجام‌شده',
  doneTable: 'دیدار، تماس، بازنگری و برنامه',
  work: 'کار',
  times: 'شمار',
  children: 'فرزندان، هر یک یک بار',
  visit: 'دیدار حضوری',
  phone: 'تماس تلفنی',
  message: 'پیام',
  other: 'تماس از راه دیگر',
  notReached: 'دیدار یا تماس بی‌نتیجه',
  reviews: 'بازنگری پرونده',
  goals: 'هدف تازه در برنامه مراقبت',
  overdueTable: 'کارهای عقب‌افتاده',
  overdueNote:
    'کارهایی که موعدشان پیش از پایان دوره گذشته و هنگام ساختن گزارش هنوز انجام نشده است، مانند فهرست «پیشخوان».',

  findingsTitle: 'یافته‌های قاعده‌ها',
  findingsTable: 'یافته‌های باز و پذیرفته‌شده',
  severity: 'شدت',
  center: 'درباره گزارش امضاشده خود مرکز',
  accepted: 'هشدار پذیرفته‌شده با دلیل',
  openTotal: 'جمع یافته‌های باز',
  findingsNote:
    'در پرونده فرزندانی که این مرکز در روز این جدول خانه آنان است، چنان‌که در همان روز دیده شد. پرونده‌ای با دو یافته دو بار شمرده می‌شود. گزارش امضاشده آنچه را هنگام امضا دیده شد نگه می‌دارد.',
  ofSchoolAge: (base: number) => `از ${persianNumber(base)}`,
} as const
