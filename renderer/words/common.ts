import { persianNumber } from '../../db/contract/persian'

/** Sentences of the building blocks, used on every screen. */
export const common = {
  appName: 'سرپناه',
  save: 'ثبت',
  saving: 'در حال ثبت…',
  cancel: 'انصراف',
  close: 'بستن',
  back: 'بازگشت',
  next: 'ادامه',
  edit: 'ویرایش',
  remove: 'برداشتن',
  add: 'افزودن',
  undo: 'پس گرفتن',
  retry: 'دوباره',
  print: 'چاپ',
  savePdf: 'ذخیره PDF',
  saveExcel: 'Excel',
  saveCsv: 'CSV',
  tableSaved: (rows: string) => `فایل با ${rows} ردیف ذخیره شد.`,
  loading: 'در حال خواندن…',
  choose: 'برگزینید',
  missing: 'نامشخص',
  /** A choice that nobody has made yet, beside one that says «نامشخص». */
  notWritten: 'ثبت نشده',
  optional: 'اختیاری',
  yes: 'بله',
  no: 'خیر',
  clearSearch: 'پاک کردن جست‌وجو',
  clearFilters: 'برداشتن پالایه‌ها',
  nothingFound: 'چیزی با این جست‌وجو پیدا نشد.',
  saved: 'ثبت شد.',
  error: 'خطا',
  warning: 'هشدار',
  info: 'آگاهی',
  success: 'انجام شد',
  notifications: 'پیام‌ها',
  actions: 'کارها',
  moreActions: 'کارهای دیگر',
  reallyLoseChanges: 'نوشته‌های ثبت‌نشده',
  loseChangesText: 'در این صفحه چیزهایی نوشته‌اید که ثبت نشده است. اگر بروید از دست می‌رود.',
  stay: 'می‌مانم',
  leave: 'می‌روم، ثبت نشود',
  fieldsToCorrect: (count: number) => `${persianNumber(count)} جا را درست کنید؛ زیر هر خانه نوشته شده است.`,
  warningsTitle: 'پیش از ثبت، این هشدارها را ببینید',
  warningsText: 'اگر درست است و می‌خواهید بماند، برای هر هشدار دلیل بنویسید و ثبت کنید.',
  warningReason: 'دلیل ماندن',
  warningReasonMissing: 'برای پذیرفتن این هشدار دلیل بنویسید (دست‌کم ۳ حرف).',
  rowsShown: (from: number, to: number, total: number) =>
    `${persianNumber(from)} تا ${persianNumber(to)} از ${persianNumber(total)}`,
  showMore: 'نشان دادن بیشتر',
  gridHelp: 'با کلیدهای بالا و پایین جابه‌جا شوید و با Enter باز کنید.',
  sortAscending: 'صعودی',
  sortDescending: 'نزولی',
  sortBy: (column: string) => `مرتب کردن با ${column}`,
  draftRestored: 'نوشته‌های پیش از قطع برنامه برگردانده شد. هنوز ثبت نشده است.',
  discardDraft: 'کنار گذاشتن نوشته‌ها',
  ageText: (years: number, months: number) =>
    years === 0
      ? months === 0
        ? 'کمتر از یک ماه'
        : `${persianNumber(months)} ماه`
      : months === 0
        ? `${persianNumber(years)} سال`
        : `${persianNumber(years)} سال و ${persianNumber(months)} ماه`,
  yearsText: (years: number) => `${persianNumber(years)} سال`,
  estimated: 'تقریبی',
  nameless: 'بی‌نام',
  open: 'باز کردن',
}

/** Sentences of the chooser of a month. */
export const monthWords = {
  month: 'ماه',
  year: 'سال',
  previousMonth: 'ماه پیش',
  nextMonth: 'ماه بعد',
  thisMonth: 'ماه جاری',
  // Isolated, else the line's direction turns them round.
  previousKey: '\u2066Alt + PageUp\u2069',
  nextKey: '\u2066Alt + PageDown\u2069',
}

/** Sentences of the date field and its calendar. */
export const dateWords = {
  example: 'مانند ۱۴۰۳/۰۳/۰۶',
  openCalendar: (label: string) => `تقویم ${label}`,
  calendar: 'تقویم',
  previousMonth: 'ماه پیش',
  nextMonth: 'ماه بعد',
  previousYear: 'سال پیش',
  nextYear: 'سال بعد',
  today: 'امروز',
  weekdays: ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج'],
  weekdayNames: ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'],
  offer: (date: string) => `منظورتان ${date} است؟`,
}
