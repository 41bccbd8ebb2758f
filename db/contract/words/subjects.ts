import type { Subject } from '../findings'

/** What a subject's records are called, one and many: in the history, in merges, in the file of a past day. A subject without words does not compile. */
export const subjectWords: Readonly<Record<Subject, { readonly one: string; readonly many: string }>> = {
  center: { one: 'خانه', many: 'خانه‌ها' },
  child: { one: 'مشخصات', many: 'مشخصات' },
  placement: { one: 'دوره زندگی', many: 'دوره‌های زندگی' },
  support: { one: 'حمایت', many: 'حمایت‌ها' },
  insurance: { one: 'بیمه', many: 'بیمه‌ها' },
  staff: { one: 'همکار', many: 'همکاران' },
  user: { one: 'کاربر', many: 'کاربران' },
  return: { one: 'گزارش ماهانه', many: 'گزارش‌های ماهانه' },
  register: { one: 'دفتر', many: 'دفتر' },
  programme: { one: 'برنامه پرداخت', many: 'برنامه‌های پرداخت' },
  tariff: { one: 'تعرفه', many: 'تعرفه‌ها' },
  condition: { one: 'شرط', many: 'شرط‌ها' },
  account: { one: 'حساب بانکی', many: 'حساب‌های بانکی' },
  payment: { one: 'ردیف پرداخت', many: 'ردیف‌های پرداخت' },
  payment_list: { one: 'فهرست پرداخت', many: 'فهرست‌های پرداخت' },
  savings: { one: 'حساب آتیه', many: 'حساب آتیه' },
  cost: { one: 'هزینه خانه', many: 'هزینه‌های خانه' },
  enrolment: { one: 'ردیف فهرست بیمه', many: 'ردیف‌های فهرست بیمه' },
  plan: { one: 'برنامه استقلال', many: 'برنامه استقلال' },
  budget: { one: 'بودجه', many: 'بودجه' },
  grant: { one: 'درخواست کمک‌هزینه', many: 'درخواست‌های کمک‌هزینه' },
  contact: { one: 'تماس یا بازدید', many: 'تماس‌ها و بازدیدها' },
  relative: { one: 'خویشاوند', many: 'خویشاوندان' },
  sibling: { one: 'پیوند خواهر یا برادر', many: 'پیوندهای خواهر و برادر' },
  order: { one: 'حکم', many: 'حکم‌ها' },
  legal_event: { one: 'رویداد حقوقی', many: 'رویدادهای حقوقی' },
  health: { one: 'سابقه سلامت', many: 'سلامت' },
  education: { one: 'دوره تحصیلی', many: 'دوره‌های تحصیلی' },
  psychology: { one: 'نوشته روانشناسی', many: 'نوشته‌های روانشناسی' },
  social_report: { one: 'گزارش مددکاری', many: 'گزارش‌های مددکاری' },
  goal: { one: 'هدف برنامه مراقبت', many: 'هدف‌های برنامه مراقبت' },
  review: { one: 'جلسه بازنگری', many: 'جلسه‌های بازنگری' },
  document: { one: 'مدرک', many: 'مدارک' },
  letter: { one: 'نامه', many: 'نامه‌ها' },
  shift_log: { one: 'برگ دفتر شیفت', many: 'دفتر شیفت' },
  incident: { one: 'رویداد', many: 'رویدادها' },
  family_visit: { one: 'ملاقات یا مرخصی', many: 'ملاقات‌ها و مرخصی‌ها' },
  medicine: { one: 'دارو', many: 'داروها' },
  medicine_dose: { one: 'نوبت دارو', many: 'نوبت‌های دارو' },
  appointment: { one: 'قرار', many: 'قرارها' },
  must_know: { one: 'باید دانست', many: 'باید دانست' },
}

/** What one record is called; nothing for what is no subject of this program. */
export function subjectWord(subject: string): string {
  return Object.hasOwn(subjectWords, subject) ? subjectWords[subject as Subject].one : ''
}
