import { persianNumber } from '../../db/contract/persian'

// Whole years of days left are said roughly; the day itself stands beside them.
const YEAR = 366

/** Sentences of the parts of a file that are alike in all of them. */
export const partWords = {
  readOnly: 'این بخش را می‌بینید؛ تغییر آن با مددکار یا مدیر است.',
  saved: 'ثبت شد.',
  note: 'یادداشت',
  day: 'تاریخ',
  from: 'از تاریخ',
  to: 'تا تاریخ',
  kind: 'نوع',
  by: 'تهیه‌کننده',
  result: 'نتیجه',
  wholeText: 'همه متن',
  daysLeft: (days: number) =>
    days === 0
      ? 'امروز'
      : days < 2 * YEAR
        ? `${persianNumber(days)} روز مانده`
        : `بیش از ${persianNumber(Math.floor(days / YEAR))} سال مانده`,
  daysPast: (days: number) => `${persianNumber(days)} روز گذشته`,
} as const

/** Sentences of relatives and siblings. */
export const familyWords = {
  relatives: 'بستگان',
  relativesText: 'هر کس یک بار ثبت می‌شود و در پرونده خواهر و برادرها هم همان یک نفر است.',
  relativesEmpty: 'خویشاوندی ثبت نشده است.',
  relativesEmptyText: 'پدر، مادر و هر خویشاوندی را که می‌شناسید بنویسید؛ فوت‌شده و ناشناس هم نوشته شود.',
  addRelative: 'افزودن خویشاوند',
  addRelativeTitle: 'خویشاوند تازه',
  editRelativeTitle: 'ویرایش خویشاوند',
  relativeSaved: 'خویشاوند ثبت شد.',
  name: 'نام',
  relation: 'نسبت',
  relationHint: 'از فهرست برگزینید یا بنویسید.',
  life: 'وضعیت حیات',
  guardian: 'سرپرست',
  isGuardian: 'سرپرست قانونی کودک است',
  standing: 'صلاحیت نگهداری',
  standingReason: 'علت عدم صلاحیت یا در دسترس نبودن',
  standingMissing: 'بررسی نشده',
  phone: 'تلفن',
  address: 'نشانی',
  person: 'مشخصات فرد',
  toChild: 'نسبت با این کودک',
  alsoSiblings: 'برای خواهر و برادرها هم',
  shared: (files: number) => `در ${persianNumber(files)} پرونده دیگر هم هست`,
  sharedNotice: (files: number) =>
    `این فرد در ${persianNumber(files)} پرونده دیگر هم هست؛ مشخصات او در همه آن‌ها با هم تغییر می‌کند.`,
  known: 'شاید پیش‌تر ثبت شده است',
  knownText: 'اگر یکی از این‌ها همان فرد است برگزینید تا دو بار ثبت نشود.',
  knownNone: 'فرد همانندی ثبت نشده است.',
  sameOne: 'همین است',
  sameOneOf: (name: string) => `${name} همان فرد است`,
  chosen: (name: string) => `«${name}» از پیش ثبت است؛ همان به این پرونده می‌پیوندد.`,
  otherOne: 'فرد دیگری است',
  removeText: (name: string) =>
    `«${name}» از پرونده این کودک برداشته می‌شود. اگر در پرونده دیگری هم باشد، آن‌جا می‌ماند.`,

  siblings: 'خواهر و برادرها',
  siblingsText: 'پیوند یک بار زده می‌شود و در هر دو پرونده دیده می‌شود.',
  siblingsEmpty: 'خواهر یا برادری پیوند نشده است.',
  siblingsEmptyText: 'اگر خواهر یا برادر او هم در این دفتر پرونده دارد، دو پرونده را به هم پیوند دهید.',
  link: 'پیوند خواهر یا برادر',
  linkTitle: 'پیوند خواهر یا برادر',
  linked: 'پیوند ثبت شد.',
  siblingKind: 'نوع خویشی',
  age: 'سن',
  livesNow: 'امروز کجاست',
  together: 'با هم',
  apart: 'جدا از هم',
  apartNotice: (count: number) =>
    count === 1
      ? 'یک خواهر یا برادر جدا از این کودک نگهداری می‌شود.'
      : `${persianNumber(count)} خواهر و برادر جدا از این کودک نگهداری می‌شوند.`,
  togetherOrApart: 'با هم یا جدا',
  unlink: 'برداشتن پیوند',
  unlinkTitle: 'این پیوند برداشته شود؟',
  unlinkText: (name: string) =>
    `پیوند با «${name}» از هر دو پرونده برداشته می‌شود. خود پرونده‌ها دست نمی‌خورد.`,
  unlinked: 'پیوند برداشته شد.',
} as const

/** Sentences of the legal part. */
export const legalWords = {
  clocks: 'مهلت‌های قانونی',
  clocksEmpty: 'مهلتی در جریان نیست.',
  clock: 'مهلت',
  due: 'تا تاریخ',
  left: 'مانده',
  why: 'چرا',
  whys: {
    order_missing: (from: string) =>
      `از ${from} در خانه است و حکمی ثبت نشده؛ نگهداری باید تا سه روز به حکم قضایی برسد.`,
    order_end: (from: string) => `حکمی که از ${from} پایه نگهداری است در این روز پایان می‌یابد.`,
    two_years: (from: string) =>
      `ماده ۸ بند ج: از ${from} سرپرستی مراجعه نکرده است؛ پس از دو سال می‌توان او را به سرپرستی سپرد.`,
    opinion: (from: string) =>
      `ماده ۱۱: از درخواست سرپرستی در ${from}، بهزیستی دو ماه برای نظر کارشناسی وقت دارد.`,
    trial_custody: (from: string) => `ماده ۱۱: سرپرستی آزمایشی از ${from} شش ماه است.`,
    eighteen: () => 'روز بازبینی است، نه روز خروج: علت ماندن یا راه استقلال را بنویسید.',
  },

  orders: 'حکم‌ها و دستورهای قضایی',
  ordersEmpty: 'حکمی ثبت نشده است.',
  ordersEmptyText: 'شماره، تاریخ، دادگاه و مهلت حکم را از روی برگه بنویسید.',
  addOrder: 'افزودن حکم',
  addOrderTitle: 'حکم تازه',
  editOrderTitle: 'ویرایش حکم',
  orderSaved: 'حکم ثبت شد.',
  number: 'شماره',
  issuedOn: 'تاریخ صدور',
  court: 'مرجع قضایی',
  branch: 'شعبه',
  validUntil: 'معتبر تا',
  validUntilHint: 'آخرین روز اعتبار؛ اگر روی حکم نوشته نشده، خالی بگذارید.',
  paper: 'برگ اسکن‌شده',
  paperHint: 'از آنچه در بخش مدارک این پرونده است.',
  noPaper: 'برگی پیوست نیست',
  addPaper: 'افزودن برگ تازه',
  viewPaper: 'دیدن برگ',
  expired: 'پایان یافته',
  isValid: 'معتبر',
  orderOf: (kind: string, day: string) => `${kind}، ${day}`,

  events: 'رویدادهای حقوقی',
  eventsText: 'آنچه مهلتی را آغاز یا تمام می‌کند و حکم نیست.',
  eventsEmpty: 'رویدادی ثبت نشده است.',
  addEvent: 'افزودن رویداد',
  addEventTitle: 'رویداد تازه',
  editEventTitle: 'ویرایش رویداد',
  eventSaved: 'رویداد ثبت شد.',
} as const

/** Sentences of health. */
export const healthWords = {
  facts: 'وضعیت سلامت',
  editFacts: 'ویرایش وضعیت سلامت',
  factsSaved: 'وضعیت سلامت ثبت شد.',
  bloodGroup: 'گروه خونی',
  disabilityKind: 'معلولیت',
  disabilityDegree: 'شدت معلولیت',
  allergies: 'حساسیت‌ها',
  medicines: 'داروهای کنونی',
  illnesses: 'بیماری‌های کنونی',
  noneWritten: 'ثبت نشده',
  records: 'سوابق سلامت',
  recordsEmpty: 'سابقه‌ای ثبت نشده است.',
  recordsEmptyText: 'بیماری، حساسیت، دارو، واکسن و ویزیت پزشک را با تاریخ بنویسید.',
  addRecord: 'افزودن سابقه',
  addRecordTitle: 'سابقه تازه',
  editRecordTitle: 'ویرایش سابقه',
  recordSaved: 'سابقه ثبت شد.',
  title: 'عنوان',
  titleHint: 'نام بیماری، دارو یا واکسن، یا علت ویزیت',
  who: 'پزشک یا محل',
  endHint: 'اگر ادامه دارد یا یک‌روزه است، خالی بگذارید.',
  all: 'همه',
  filter: 'نوع سابقه',
  ofKind: (kind: string, count: number) => `${kind} (${persianNumber(count)})`,
} as const

/** Sentences of education. */
export const educationWords = {
  spells: 'سوابق تحصیلی',
  empty: 'سابقه تحصیلی ثبت نشده است.',
  emptyText: 'پایه، مدرسه و تاریخ آغاز را بنویسید؛ اگر مدرسه نمی‌رود، علت بازماندن را.',
  add: 'افزودن دوره تحصیلی',
  addTitle: 'دوره تحصیلی تازه',
  editTitle: 'ویرایش دوره تحصیلی',
  saved: 'دوره تحصیلی ثبت شد.',
  level: 'مقطع',
  grade: 'پایه',
  school: 'نام مدرسه',
  place: 'محل تحصیل',
  outReason: 'علت بازماندن از تحصیل',
  endHint: 'اگر ادامه دارد خالی بگذارید.',
  endPrevious: (level: string, from: string) =>
    `دوره «${level}» که از ${from} باز است، با آغاز این دوره پایان یابد`,
} as const

/** Sentences of psychology. */
export const psychologyWords = {
  records: 'جلسه‌ها و ارزیابی‌ها',
  recordsText: 'فقط روانشناس و مدیر این بخش را می‌بینند؛ در چاپ، فهرست، جست‌وجو و تاریخچه دیگران نمی‌آید.',
  empty: 'جلسه یا ارزیابی ثبت نشده است.',
  add: 'افزودن جلسه یا ارزیابی',
  addTitle: 'جلسه یا ارزیابی تازه',
  editTitle: 'ویرایش جلسه یا ارزیابی',
  saved: 'ثبت شد.',
  by: 'روانشناس',
  tool: 'ابزار یا آزمون',
  summary: 'خلاصه',
  plan: 'برنامه درمان و پیگیری',
} as const

/** Sentences of social work: the plan, reviews, contacts, reports. */
export const careWords = {
  goals: 'برنامه مراقبت',
  goalsText: 'هر هدف: زمینه، چه کسی، تا کی و نتیجه.',
  goalsEmpty: 'برنامه مراقبت نوشته نشده است.',
  goalsEmptyText: 'برنامه باید تا ۳۰ روز پس از پذیرش نوشته شود.',
  addGoal: 'افزودن هدف',
  addGoalTitle: 'هدف تازه',
  editGoalTitle: 'ویرایش هدف',
  goalSaved: 'هدف ثبت شد.',
  plannedOn: 'تاریخ برنامه',
  area: 'زمینه',
  goal: 'هدف',
  who: 'چه کسی',
  dueOn: 'تا کی',
  state: 'وضعیت',
  late: 'گذشته',

  reviews: 'جلسه‌های بازنگری',
  reviewsEmpty: 'جلسه بازنگری ثبت نشده است.',
  reviewsEmptyText: 'پس از هر جلسه، حاضران، تصمیم و تاریخ جلسه بعد را بنویسید.',
  addReview: 'ثبت جلسه بازنگری',
  addReviewTitle: 'جلسه بازنگری تازه',
  editReviewTitle: 'ویرایش جلسه بازنگری',
  reviewSaved: 'جلسه بازنگری ثبت شد.',
  heldOn: 'تاریخ جلسه',
  attended: 'حاضران',
  decision: 'تصمیم',
  nextOn: 'جلسه بعد',

  contacts: 'دیدارها و تماس‌ها',
  contactsText: (seen: string | null) =>
    seen === null ? 'هنوز دیداری با خود کودک ثبت نشده است.' : `آخرین بار در ${seen} از نزدیک دیده شد.`,
  contactsEmpty: 'دیدار یا تماسی ثبت نشده است.',
  contactsEmptyText: 'هر دیدار و تماس، حتی بی‌پاسخ، ثبت شود.',
  addContact: 'ثبت دیدار یا تماس',
  addContactTitle: 'دیدار یا تماس تازه',
  editContactTitle: 'ویرایش دیدار یا تماس',
  contactSaved: 'دیدار یا تماس ثبت شد.',
  how: 'چگونه',
  met: 'با چه کسی',
  seen: 'از نزدیک دیده شد',
  reachedBy: (kind: string) => `${kind}؛ پاسخ داد`,
  missed: (kind: string) => `${kind}؛ پیدا نشد`,
  contactOf: (kind: string, day: string) => `${kind}، ${day}`,

  reports: 'گزارش‌های مددکاری',
  reportsEmpty: 'گزارشی ثبت نشده است.',
  reportsEmptyText: 'گزارش بدو ورود، دوره‌ای و بازدیدها را این‌جا بنویسید.',
  addReport: 'افزودن گزارش',
  addReportTitle: 'گزارش تازه',
  editReportTitle: 'ویرایش گزارش',
  reportSaved: 'گزارش ثبت شد.',
  body: 'متن گزارش',
} as const

/** Names of the fields of the whole file, as the history of changes tells them. */
export const wholeFileFieldWords: Readonly<Record<string, string>> = {
  life: familyWords.life,
  isGuardian: familyWords.guardian,
  standing: familyWords.standing,
  phone: familyWords.phone,
  address: familyWords.address,
  alsoSiblings: familyWords.alsoSiblings,
  issuedOn: legalWords.issuedOn,
  court: legalWords.court,
  branch: legalWords.branch,
  validUntil: legalWords.validUntil,
  documentId: legalWords.paper,
  bloodGroup: healthWords.bloodGroup,
  disabilityKind: healthWords.disabilityKind,
  disabilityDegree: healthWords.disabilityDegree,
  title: healthWords.title,
  result: partWords.result,
  level: educationWords.level,
  grade: educationWords.grade,
  school: educationWords.school,
  place: educationWords.place,
  outReason: educationWords.outReason,
  byName: partWords.by,
  tool: psychologyWords.tool,
  summary: psychologyWords.summary,
  plan: psychologyWords.plan,
  body: careWords.body,
  plannedOn: careWords.plannedOn,
  area: careWords.area,
  heldOn: careWords.heldOn,
  attended: careWords.attended,
  decision: careWords.decision,
  nextOn: careWords.nextOn,
  slot: 'جای مدرک',
  datedOn: 'تاریخ مدرک',
  pages: 'برگ‌ها',
  mediaType: 'گونه برگ',
  bytes: 'اندازه برگ به بایت',
  addressee: 'گیرنده نامه',
  record: 'مورد',
}
