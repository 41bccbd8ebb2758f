/** What a letter can be filled with from the file, as a template writes it. */
export const letterPlaces = {
  name: '{نام}',
  fileNumber: '{شماره پرونده}',
  nationalId: '{کد ملی}',
  birthDate: '{تاریخ تولد}',
  fatherName: '{نام پدر}',
  center: '{مرکز}',
  /** These two are known only when the letter is made. */
  date: '{تاریخ}',
  number: '{شماره نامه}',
} as const

/** Stands where the file does not know what a letter asks for; to be filled in by hand. */
export const DOTS = '....................'

export const builtInTemplateIds = ['school', 'hospital', 'registry'] as const
export type BuiltInTemplate = (typeof builtInTemplateIds)[number]

interface TemplateText {
  readonly title: string
  readonly addressee: string | null
  readonly body: string
}

/** The three letters that every register has, as they are until the director changes them. */
export const builtInTemplates: Readonly<Record<BuiltInTemplate, TemplateText>> = {
  school: {
    title: 'معرفی به مدرسه',
    addressee: 'مدیر محترم مدرسه',
    body: [
      'با سلام و احترام',
      '',
      'فرزند {نام}، نام پدر: {نام پدر}، متولد {تاریخ تولد}، با کد ملی {کد ملی}، در {مرکز} زندگی می‌کند و برای ثبت‌نام و ادامه تحصیل معرفی می‌شود.',
      '',
      'خواهشمند است دستور فرمایید ثبت‌نام نامبرده انجام و نتیجه به این مرکز اعلام شود. پیگیری امور تحصیلی ایشان بر عهده این مرکز است.',
      '',
      'از همکاری شما سپاسگزاریم.',
    ].join('\n'),
  },
  hospital: {
    title: 'معرفی به بیمارستان',
    addressee: 'ریاست محترم بیمارستان',
    body: [
      'با سلام و احترام',
      '',
      'فرزند {نام}، نام پدر: {نام پدر}، متولد {تاریخ تولد}، با کد ملی {کد ملی}، که در {مرکز} زندگی می‌کند، برای معاینه و درمان معرفی می‌شود.',
      '',
      'خواهشمند است دستور فرمایید خدمات درمانی لازم ارائه و گزارش پزشکی آن به همراه نامبرده تحویل شود.',
      '',
      'از همکاری شما سپاسگزاریم.',
    ].join('\n'),
  },
  registry: {
    title: 'معرفی به ثبت احوال',
    addressee: 'ریاست محترم اداره ثبت احوال',
    body: [
      'با سلام و احترام',
      '',
      'فرزند {نام}، نام پدر: {نام پدر}، متولد {تاریخ تولد}، با کد ملی {کد ملی} و شماره پرونده {شماره پرونده}، در {مرکز} زندگی می‌کند.',
      '',
      'خواهشمند است دستور فرمایید برای صدور مدارک هویتی نامبرده، اقدام لازم انجام و نتیجه به این مرکز اعلام شود.',
      '',
      'از همکاری شما سپاسگزاریم.',
    ].join('\n'),
  },
}

/** What stands around a letter's text and on the papers made of a file. */
export const letterPaperWords = {
  number: 'شماره',
  date: 'تاریخ',
  attachment: 'پیوست',
  noAttachment: 'ندارد',
  signatures: ['مددکار', 'مدیر مرکز'],
  demo: 'دفتر نمایشی؛ نام‌ها ساختگی است',
} as const

export const faceSheetWords = {
  and: ' و ',
  fromTo: (from: string, to: string) => `${from} تا ${to}`,
  title: 'خلاصه پرونده',
  childrenPhotos: 'فهرست فرزندان با عکس',
  onDay: (day: string) => `در روز ${day}`,
  photo: 'عکس',
  noPhoto: 'بدون عکس',
  identity: 'هویت',
  where: 'محل زندگی',
  legal: 'وضعیت حقوقی و احکام',
  health: 'سلامت',
  education: 'تحصیل',
  insurance: 'بیمه',
  relatives: 'بستگان',
  siblings: 'خواهران و برادران',
  nothing: 'چیزی ثبت نشده است.',
  untilNow: 'تاکنون',
  name: 'نام و نام خانوادگی',
  fileNumber: 'شماره پرونده',
  sex: 'جنس',
  birthDate: 'تاریخ تولد',
  age: 'سن',
  fatherName: 'نام پدر',
  motherName: 'نام مادر',
  nationalId: 'کد ملی',
  legalStatus: 'وضعیت حقوقی',
  admissionReasons: 'علت پذیرش',
  placement: 'نوع مراقبت',
  center: 'مرکز',
  from: 'از تاریخ',
  to: 'تا تاریخ',
  order: 'حکم',
  number: 'شماره',
  issuedOn: 'تاریخ صدور',
  court: 'دادگاه و شعبه',
  validUntil: 'اعتبار تا',
  bloodGroup: 'گروه خونی',
  disability: 'معلولیت',
  note: 'یادداشت',
  kind: 'نوع',
  what: 'شرح',
  date: 'تاریخ',
  doctor: 'پزشک یا محل',
  level: 'مقطع',
  grade: 'پایه',
  school: 'مدرسه',
  result: 'نتیجه',
  policyNumber: 'شماره بیمه‌نامه',
  insurer: 'بیمه‌گر',
  relation: 'نسبت',
  life: 'وضعیت حیات',
  guardian: 'سرپرست قانونی',
  standing: 'صلاحیت نگهداری',
  contact: 'تماس و نشانی',
  apart: 'جدا از هم',
  estimated: 'تقریبی',
  years: (years: string) => `${years} سال`,
  months: (months: string) => `${months} ماه`,
  children: (count: string) => `${count} فرزند`,
} as const
