import { persianNumber } from '../../db/contract/persian'

/** Sentences of the first start: create, open, demonstration, recent registers, recovery key. */
export const start = {
  title: 'سرپناه',
  tagline: 'دفتر پرونده‌های خانه‌های کودکان و نوجوانان',
  question: 'با کدام دفتر کار می‌کنید؟',
  create: 'ساختن دفتر تازه',
  createText: 'برای خانه یا مرکزی که هنوز در سرپناه دفتر ندارد.',
  open: 'باز کردن دفتر',
  openText: 'فایلی که پیش‌تر ساخته‌اید یا از همکارتان گرفته‌اید.',
  demo: 'دیدن نمونه',
  demoText: 'دفتری با نام‌ها و پرونده‌های ساختگی، برای آشنا شدن با برنامه.',
  recent: 'دفترهای اخیر',
  gone: 'پیدا نشد',
  making: 'نمونه ساخته می‌شود…',
  opening: 'دفتر باز می‌شود…',
  otherFile: 'فایل دیگر…',
  where: 'نشانی فایل',
  createTitle: 'ساختن دفتر تازه',
  createIntro: 'دفتر از نخستین بایت رمزگذاری می‌شود و فقط روی همین رایانه می‌ماند.',
  placeTitle: 'جای دفتر',
  place: 'فایل دفتر',
  change: 'تغییر…',
  centerTitle: 'خانه یا مرکز',
  centerName: 'نام مرکز',
  centerKind: 'نوع مرکز',
  ageFrom: 'سن مجاز از (سال کامل)',
  ageTo: 'تا پیش از (سال)',
  countyHint: 'اگر در فهرست نیست، خودتان بنویسید.',
  userTitle: 'نخستین کاربر، مدیر',
  userText: 'این کاربر مدیر دفتر است و می‌تواند کاربران دیگر بسازد.',
  userName: 'نام کاربر',
  createButton: 'ساختن دفتر',
  keyTitle: 'کلید بازیابی',
  keyText:
    'اگر رمز فراموش شود، فقط با این کلید می‌شود دفتر را باز کرد. آن را چاپ کنید یا بنویسید و جایی امن، دور از این رایانه، نگه دارید.',
  keyOnce: 'این کلید دیگر نشان داده نمی‌شود.',
  keyWritten: 'نوشتم، ادامه',
  keyAskTitle: 'دو گروه از کلید را از روی برگه بنویسید',
  keyAskText: 'تا مطمئن شویم کلید درست نوشته شده است. حروف کوچک و بزرگ فرقی ندارد.',
  group: (place: number) => `گروه ${persianNumber(place)}`,
  keyConfirm: 'باز کردن دفتر',
  keyShowAgain: 'نشان دادن دوباره کلید',
  keyLost: 'کلید این دفتر هنوز پس گرفته نشده است',
  keyLostText: 'برنامه پیش از پایان کار بسته شده است. کلید تازه‌ای بسازید؛ کلید پیشین دیگر کار نمی‌کند.',
  keyRenew: 'ساختن کلید تازه',
  keyDocumentText:
    'با این کلید هر کس می‌تواند دفتر را باز کند. برگه را در جای قفل‌دار نگه دارید و از آن عکس نگیرید.',
  keyDocumentFile: 'فایل دفتر',
  keyFile: 'کلید بازیابی',
  keyDocumentCenter: 'مرکز',
  keyDocumentDate: 'تاریخ ساخت',
  printFailed: 'چاپ نشد. چاپگر را نگاه کنید، یا کلید را با دست بنویسید.',
  failed: {
    no_file: 'فایل پیدا نشد',
    no_keyring: 'فایل کلید پیدا نشد',
    damaged_keyring: 'فایل کلید آسیب دیده است',
    other_keyring: 'فایل کلید از دفتر دیگری است',
    not_a_register: 'این فایل دفتر سرپناه نیست',
    newer_register: 'دفتر از نسخه تازه‌تری است',
    open_elsewhere: 'دفتر جای دیگری باز است',
    read_only_folder: 'در این پوشه نمی‌شود نوشت',
    other: 'دفتر باز نشد',
  },
  untouched: 'چیزی از فایل‌های شما تغییر نکرده است.',
}

/** Sentences of signing in, locking and recovering. */
export const session = {
  signIn: 'ورود',
  signInTo: (file: string) => `ورود به ${file}`,
  password: 'رمز',
  userName: 'نام کاربر',
  forgot: 'رمز را فراموش کرده‌ام',
  otherRegister: 'دفتر دیگر',
  backupOf: (when: string) => `این پشتیبانِ ${when} است`,
  backupText:
    'آنچه پس از آن ثبت شده در این فایل نیست. برای دیدن باز کنید؛ برای ادامه کار، نخست این فایل و فایل keyring کنارش را از پوشه پشتیبان‌ها بیرون ببرید و از آن جا باز کنید.',
  demoAgain: 'ورود دوباره به نمونه',
  wait: (seconds: number) => `پس از چند رمز نادرست، باید ${duration(seconds)} صبر کنید.`,
  lockedBecause: {
    idle: 'چون مدتی کار نکردید، دفتر قفل شد. آن‌چه نوشته بودید مانده است.',
    system: 'با قفل شدن رایانه، دفتر هم قفل شد. آن‌چه نوشته بودید مانده است.',
    asked: 'دفتر را قفل کردید.',
  },
  recoverTitle: 'باز کردن با کلید بازیابی',
  recoverText: 'کلید را از روی برگه بنویسید و رمز تازه‌ای بگذارید. رمز پیشین دیگر کار نمی‌کند.',
  recoveryKey: 'کلید بازیابی',
  recoveryKeyHint: 'خط تیره و فاصله لازم نیست؛ حروف کوچک و بزرگ فرقی ندارد.',
  recoverButton: 'گذاشتن رمز تازه و ورود',
  newPassword: 'رمز تازه',
  newPasswordAgain: 'دوباره همان رمز',
  passwordHint: 'دست‌کم ۸ نویسه. چند واژه بی‌ربط پشت هم، هم در یاد می‌ماند و هم قوی است.',
  strength: ['خیلی کوتاه', 'ضعیف', 'متوسط', 'خوب', 'قوی'],
  strengthLabel: 'قوت رمز',
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${persianNumber(rest)} ثانیه`
  return rest === 0
    ? `${persianNumber(minutes)} دقیقه`
    : `${persianNumber(minutes)} دقیقه و ${persianNumber(rest)} ثانیه`
}
