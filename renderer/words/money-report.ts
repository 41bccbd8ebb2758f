import { persianNumber } from '../../db/contract/persian'
import { formatMoney } from './money'

/** Sentences of the sections of money and of independence in reports. Official reports are in rial whatever the screen shows. */
export const moneyReportWords = {
  title: 'پول',
  table: 'پرداخت‌ها به تفکیک برنامه',
  programme: 'برنامه',
  steps: {
    computed: 'محاسبه‌شده',
    approved: 'تأییدشده',
    paid: 'پرداخت‌شده',
    reversed: 'برگشت‌خورده',
  },
  childrenOnly: 'فرزند',
  // The amount and its unit stay together.
  childrenRial: (rial: number) => `فرزند، ${formatMoney(rial, 'rial')}`,
  rial: (rial: number) => formatMoney(rial, 'rial'),
  total: 'جمع مبلغ',
  note: 'هر ردیف در ماه اجرای خود شمرده می‌شود. «تأییدشده» پرداخت‌شده‌ها را هم در بر دارد. فرزندان برنامه‌ها با هم جمع نمی‌شوند: یک فرزند شاید چند برنامه داشته باشد.',
  coverageTable: 'هزینه واقعی و پوشش یارانه',
  cost: 'هزینه واقعی ماه',
  costHow: 'چنان‌که مرکز ثبت کرده است',
  costMissing: 'هزینه ماه ثبت نشده است.',
  covered: 'یارانه محاسبه‌شده فرزندان مقیم',
  coveredHow: 'بدون برگشت‌خورده‌ها',
  share: 'سهم یارانه از هزینه',
  percent: (value: number) => `${persianNumber(value)}٪`,

  independenceTitle: 'استقلال',
  readinessTable: 'برنامه زندگی مستقل',
  group: 'گروه',
  ofPlanAge: 'در مراقبت و در سن برنامه',
  withPlan: 'دارای برنامه',
  outcomesTable: 'پیامدهای زندگی مستقل',
  outcomesFilter: 'کسانی که نشانه ۶، ۱۲ یا ۲۴ ماه پس از ترخیصشان در این بازه است:',
  mark: 'پس از ترخیص',
  months: (months: number) => `${persianNumber(months)} ماه`,
  parts: {
    cohort: 'همه',
    in_touch: 'در تماس',
    working: 'شاغل',
    studying: 'در حال تحصیل',
    housed: 'دارای سرپناه',
    returned: 'بازگشته به مراقبت',
  },
  ofCohort: (cohort: number) => `از ${persianNumber(cohort)}`,
} as const
