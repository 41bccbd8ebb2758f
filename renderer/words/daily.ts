import { formatJalali } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { subjectWords } from '../../db/contract/words/subjects'

/** Sentences of the daily life of a home that its parts share. */
export const dailyWords = {
  title: 'روزانه',
  parts: 'بخش‌های زندگی روزانه',
  home: 'خانه',
  day: 'روز',
  dayBefore: 'روز پیش',
  dayAfter: 'روز بعد',
  noHome: 'هنوز خانه‌ای در دفتر نیست.',
  noHomeText: 'زندگی روزانه از آن یک خانه است؛ نخست خانه را در «مراکز» ثبت کنید.',
  toCenters: 'رفتن به مراکز',
  child: 'کودک',
  nobody: 'در این روز کسی ساکن این خانه نیست.',
  by: 'نویسنده',
  at: 'ساعت',
  atExample: 'مانند ۱۴:۳۰',
  tabs: {
    shifts: 'شیفت',
    incidents: subjectWords.incident.many,
    mustKnow: subjectWords.must_know.many,
    visits: 'ملاقات و مرخصی',
    medicines: subjectWords.medicine.many,
    appointments: subjectWords.appointment.many,
  },
  moment: (day: string, time: string | null) => (time === null ? day : `${day}، ${persianDigits(time)}`),
} as const

/** Sentences of the shift log. */
export const shiftWords = {
  title: 'دفتر شیفت هفت روز تا این روز',
  shift: 'شیفت',
  handedTo: 'تحویل به',
  happened: 'چه گذشت',
  add: 'نوشتن در دفتر شیفت',
  addTitle: 'برگ تازه دفتر شیفت',
  editTitle: 'ویرایش برگ دفتر شیفت',
  empty: 'در این هفت روز چیزی نوشته نشده است.',
  emptyText: 'در پایان هر شیفت بنویسید چه گذشت و خانه به چه کسی سپرده شد.',
  saved: 'در دفتر شیفت نوشته شد.',
  nameOf: (shift: string, day: string) => `${shift}، ${day}`,
  removeText: (name: string) =>
    `«${name}» از دفتر شیفت برداشته می‌شود. در تاریخچه می‌ماند و تا بستن پیام می‌توانید پس بگیرید.`,
  broughtBack: 'دوباره در دفتر شیفت است.',
} as const

/** Sentences of incidents. */
export const incidentWords = {
  title: 'رویدادهای این روز و رویدادهای باز',
  titleOfChild: 'رویدادها',
  kind: 'چه رویدادی',
  place: 'کجا',
  happened: 'چه گذشت',
  told: 'به چه کسی گفته شد',
  followUp: 'پیگیری',
  followUpOn: 'پیگیری تا',
  followUpHint: 'تا بستن رویداد، از این روز در پیشخوان می‌ماند.',
  closedOn: 'روز بسته شدن',
  closedHint: 'تا کار تمام نشده است خالی بگذارید.',
  closing: 'چگونه پایان یافت',
  state: 'وضعیت',
  open: 'باز',
  closed: (day: string) => `بسته در ${day}`,
  /** What is to be done, and by when where that is known. */
  followUpOf: (what: string | null, day: string | null) =>
    [what, day === null ? null : `تا ${formatJalali(day)}`].filter((part) => part !== null).join('، '),
  close: 'بستن رویداد',
  closeTitle: 'بستن رویداد',
  add: 'ثبت رویداد',
  addTitle: 'رویداد تازه',
  editTitle: 'ویرایش رویداد',
  empty: 'رویدادی نیست.',
  emptyText: 'آسیب، بیماری، درگیری یا غیبت را همان روز ثبت کنید.',
  saved: 'رویداد ثبت شد.',
  nameOf: (kind: string, day: string) => `${kind}، ${day}`,
} as const

/** Sentences of what must be known of a child. */
export const mustKnowWords = {
  title: 'باید دانست',
  note: 'چه چیز را باید دانست',
  add: 'افزودن باید دانست',
  addTitle: 'باید دانست تازه',
  editTitle: 'ویرایش باید دانست',
  empty: 'چیزی نوشته نشده است.',
  emptyText: 'حساسیت، ترس، کسی که حق دیدار ندارد: هرچه مراقب باید بداند.',
  saved: 'ثبت شد.',
  goesOn: 'همچنان',
} as const

/** Names of the fields of daily life; `subject.field` where a field means something else in another subject. */
export const dailyFieldWords: Readonly<Record<string, string>> = {
  shift: shiftWords.shift,
  happened: incidentWords.happened,
  handedTo: shiftWords.handedTo,
  atTime: dailyWords.at,
  'incident.place': incidentWords.place,
  told: incidentWords.told,
  followUp: incidentWords.followUp,
  followUpOn: incidentWords.followUpOn,
  'incident.closedOn': incidentWords.closedOn,
  closing: incidentWords.closing,
  'must_know.note': mustKnowWords.note,
}
