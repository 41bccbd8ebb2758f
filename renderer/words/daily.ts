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

/** Sentences of visits by the family and leave with it. */
export const visitWords = {
  title: 'ملاقات‌ها و مرخصی‌های این روز',
  titleOfChild: 'ملاقات‌ها و مرخصی‌ها',
  kind: 'ملاقات یا مرخصی',
  withWhom: 'با چه کسی',
  relation: 'نسبت',
  from: 'از',
  until: 'تا',
  startsOn: 'روز آغاز',
  startsAt: 'ساعت آغاز',
  endsOn: 'قرار بازگشت',
  endsAt: 'ساعت بازگشت',
  endsHint: 'از این روز، تا بازگشتش ثبت نشده است، در پیشخوان می‌ماند.',
  permittedBy: 'با اجازه',
  returnedOn: 'روز بازگشت',
  returnedAt: 'ساعت بازگشتن',
  note: 'توضیح',
  back: 'بازگشت',
  away: 'هنوز بازنگشته',
  late: 'به‌موقع بازنگشته',
  cameBack: (moment: string) => `بازگشت ${moment}`,
  notOfVisits: '–',
  return: 'ثبت بازگشت',
  returnTitle: 'بازگشت از مرخصی',
  add: 'ثبت ملاقات یا مرخصی',
  addTitle: 'ملاقات یا مرخصی تازه',
  editTitle: 'ویرایش ملاقات یا مرخصی',
  empty: 'ملاقات یا مرخصی‌ای نیست.',
  emptyText: 'بنویسید با چه کسی، از کی تا کی و با اجازه چه کسی.',
  saved: 'ملاقات یا مرخصی ثبت شد.',
  nameOf: (kind: string, who: string, day: string) => `${kind} با ${persianDigits(who)}، ${day}`,
} as const

/** Sentences of medicines and their doses. */
export const medicineWords = {
  doses: 'نوبت‌های دارو در این روز',
  dosesLeft: (left: number, all: number) =>
    left === 0
      ? `هر ${persianDigits(String(all))} نوبت نشان شده است.`
      : `${persianDigits(String(left))} نوبت از ${persianDigits(String(all))} نوبت هنوز نشان نشده است.`,
  noDoses: 'در این روز دارویی داده نمی‌شود.',
  notYet: 'این روز هنوز نیامده است.',
  outcome: 'چه شد',
  outcomeOf: (title: string, name: string, time: string) => persianDigits(`${title} ${name} در ساعت ${time}`),
  takeBack: 'پاک کردن نشان',
  given: 'چه کسی نشان کرد',
  title: 'داروها',
  what: 'دارو',
  dose: 'مقدار',
  times: 'ساعت‌ها',
  timesHint: 'یک یا چند ساعت با فاصله، مانند ۰۸:۰۰ ۲۰:۰۰',
  startsOn: 'از روز',
  endsOn: 'تا روز',
  goesOn: 'همچنان',
  prescribedBy: 'تجویز',
  note: 'توضیح',
  add: 'افزودن دارو',
  addTitle: 'داروی تازه',
  editTitle: 'ویرایش دارو',
  empty: 'دارویی نوشته نشده است.',
  emptyText: 'نام دارو، مقدار و ساعت‌های آن را از روی نسخه بنویسید.',
  saved: 'دارو ثبت شد.',
} as const

/** Sentences of appointments. */
export const appointmentWords = {
  title: 'قرارهای این روز و یک هفته پس از آن',
  titleOfChild: 'قرارها',
  about: 'برای چه',
  withWhom: 'با چه کسی',
  place: 'کجا',
  state: 'وضعیت',
  result: 'نتیجه',
  done: 'نوشتن نتیجه',
  doneTitle: 'نتیجه قرار',
  add: 'افزودن قرار',
  addTitle: 'قرار تازه',
  editTitle: 'ویرایش قرار',
  empty: 'قراری نیست.',
  emptyText: 'نوبت پزشک، مدرسه، دادگاه یا مشاور را با روز و ساعت بنویسید.',
  saved: 'قرار ثبت شد.',
  nameOf: (about: string, day: string) => `${persianDigits(about)}، ${day}`,
} as const

/** Sentences of the printed daily sheet. */
export const sheetWords = {
  title: 'برگ روزانه خانه',
  shifts: 'دفتر شیفت',
  from: 'از',
  dose: 'مقدار',
  outcome: 'انجام',
  about: 'موضوع',
  empty: 'چیزی ثبت نشده است.',
  fileName: (day: string) => `برگ روزانه ${day}`,
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
  'family_visit.kind': visitWords.kind,
  'family_visit.startsOn': visitWords.startsOn,
  startsAt: visitWords.startsAt,
  'family_visit.endsOn': visitWords.endsOn,
  endsAt: visitWords.endsAt,
  withWhom: visitWords.withWhom,
  permittedBy: visitWords.permittedBy,
  returnedOn: visitWords.returnedOn,
  returnedAt: visitWords.returnedAt,
  'family_visit.note': visitWords.note,
  'medicine.title': medicineWords.what,
  dose: medicineWords.dose,
  times: medicineWords.times,
  'medicine.startsOn': medicineWords.startsOn,
  'medicine.endsOn': medicineWords.endsOn,
  prescribedBy: medicineWords.prescribedBy,
  'medicine.note': medicineWords.note,
  medicineId: medicineWords.what,
  'medicine_dose.outcome': medicineWords.outcome,
  'medicine_dose.byName': medicineWords.given,
  'medicine_dose.note': medicineWords.note,
  about: appointmentWords.about,
  'appointment.place': appointmentWords.place,
  'appointment.state': appointmentWords.state,
  'appointment.result': appointmentWords.result,
}
