import { persianNumber } from '../../db/contract/persian'

/** Sentences of the list of files that may be one child. */
export const duplicatesWords = {
  title: 'پرونده‌های همانند',
  description: 'دو پرونده‌ای که شاید از یک کودک باشند، همانندترین‌ها نخست.',
  back: 'پرونده‌های همانند',
  toList: 'پرونده‌های همانند',
  backToChildren: 'فهرست کودکان',
  count: (pairs: number) => `${persianNumber(pairs)} جفت`,
  emptyTitle: 'پرونده همانندی پیدا نشد.',
  emptyText: 'هر کودک یک پرونده دارد، یا پیش‌تر گفته شده است که همانندها یکی نیستند.',
  listLabel: 'جفت‌های همانند',
  one: 'پرونده نخست',
  other: 'پرونده دوم',
  likeness: 'همانندی',
  percent: (score: number) => `${persianNumber(Math.round(score * 100))}٪`,
  veryAlike: 'بسیار همانند',
  alike: 'همانند',
  sameIn: 'یکسان در',
  actions: 'کارها',
  compare: 'سنجیدن کنار هم',
  compareOf: (one: string, other: string) => `سنجیدن ${one} با ${other}`,
  notSame: 'یکی نیستند',
  notSameTitle: 'این دو، دو کودک‌اند؟',
  notSameText: (one: string, other: string) =>
    `«${one}» و «${other}» دیگر کنار هم پیشنهاد نمی‌شوند و هشدار همانندی آن‌ها هم برداشته می‌شود. در تاریخچه هر دو می‌ماند.`,
  notSameSaved: 'ثبت شد: این دو، دو کودک‌اند.',
  merges: 'پرونده‌های یکی‌شده',
} as const

/** Sentences of comparing two files and making one of them. */
export const mergeWords = {
  title: 'سنجیدن دو پرونده',
  description:
    'هر جا که دو پرونده فرق دارند، مقدار درست را برگزینید. رکوردهای هر دو در پرونده ماندنی گرد می‌آید.',
  notFound: 'یکی از دو پرونده پیدا نشد؛ شاید پیش‌تر یکی شده‌اند.',
  which: 'کدام پرونده بماند؟',
  file: (number: string) => `پرونده ${number}`,
  stays: 'می‌ماند',
  goes: 'در آن گرد می‌آید',
  open: 'باز کردن پرونده',
  fields: 'مشخصات دو پرونده',
  field: 'مورد',
  choice: 'کدام درست است',
  choose: (field: string) => `کدام درست است: ${field}`,
  same: 'یکسان',
  moves: 'آنچه به پرونده ماندنی می‌رود',
  movesNone: 'این پرونده جز مشخصات چیزی ندارد.',
  kind: 'بخش',
  number: 'شمار',
  oneOnly:
    'سلامت، بودجه و برنامه استقلال در هر پرونده یکی است: از پرونده ماندنی می‌ماند و جاهای خالی‌اش از دیگری پر می‌شود.',
  overlapsTitle: (count: number) => `${persianNumber(count)} دوره زندگی با هم هم‌پوشانی دارند`,
  overlaps:
    'یک کودک در یک روز در دو جا نیست. بگویید دوره‌های کدام پرونده درست است؛ این دوره‌ها از پرونده دیگر برداشته می‌شود و با پس گرفتن برمی‌گردد.',
  whichSpells: 'دوره‌های کدام پرونده درست است؟',
  unanswered: 'نخست بگویید دوره‌های کدام پرونده درست است.',
  sharedSpell: (kind: string, center: string | null, from: string, to: string | null) =>
    `${kind}${center === null ? '' : `، ${center}`}، از ${from} ${to === null ? 'تا امروز' : `تا ${to}`}`,
  payments:
    'ردیف‌های پرداخت، بی هیچ تغییری، با پرونده می‌آید. اگر برای یک ماه دو بار ثبت شده باشد، محاسبه دوباره ماه یا تسویه تفاوت‌ها آن را درست می‌کند.',
  merge: 'یکی کردن دو پرونده',
  directorOnly: 'یکی کردن پرونده‌ها با مدیر است.',
  confirmTitle: 'دو پرونده یکی شود؟',
  confirmText: (goes: string, stays: string) =>
    `${goes} از فهرست برداشته می‌شود و همه رکوردهایش در ${stays} گرد می‌آید. تاریخچه هر دو می‌ماند و می‌توانید آن را پس بگیرید.`,
  confirm: 'یکی کن',
  merged: 'دو پرونده یکی شد.',
  undo: 'پس گرفتن',
  undone: 'یکی کردن پس گرفته شد؛ هر دو پرونده مانند پیش‌اند.',
  changedSince: 'پس از یکی کردن، چیز دیگری در پرونده تغییر کرده است و پس گرفتن ممکن نیست.',
  undoTitle: 'یکی کردن پس گرفته شود؟',
  undoText: 'هر دو پرونده مانند پیش از یکی شدن می‌شوند.',
  madeBy: (who: string, when: string) => `${who}، ${when}`,
} as const

/** Sentences of a file's history: its filters, who opened the file, the file of a past day. */
export const pastWords = {
  filterField: 'مورد',
  filterPerson: 'کاربر',
  any: 'همه',
  unknownUser: 'نامعلوم',
  shown: (shown: number, total: number) =>
    shown === total
      ? `${persianNumber(total)} تغییر`
      : `${persianNumber(shown)} از ${persianNumber(total)} تغییر`,
  nothing: 'تغییری با این پالایه نیست.',
  asOfTitle: 'پرونده در روزی دیگر',
  asOfText:
    'روزی را برگزینید تا پرونده را چنان که در پایان آن روز بود ببینید. نوشته‌های روان‌شناسی در آن نیست.',
  asOfField: 'پرونده در تاریخ',
  asOfHead: (day: string) => `پرونده در تاریخ ${day}`,
  asOfReadOnly: (changes: number) =>
    changes === 0
      ? 'از آن روز چیزی در پرونده تغییر نکرده است.'
      : `فقط خواندنی. از آن روز ${persianNumber(changes)} تغییر در پرونده هست.`,
  asOfNothing: 'در آن روز این پرونده هنوز نبود.',
  asOfClose: 'بازگشت به امروز',
  otherRecords: 'رکوردهای دیگر آن روز',
  openings: 'چه کسی پرونده را باز کرده است',
  openingsHint: 'هر کاربر در ده دقیقه یک بار نوشته می‌شود.',
  openingsNone: 'هنوز کسی پرونده را باز نکرده است.',
  who: 'کاربر',
  when: 'زمان',
  saidNotSame: 'گفتن این که دو کودک‌اند',
} as const
