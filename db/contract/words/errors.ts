import { ruleCodes } from '../findings'
import type { ErrorCode, Failure } from '../result'

/** One sentence per fault of a field: what is wrong and what to type. */
const faults: Readonly<Record<string, string>> = {
  required: 'این جا را پر کنید.',
  too_long: 'نوشته بلندتر از اندازه است؛ کوتاه‌ترش کنید.',
  not_a_date: 'این تاریخ خوانده نمی‌شود؛ مانند ۱۴۰۳/۰۳/۰۶ بنویسید.',
  impossible_date: 'چنین روزی در تقویم نیست؛ روز و ماه را دوباره نگاه کنید.',
  gregorian_date: 'این تاریخ میلادی است؛ تاریخ شمسی را بپذیرید یا دوباره بنویسید.',
  not_a_month: 'ماه را مانند خرداد ۱۴۰۳ برگزینید.',
  not_a_number: 'یک عدد درست بنویسید؛ فقط رقم.',
  not_valid: 'این مقدار پذیرفته نیست؛ یکی از مقدارهای درست را برگزینید یا بنویسید.',
  too_small: 'عدد کوچک‌تر از اندازه است.',
  unknown_field: 'این خانه شناخته نیست.',
  negative: 'عدد نمی‌تواند کمتر از صفر باشد.',
  too_large: 'عدد بزرگ‌تر از اندازه است.',
  letters_in_number: 'این جا فقط رقم نوشته می‌شود.',
  not_ten_digits: 'کد ملی ۱۰ رقم است؛ رقم‌ها را دوباره بشمارید.',
  digits_in_name: 'نام رقم ندارد؛ رقم‌ها را بردارید.',
  end_before_start: 'پایان پیش از آغاز است؛ یکی از دو را درست کنید.',
  password_too_short: 'رمز دست‌کم ۸ نویسه می‌خواهد.',
  passwords_differ: 'دو رمز یکی نیستند؛ دوباره بنویسید.',
  wrong_password: 'رمز درست نیست؛ دوباره بنویسید.',
  wrong_recovery_key: 'کلید بازیابی درست نیست؛ از روی برگه دوباره بنویسید.',
  wrong_group: 'این گروه با کلید یکی نیست؛ از روی برگه دوباره بنویسید.',
  bands_with_gap: 'گروه‌های سنی باید از صفر آغاز شوند و هر گروه از پی گروه پیش بیاید.',
  overlap: 'با دوره دیگری هم‌پوشانی دارد.',
  no_user: 'کاربری با این نام نیست؛ نام را چنان‌که در دفتر است بنویسید.',
  user_exists: 'کاربری با همین نام هست؛ نام دیگری بنویسید.',
}

/** The sentence of a field's fault code; an unknown code still says what to do. */
export function fieldFault(code: string): string {
  return Object.hasOwn(faults, code) ? (faults[code] ?? '') : 'این مقدار پذیرفته نشد؛ آن را دوباره نگاه کنید.'
}

/** Whether the text is a fault code that has its own sentence. */
export function isFieldFault(code: string): boolean {
  return Object.hasOwn(faults, code)
}

/** Finer reasons of an answer: what happened, and what to do next. */
const reasons: Readonly<Record<string, string>> = {
  wrong_password: 'رمز درست نیست؛ دوباره بنویسید.',
  wrong_recovery_key: 'کلید بازیابی درست نیست؛ از روی برگه دوباره بنویسید.',
  wrong_group: 'یکی از دو گروه با کلید یکی نیست؛ از روی برگه دوباره بنویسید.',
  file_exists: 'در این جا فایلی با همین نام هست. جای دیگری برگزینید یا نام دیگری بدهید.',
  read_only_folder: 'در این پوشه نمی‌شود نوشت. پوشه دیگری برگزینید، یا از مسئول رایانه اجازه نوشتن بخواهید.',
  no_file:
    'فایل در این جا پیدا نشد. شاید جابه‌جا شده یا حافظه همراه وصل نیست؛ فایل را از جای تازه‌اش باز کنید.',
  no_keyring:
    'فایل کلید کنار دفتر نیست، و دفتر بدون آن باز نمی‌شود. فایل کلید را از همان پوشه یا از آخرین پشتیبان کنار دفتر بگذارید و دوباره باز کنید.',
  not_a_register: 'این فایل دفتر سرپناه نیست یا آسیب دیده است. فایل دیگری برگزینید، یا پشتیبان را باز کنید.',
  damaged_keyring:
    'فایل کلید کنار دفتر آسیب دیده است، و دفتر بدون آن باز نمی‌شود. فایل کلید را از آخرین پشتیبان کنار دفتر بگذارید و دوباره باز کنید.',
  other_keyring:
    'فایل کلیدی که کنار دفتر است از دفتر دیگری است. فایل کلید خود این دفتر را از پوشه یا پشتیبان آن کنارش بگذارید.',
  newer_register:
    'این دفتر با نسخه تازه‌تری از سرپناه ساخته شده است. سرپناه این رایانه را به‌روز کنید؛ دفتر دست‌نخورده مانده است.',
  open_elsewhere: 'این دفتر در پنجره یا رایانه دیگری باز است. آن جا را ببندید و دوباره باز کنید.',
  last_director: 'این تنها مدیری است که می‌تواند وارد شود؛ نخست مدیر دیگری بسازید.',
  no_user: 'کاربری با این نام نیست؛ نام را چنان‌که در دفتر است بنویسید.',
  user_disabled: 'این کاربر غیرفعال است؛ از مدیر بخواهید فعالش کند.',
  path_not_chosen: 'این فایل را با «باز کردن دفتر» برگزینید و دوباره باز کنید.',
  no_folder: 'این پوشه نیست؛ پوشه دیگری برگزینید.',
  file_in_use: 'این فایل در برنامه دیگری باز است؛ آن را ببندید و دوباره ذخیره کنید.',
  not_signed_in: 'دفتر قفل است؛ دوباره وارد شوید.',
  print_timeout: 'چاپ آماده نشد؛ دوباره بزنید.',
  print_page_failed: 'چاپ آماده نشد؛ دوباره بزنید.',
  user_exists: 'کاربری با همین نام هست؛ نام دیگری بنویسید.',
  overlap: 'با دوره دیگری از همین برنامه هم‌پوشانی دارد؛ تاریخ‌ها را درست کنید.',
  month_not_over: 'این ماه هنوز تمام نشده است؛ پس از پایان ماه امضا کنید.',
  identity_broken: 'جمع‌وتفریق گزارش درست درنمی‌آید؛ نخست خطاهای فهرست را برطرف کنید.',
  nothing_changed: 'از امضای پیش چیزی تغییر نکرده است؛ امضای تازه لازم نیست.',
  changed_since: 'پس از این جابه‌جایی چیز دیگری تغییر کرده است و نمی‌شود آن را پس گرفت.',
  in_use: 'این مورد در جای دیگری به کار رفته است و برداشته نمی‌شود.',
}

const codes: Readonly<Record<ErrorCode, string>> = {
  INVALID_INPUT: 'چیزی در فرم درست نیست؛ جاهای نشان‌دار را درست کنید.',
  NOT_FOUND: 'این مورد پیدا نشد؛ شاید برداشته شده است.',
  CONFLICT: 'این کار با چیزی که اکنون ثبت است نمی‌خواند؛ صفحه را دوباره نگاه کنید.',
  STALE:
    'در این میان کس دیگری این مورد را تغییر داده است. نوشته شما این جا مانده است؛ با تازه‌ترین وضعیت بسنجید و دوباره ثبت کنید.',
  FORBIDDEN: 'نقش شما اجازه این کار را ندارد.',
  LOCKED: 'دفتر قفل است؛ دوباره وارد شوید.',
  RULE_BLOCKED: 'ثبت نشد؛ جاهای نشان‌دار را درست کنید یا برای هشدارها دلیل بنویسید.',
  BUSY: 'دفتر سرگرم کار دیگری است؛ کمی بعد دوباره بزنید.',
  DISK_FULL: 'دیسک پر است و چیزی ثبت نشد. جا باز کنید و دوباره ثبت کنید؛ فرم پر مانده است.',
  CORRUPT: 'فایل دفتر آسیب دیده است. چیزی پاک نکنید و پشتیبان را باز کنید.',
  UNEXPECTED: 'خطایی پیش آمد و چیزی ثبت نشد. دوباره بزنید؛ اگر باز هم شد، شماره خطا را به پشتیبانی بگویید.',
}

/** One sentence for an answer that says no: by its reason where it has one, else by its code. The log's number follows where there is one. */
export function failureSentence(failure: Failure): string {
  const reason = failure.reason
  const sentence =
    reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason] : codes[failure.code]
  return failure.logId === undefined ? (sentence ?? '') : `${sentence ?? ''} (شماره خطا: ${failure.logId})`
}

/** Whether a field's fault is a rule's code, whose sentence is in `rules.ts`. */
export function isRuleCode(code: string): boolean {
  return (ruleCodes as readonly string[]).includes(code)
}
