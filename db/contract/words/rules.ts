import type { Finding, RuleCode } from '../findings'
import { formatJalali, formatMonth, isIsoDate, isJalaliMonth } from '../jalali'
import { persianNumber } from '../persian'
import { fieldWords, placementKindWords, relationWords, wordOf } from './terms'

type Details = Finding['details']

interface RuleWords {
  /** What is wrong, in a few words, for lists and headings. */
  readonly title: string
  /** What is wrong here and what to do. Holds dates and numbers, never an identity; works with details missing. */
  readonly sentence: (details: Details) => string
}

/** « در ۱۴۰۳/۰۳/۰۶» where the detail is a date, nothing where it is missing. */
function day(details: Details, name: string, before = ' '): string {
  const value = details[name]
  return typeof value === 'string' && isIsoDate(value) ? `${before}${formatJalali(value)}` : ''
}

/** «۱۲ روز» where the detail is a number, the other words where it is missing. */
function count(details: Details, name: string, unit: string, otherwise: string): string {
  const value = details[name]
  return typeof value === 'number' ? `${persianNumber(value)}${unit}` : otherwise
}

/** « برای خرداد ۱۴۰۳» where the detail is a Jalali month. */
function month(details: Details, name: string, before = ' برای '): string {
  const value = details[name]
  return typeof value === 'string' && isJalaliMonth(value) ? `${before}${formatMonth(value)}` : ''
}

function kind(details: Details, name: string): string {
  const value = details[name]
  return typeof value === 'string' ? ` «${wordOf(placementKindWords, value)}»` : ''
}

/** The Persian names of the fields in a detail such as `sex fileNumber`. */
function fieldNames(details: Details, name: string, otherwise: string): string {
  const value = details[name]
  if (typeof value !== 'string' || value === '') return otherwise
  return value
    .split(' ')
    .map((field) => wordOf(fieldWords, field))
    .join('، ')
}

const words: Readonly<Record<RuleCode, RuleWords>> = {
  B01: {
    title: 'جنسیت، شماره پرونده یا نام خالی است',
    sentence: (d) => `این‌ها را بنویسید: ${fieldNames(d, 'missing', 'جنسیت، شماره پرونده و دست‌کم یک نام')}.`,
  },
  B02: {
    title: 'تاریخ تولد ممکن نیست',
    sentence: () => 'تاریخ تولد باید از ۱۳۰۰ به بعد باشد و از امروز جلوتر نباشد. آن را درست کنید.',
  },
  W03: {
    title: 'کد ملی درست به نظر نمی‌رسد',
    sentence: (d) =>
      d['fault'] === 'equal_digits'
        ? 'همه رقم‌های کد ملی یکسان است. آن را با شناسنامه بسنجید.'
        : 'رقم کنترل کد ملی جور نیست. آن را با شناسنامه بسنجید.',
  },
  B04: {
    title: 'کد ملی از آنِ فرزند دیگری است',
    sentence: () => 'این کد ملی در پرونده دیگری ثبت شده است. آن پرونده را باز کنید و کد را بسنجید.',
  },
  W05: {
    title: 'کد ملی مدت‌هاست ثبت نشده',
    sentence: (d) =>
      `کد ملی ${count(d, 'days', ' روز', 'بیش از ۶۰ روز')} است که ثبت نشده. کد یا علت نبودن آن را بنویسید.`,
  },
  W06: {
    title: 'تاریخ تولد فرزند مدرسه‌ای تقریبی است',
    sentence: () => 'فرزند در سن مدرسه است و تاریخ تولدش تقریبی است. تاریخ دقیق را پیگیری کنید.',
  },
  W07: {
    title: 'شاید این فرزند پرونده دیگری دارد',
    sentence: () =>
      'پرونده دیگری با نام و تاریخ تولد یکسان یا نزدیک هست. آن را باز کنید؛ اگر همان فرزند است، پرونده تازه نسازید.',
  },
  B10: {
    title: 'پایان پیش از شروع است',
    sentence: () => 'تاریخ پایان پیش از تاریخ شروع است. یکی از دو تاریخ را درست کنید.',
  },
  B11: {
    title: 'دو دوره هم‌پوشانی دارند',
    sentence: (d) =>
      `این دوره${day(d, 'from', ' از ')}${day(d, 'to', ' تا ')} با دوره دیگری هم‌زمان است. تاریخ‌ها را درست کنید.`,
  },
  W12: {
    title: 'میان دو دوره فاصله است',
    sentence: (d) =>
      `میان این دوره و دوره پیش ${count(d, 'days', ' روز', 'چند روز')} فاصله است${day(d, 'from', '، از ')}${day(d, 'to', ' تا ')}. تاریخ‌ها را به هم برسانید یا دوره جاافتاده را ثبت کنید.`,
  },
  B13: {
    title: 'دوره پیشین هنوز باز است',
    sentence: (d) =>
      `دوره پیشین${day(d, 'since', ' از ')} هنوز باز است. نخست آن را ببندید یا از «جابه‌جایی» استفاده کنید.`,
  },
  B14: {
    title: 'دوره پیش از تولد شروع شده',
    sentence: (d) =>
      `شروع این دوره${day(d, 'startsOn', '، ')}، پیش از تاریخ تولد است. یکی از دو تاریخ را درست کنید.`,
  },
  B15: {
    title: 'تاریخ دوره در آینده است',
    sentence: (d) => `تاریخ${day(d, 'day')} هنوز نرسیده است. تاریخی تا امروز بنویسید.`,
  },
  B16: {
    title: 'ثبت پس از فوت',
    sentence: (d) =>
      `فوت${day(d, 'diedOn', ' در ')} ثبت شده و پس از آن چیزی نمی‌تواند شروع شود. تاریخ‌ها را بسنجید.`,
  },
  W17: {
    title: 'دوره کمتر از یک روز',
    sentence: (d) => `این دوره همان روز${day(d, 'day', '، ')}، پایان یافته است. تاریخ پایان را بسنجید.`,
  },
  W18: {
    title: 'پرونده با پذیرش شروع نشده',
    sentence: (d) =>
      `نخستین دوره پرونده${kind(d, 'kind')} است، نه پذیرش در خانه. اگر پذیرشی پیش از آن بوده، آن را ثبت کنید.`,
  },
  B19: {
    title: 'این جابه‌جایی ممکن نیست',
    sentence: (d) =>
      d['from'] === 'none'
        ? `پرونده با${kind(d, 'to')} شروع نمی‌شود. نوع دوره را درست کنید.`
        : `پس از${kind(d, 'from')} نمی‌تواند${kind(d, 'to')} بیاید. نوع یا ترتیب دوره‌ها را درست کنید.`,
  },
  W20: {
    title: 'فرزندخواندگی بدون سرپرستی آزمایشی',
    sentence: () => 'پیش از فرزندخواندگی، سرپرستی آزمایشی ثبت نشده است. آن را ثبت کنید یا علت را بنویسید.',
  },
  W21: {
    title: 'سرپرستی آزمایشی شش ماه نیست',
    sentence: (d) =>
      d['fault'] === 'short'
        ? `سرپرستی آزمایشی پیش از شش ماه${day(d, 'due', '، ')}، به فرزندخواندگی رسیده است. تاریخ‌ها را بسنجید.`
        : `شش ماه سرپرستی آزمایشی${day(d, 'due', ' در ')} به سر آمده است. رأی دادگاه را پیگیری و نتیجه را ثبت کنید.`,
  },
  W22: {
    title: 'خویشاوند یا نسبت نوشته نشده',
    sentence: (d) => `برای زندگی نزد بستگان بنویسید: ${fieldNames(d, 'missing', 'نام خویشاوند و نسبت او')}.`,
  },
  W23: {
    title: 'بازپیوند با والدی که فوت کرده',
    sentence: (d) =>
      `بازپیوند با ${typeof d['relation'] === 'string' ? wordOf(relationWords, d['relation']) : 'والد'} ثبت شده، اما وضعیت حقوقی پرونده «فوت والدین» است. نسبت یا وضعیت حقوقی را درست کنید.`,
  },
  W24: {
    title: 'شماره یا تاریخ حکم نوشته نشده',
    sentence: (d) =>
      `برای${kind(d, 'kind')} حکم دادگاه لازم است. بنویسید: ${fieldNames(d, 'missing', 'شماره حکم، تاریخ حکم')}.`,
  },
  B25: {
    title: 'پذیرش در ۱۸ سالگی یا پس از آن',
    sentence: (d) =>
      `سن در روز پذیرش ${count(d, 'age', ' سال', '۱۸ سال یا بیشتر')} است و پذیرش تا ۱۸ سالگی است. تاریخ تولد یا تاریخ پذیرش را بسنجید.`,
  },
  W26: {
    title: 'زندگی مستقل پیش از ۱۶ سالگی',
    sentence: (d) =>
      `سن در شروع زندگی مستقل ${count(d, 'age', ' سال', 'کمتر از ۱۶ سال')} است. نوع دوره و تاریخ تولد را بسنجید.`,
  },
  B27: {
    title: 'فرزندخواندگی پس از ۱۸ سالگی',
    sentence: (d) =>
      `سن در روز فرزندخواندگی ${count(d, 'age', ' سال', '۱۸ سال یا بیشتر')} است. تاریخ تولد یا تاریخ فرزندخواندگی را درست کنید.`,
  },
  W28: {
    title: 'ساکنان بیش از ظرفیت مرکز',
    sentence: (d) =>
      `ساکنان مرکز${day(d, 'on', ' در ')} (${count(d, 'residents', ' نفر', 'با این فرزند')}) بیش از ظرفیت آن (${count(d, 'capacity', ' نفر', 'در پروانه')}) هستند. مرکز دیگری برگزینید یا ظرفیت را به‌روز کنید.`,
  },
  W29: {
    title: 'سن یا جنسیت بیرون از پروانه مرکز',
    sentence: (d) =>
      d['fault'] === 'sex'
        ? 'پروانه مرکز برای این جنسیت نیست. مرکز دیگری برگزینید یا پروانه را به‌روز کنید.'
        : `سن${day(d, 'on', ' در ')} ${count(d, 'age', ' سال', 'فرزند')} است و بیرون از سن‌های پروانه مرکز. مرکز دیگری برگزینید یا پروانه را به‌روز کنید.`,
  },
  W30: {
    title: 'مرکز در این تاریخ باز نبوده',
    sentence: (d) =>
      d['fault'] === 'not_open'
        ? `مرکز${day(d, 'day', ' تا ')} هنوز گشایش نیافته بود. تاریخ یا مرکز را درست کنید.`
        : `مرکز${day(d, 'day', ' از ')} تعطیل است. مرکز دیگری برگزینید یا این دوره را ببندید.`,
  },
  W31: {
    title: 'غیبت بیش از ۳۰ روز',
    sentence: (d) =>
      `غیبت ${count(d, 'days', ' روز', 'بیش از ۳۰ روز')} است که باز مانده. پیگیری کنید و نتیجه را ثبت کنید.`,
  },
  R32: {
    title: 'ماه پیش بود و این ماه هیچ‌جا نیست',
    sentence: (d) =>
      `آخرین دوره${day(d, 'endedOn', ' در ')} پایان یافته و پس از آن چیزی ثبت نشده است. دوره پس از آن را ثبت کنید.`,
  },
  R33: {
    title: 'دوره پس از امضای گزارش تغییر کرده',
    sentence: (d) =>
      `جای فرزند${day(d, 'day', ' در ')} با گزارش امضاشده ماه پیش یکی نیست. گزارش را بازبینی و در صورت نیاز دوباره امضا کنید.`,
  },
  B50: {
    title: 'پایان بیمه پیش از شروع آن است',
    sentence: () => 'تاریخ پایان بیمه پیش از تاریخ شروع آن است. یکی از دو تاریخ را درست کنید.',
  },
  W51: {
    title: 'دو بیمه هم‌نوع هم‌زمان',
    sentence: (d) =>
      `دو بیمه از یک نوع${day(d, 'from', ' از ')}${day(d, 'to', ' تا ')} هم‌زمان است. تاریخ‌ها را درست کنید یا بیمه تکراری را بردارید.`,
  },
  W52: {
    title: 'بدون بیمه پایه سلامت',
    sentence: () => 'فرزند بیمه پایه سلامت ندارد. برای بیمه او اقدام و آن را ثبت کنید.',
  },
  W53: {
    title: 'بیمه رو به پایان است',
    sentence: (d) =>
      `بیمه پایه${day(d, 'endsOn', ' در ')} (تا ${count(d, 'days', ' روز', '۳۰ روز')} دیگر) پایان می‌یابد. آن را تمدید کنید.`,
  },
  W54: {
    title: 'بیمه پیش از تولد شروع شده',
    sentence: () => 'تاریخ شروع بیمه پیش از تاریخ تولد است. یکی از دو تاریخ را بسنجید.',
  },
  R55: {
    title: 'سن پوشش تبعی بیمه گذشته',
    sentence: (d) =>
      `فرزند${day(d, 'on', ' در ')} ${count(d, 'years', ' ساله', '۱۸ یا ۲۳ ساله')} شده و هنوز بیمه تبعی دارد. شرط ادامه بیمه را بررسی کنید.`,
  },
  B60: {
    title: 'مبلغ پرداخت درست نیست',
    sentence: (d) =>
      d['fault'] === 'nothing'
        ? 'مبلغ تسویه صفر است. مبلغ تسویه باید بیشتر یا کمتر از صفر باشد.'
        : 'مبلغ باید عددی درست و بیشتر از صفر به ریال باشد. مبلغ را درست کنید.',
  },
  B61: {
    title: 'دو پرداخت یک برنامه برای یک ماه',
    sentence: (d) =>
      `از همین برنامه پرداخت دیگری${month(d, 'month')} ثبت شده است. یکی از دو پرداخت را برگردانید.`,
  },
  B62: {
    title: 'پرداخت بدون تأیید نفر دیگر',
    sentence: (d) =>
      d['fault'] === 'same_person'
        ? 'این پرداخت را همان کسی تأیید کرده که آن را محاسبه کرده است. تأیید را نفر دیگری انجام دهد.'
        : 'پرداخت پیش از تأیید ثبت شده است. نخست آن را تأیید کنید.',
  },
  W63: {
    title: 'پرداخت برای ماهی بدون استحقاق',
    sentence: (d) =>
      `در پرونده روزی نیست که${month(d, 'month')} به این پرداخت حق بدهد. دوره‌ها را بسنجید یا پرداخت را برگردانید.`,
  },
  B64: {
    title: 'پرداخت برای پس از فوت',
    sentence: (d) =>
      `فوت${day(d, 'diedOn', ' در ')} ثبت شده و این پرداخت برای پس از آن است. پرداخت را برگردانید یا تاریخ فوت را بسنجید.`,
  },
  W65: {
    title: 'کمک‌هزینه انتقال بیش از یک بار',
    sentence: (d) =>
      `کمک‌هزینه انتقال یک بار در زندگی است و پیش‌تر هم ثبت شده${month(d, 'month', '، برای ')}. پرداخت تکراری را برگردانید.`,
  },
  W66: {
    title: 'مبلغ با تعرفه روز یکی نیست',
    sentence: (d) =>
      `مبلغ دستی با تعرفه روز (${count(d, 'tariffRial', ' ریال', 'در جدول تعرفه‌ها')}) یکی نیست. مبلغ یا تعرفه را بسنجید.`,
  },
  B67: {
    title: 'شماره شبا درست نیست',
    sentence: () => 'رقم‌های شماره شبا با هم جور نیست. آن را از روی کارت یا دفترچه حساب درست کنید.',
  },
  W68: {
    title: 'پرداخت بدون حساب',
    sentence: (d) =>
      d['purpose'] === 'savings'
        ? 'برای این پرداخت حساب پس‌اندازی در پرونده نیست. حساب آتیه را ثبت کنید.'
        : 'برای این پرداخت حسابی در پرونده نیست. شماره شبا و صاحب حساب را ثبت کنید.',
  },
  W74: {
    title: 'نزدیک ۱۸ سالگی و بدون برنامه استقلال',
    sentence: (d) =>
      `فرزند${day(d, 'turns18On', ' در ')} ۱۸ ساله می‌شود و برنامه استقلال ندارد. برنامه را با او بنویسید.`,
  },
  W75: {
    title: 'پیگیری پس از ترخیص عقب افتاده',
    sentence: (d) =>
      `بیش از ${count(d, 'months', ' ماه', 'زمان مقرر')} است که با فرزند تماسی برقرار نشده${day(d, 'since', '، از ')}. با او تماس بگیرید و نتیجه را ثبت کنید.`,
  },
  R76: {
    title: 'سه تماس پیاپی بی‌پاسخ',
    sentence: (d) =>
      `سه تماس آخر${day(d, 'lastOn', '، تا ')}، بی‌پاسخ مانده است. از راه دیگری او را پیدا کنید.`,
  },
}

/** A few words that name what the rule is about. */
export function ruleTitle(code: RuleCode): string {
  return words[code].title
}

/** One polite sentence or two: what is wrong and what to do, dates in Jalali and digits in Persian. Never holds an identity. */
export function ruleSentence(finding: Pick<Finding, 'rule' | 'details'>): string {
  return words[finding.rule].sentence(finding.details)
}
