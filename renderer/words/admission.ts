import { persianNumber } from '../../db/contract/persian'

/** Sentences of the admission form. */
export const admissionWords = {
  title: 'پذیرش کودک',
  description: 'آنچه می‌دانید بنویسید؛ آنچه نمی‌دانید خالی بماند و بعد کامل شود.',
  person: 'کودک',
  care: 'مراقبت شبانه‌روزی',
  insurance: 'بیمه',
  more: 'وضعیت حقوقی، علت پذیرش و مددکار',
  firstName: 'نام',
  lastName: 'نام خانوادگی',
  fatherName: 'نام پدر',
  motherName: 'نام مادر',
  sex: 'جنسیت',
  birthDate: 'تاریخ تولد',
  estimated: 'تاریخ تولد تقریبی است',
  fileNumber: 'شماره پرونده',
  fileNumberHint: 'پس از برگزیدن مرکز، شماره بعدی آن پیشنهاد می‌شود.',
  notes: 'یادداشت',
  center: 'مرکز',
  centerPlace: (residents: number, capacity: number | null) =>
    capacity === null
      ? `${persianNumber(residents)} مقیم، ظرفیت نامشخص`
      : `${persianNumber(residents)} مقیم از ${persianNumber(capacity)} جا`,
  startsOn: 'تاریخ پذیرش',
  entryRoute: 'راه پذیرش',
  orderNumber: 'شماره دستور قضایی',
  orderDate: 'تاریخ دستور قضایی',
  orderHint: 'اگر هنوز نیامده، خالی بماند و بعد در پرونده نوشته شود.',
  note: 'یادداشت پذیرش',
  hasInsurance: 'بیمه دارد و شماره یا تاریخ آن معلوم است',
  insuranceKind: 'نوع بیمه',
  policyNumber: 'شماره بیمه‌نامه',
  insuredFrom: 'از تاریخ',
  insuredTo: 'تا تاریخ',
  save: 'ثبت پذیرش',
  saved: (name: string) => `${name} پذیرفته شد.`,
  noCenters: 'هنوز مرکزی نیست',
  noCentersText: 'برای پذیرش، نخست مرکز را ثبت کنید.',
  toCenters: 'رفتن به مراکز',
}

/** Sentences of the panel of look-alikes. */
export const similarWords = {
  title: 'کودکان همانند',
  waiting: 'با نوشتن نام، کودکانی که همانندند اینجا نشان داده می‌شوند تا پرونده دوباره ساخته نشود.',
  none: 'کودک همانندی در این دفتر نیست.',
  lone: 'تنها با یک نام نمی‌شود سنجید؛ نام دیگر، نام پدر یا تاریخ تولد را هم بنویسید.',
  hint: 'اگر یکی از این‌هاست، پرونده او را باز کنید و پرونده تازه نسازید.',
  father: (name: string) => `فرزند ${name}`,
  born: (day: string) => `متولد ${day}`,
  file: (number: string) => `پرونده ${number}`,
  very: 'بسیار همانند',
  some: 'همانند',
  same: {
    name: 'نام',
    fatherName: 'نام پدر',
    birthDate: 'تاریخ تولد',
    nationalId: 'کد ملی',
    foreignId: 'کد اتباع',
  },
  sameIn: (fields: readonly string[]) => `یکسان در: ${fields.join('، ')}`,
}
