import type { accountPurposes, conditionKinds, savingsKinds } from '../child-money'
import type { enrolmentAnswers, ReturnedList, watchLists } from '../enrolment'
import type { policyHolders } from '../insurance'
import type { EntitledRow, LineKind, NotEntitledReason, PaymentStep } from '../payments'
import type {
  payees,
  programmeBases,
  programmeConditions,
  prorations,
  rateDays,
  rhythms,
  roundings,
} from '../programmes'
import type { Words } from './terms'

export const policyHolderWords: Words<(typeof policyHolders)[number]> = {
  own: 'به نام خودش',
  dependant: 'تبعی (زیر پوشش دیگری)',
}

export const watchListWords: Words<(typeof watchLists)[number]> = {
  uninsured: 'بدون بیمه درمان',
  ending: 'رو به پایان',
  growing_out: 'تبعی‌های رو به ۱۸ و ۲۳ سالگی',
}

export const enrolmentAnswerWords: Words<(typeof enrolmentAnswers)[number]> = {
  enrolled: 'بیمه شد',
  refused: 'پذیرفته نشد',
}

/** Why a row of a returned list cannot be taken. */
export const returnedFaultWords: Words<NonNullable<ReturnedList['rows'][number]['fault']>> = {
  not_in_list: 'کسی از این فهرست نیست',
  twice: 'دو بار در فایل آمده است',
  no_answer: 'پاسخ ندارد',
  bad_date: 'تاریخ خوانده نمی‌شود',
  no_start: 'تاریخ آغاز بیمه ندارد',
}

export const programmeBasisWords: Words<(typeof programmeBases)[number]> = {
  residential: 'روزهای مراقبت شبانه‌روزی',
  support: 'حمایت ثبت‌شده در پرونده کودک',
  grant: 'درخواست یک‌باره',
}

export const payeeWords: Words<(typeof payees)[number]> = {
  center: 'مرکز',
  family: 'خانواده',
  child: 'خود فرزند',
  savings: 'حساب آتیه فرزند',
}

export const prorationWords: Words<(typeof prorations)[number]> = {
  whole_month: 'ماه کامل',
  days: 'به نسبت روزها',
}

export const roundingWords: Words<(typeof roundings)[number]> = {
  down: 'به پایین',
  nearest: 'به نزدیک‌ترین',
  up: 'به بالا',
}

export const rateDayWords: Words<(typeof rateDays)[number]> = {
  month_start: 'آغاز ماه',
  month_end: 'پایان ماه',
}

export const programmeConditionWords: Words<(typeof programmeConditions)[number]> = {
  income_decile: 'دهک درآمدی',
  permission: 'مجوز استان تا ۱۶ سالگی و مجوز کشور تا ۱۸ سالگی',
}

export const rhythmWords: Words<(typeof rhythms)[number]> = { monthly: 'ماهانه', once: 'یک‌باره' }

/** What happened to a payment, and so the state it is in. */
export const paymentStepWords: Words<PaymentStep> = {
  computed: 'محاسبه‌شده',
  approved: 'تأییدشده',
  paid: 'پرداخت‌شده',
  reversed: 'برگشت‌خورده',
}

export const lineKindWords: Words<LineKind> = {
  monthly: 'ماهانه',
  once: 'یک‌باره',
  settlement: 'تسویه ماه پیشین',
  by_hand: 'ثبت دستی',
}

/** What the ledger already holds of a row that the month's run would store. */
export const entitledStateWords: Words<EntitledRow['state']> = {
  new: 'تازه',
  same: 'بی‌تغییر',
  changed: 'تغییر کرده',
  paid_otherwise: 'پرداخت‌شده و متفاوت',
  by_hand: 'اصلاح دستی',
}

export const notEntitledWords: Words<NotEntitledReason> = {
  no_tariff: 'تعرفه‌ای برای این روزها نیست',
  no_birth_date: 'تاریخ تولد ثبت نشده است',
  no_center_kind: 'نوع مرکز ثبت نشده است',
  too_old: '۱۸ سال تمام دارد',
  no_decile: 'دهک درآمدی ثبت نشده است',
  decile_too_high: 'دهک درآمدی بالاتر از حد است',
  no_permission: 'مجوز ندارد',
  absent: 'غیبت',
  deceased: 'فوت',
  support_ended: 'حمایت پایان یافته است',
  left_care: 'از مراقبت بیرون رفته است',
  once_paid: 'یک‌باره است و پرداخت شده',
  no_amount: 'مبلغی به دست نمی‌آید',
}

export const conditionKindWords: Words<(typeof conditionKinds)[number]> = {
  income_decile: 'دهک درآمدی',
  province_permission: 'مجوز استان',
  national_permission: 'مجوز سازمان (کشور)',
}

export const accountPurposeWords: Words<(typeof accountPurposes)[number]> = {
  payment: 'دریافت پرداخت‌ها',
  savings: 'حساب آتیه',
}

export const savingsKindWords: Words<(typeof savingsKinds)[number]> = {
  opening: 'مانده پیشین',
  withdrawal: 'برداشت',
}

/** What the register itself writes into the ledger beside its lines and reversals. */
export const ledgerReasons = {
  settled: 'تسویهٔ تفاوت ماهی که پیش‌تر پرداخت شده بود',
  otherwise: 'در اجرای دوباره، مبلغ دیگری به دست آمد',
  noMore: 'در اجرای دوباره، دیگر حقی به آن تعلق نمی‌گرفت',
} as const

/** Where the amounts of the tariff examples were published. */
export const tariffSources = {
  announced: 'اعلام ۱۴۰۴/۰۶/۰۳: مهر ۶۵۷۰۰۲۶، صداوسیما ۳۲۸۳۷۸۱',
  before: 'پیش از ۱۴۰۴/۰۶/۰۳',
  year1400: 'سال ۱۴۰۰، یکسان برای همه',
  oneProvince: 'رقم یک استان',
  sameProvinceRaised: 'رقم همان استان با افزایش ۵۰ درصدی سال ۱۴۰۴',
  beforeRaise: 'رقم پیش از افزایش؛ هر سال با مزد پایه تغییر می‌کند',
  aboutRaised: 'نزدیک به ۴۶ میلیون تومان؛ هر سال با مزد پایه تغییر می‌کند',
} as const
