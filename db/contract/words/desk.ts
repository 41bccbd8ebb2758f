import type { Task, TaskKind } from '../desk'
import type { Severity } from '../findings'
import { formatJalali, isIsoDate } from '../jalali'
import { persianDigits, persianNumber } from '../persian'
import { incidentKindWords } from './daily-terms'
import { documentSlotWords, taskKindWords } from './file-terms'
import { planFieldWords } from './independence-terms'
import { wordOf } from './terms'

/** What a finding of this severity asks for. */
export const severityWords: Readonly<Record<Severity, string>> = {
  block: 'خطا',
  warn: 'هشدار',
  report: 'آگاهی',
}

/** « از ۱۴۰۳/۰۳/۰۶» where the detail is a day, nothing where it is missing. */
function day(details: Task['details'], name: string, before: string): string {
  const value = details[name]
  return typeof value === 'string' && isIsoDate(value) ? `${before}${formatJalali(value)}` : ''
}

const sentences: Readonly<Record<TaskKind, (details: Task['details']) => string>> = {
  order_missing: () => 'حکم قضایی این اقامت را بگیرید و ثبت کنید.',
  order_end: () => 'تمدید حکم را بگیرید و ثبت کنید.',
  two_years: (d) =>
    `دو سال بدون مراجعه سرپرست${day(d, 'startsOn', ' (از ')}${d['startsOn'] === undefined ? '' : ')'}: وضعیت حقوقی یا مراجعه را ثبت کنید.`,
  opinion: () => 'نظر کارشناسی بهزیستی درباره درخواست سرپرستی را بدهید.',
  trial_custody: () => 'شش ماه سرپرستی آزمایشی تمام می‌شود: رأی دادگاه را پیگیری کنید.',
  eighteen: () => 'بازبینی ۱۸ سالگی را برگزار یا علت ماندن را ثبت کنید.',
  care_plan: () => 'نخستین هدف برنامه مراقبت را بنویسید.',
  goal: () => 'نتیجه این هدف برنامه مراقبت را ثبت کنید.',
  review: (d) => `پرونده را بازنگری کنید${day(d, 'since', '، آخرین بار ')}.`,
  visit: (d) => `به دیدار فرزند بروید${day(d, 'since', '، آخرین بار ')}.`,
  after_care: (d) => `با فرزند ترخیص‌شده تماس بگیرید${day(d, 'since', '، آخرین بار ')}.`,
  independence_plan: (d) => `برنامه استقلال را بنویسید${day(d, 'turns18On', '؛ ۱۸ سالگی: ')}.`,
  plan_item: (d) =>
    `برنامه استقلال، «${typeof d['field'] === 'string' ? wordOf(planFieldWords, d['field']) : taskKindWords.plan_item}»: آن را پیگیری کنید.`,
  insurance_end: () => 'بیمه پایه را بگیرید یا تمدید کنید.',
  document: (d) => {
    const slots = String(d['slots'] ?? '').split(' ')
    const names = slots.map((slot) => wordOf(documentSlotWords, slot)).join('، ')
    return `${persianNumber(slots.length)} مدرک لازم در پرونده نیست؛ بیفزایید: ${names}.`
  },
  identity: () => 'کد ملی یا علت نبودن آن را ثبت کنید.',
  permission_end: () => 'اجازه امداد را تمدید کنید.',
  incident: (d) =>
    `«${typeof d['kind'] === 'string' ? wordOf(incidentKindWords, d['kind']) : taskKindWords.incident}»${day(d, 'onDay', '، ')}: پیگیری کنید و رویداد را ببندید.`,
  leave_back: (d) => `بازگشت از مرخصی${day(d, 'since', ' از ')} را ثبت کنید.`,
  appointment: (d) =>
    `قرار${typeof d['at'] === 'string' ? ` ساعت ${persianDigits(d['at'])}` : ''}: بروید و نتیجه را بنویسید.`,
}

/** What a task asks for, in a sentence without a name. */
export function taskSentence({ kind, details }: Pick<Task, 'kind' | 'details'>): string {
  return sentences[kind](details)
}
