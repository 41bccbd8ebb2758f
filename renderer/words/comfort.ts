import { persianDigits } from '../../db/contract/persian'

/** Sentences of closing the window. */
export const closingWords = {
  title: 'بستن برنامه',
  text: 'چیزهایی نوشته‌اید که ثبت نشده است.',
  kept: 'اگر ببندید، نوشته‌های فرم‌های پرونده تا بار دیگر نگه داشته می‌شود، ولی در دفتر ثبت نمی‌شود.',
  close: 'می‌بندم، ثبت نشود',
  stay: 'می‌مانم',
  savingTitle: 'برنامه بسته می‌شود',
  saving: 'پشتیبان گرفته و آزموده می‌شود',
  savingText: 'رایانه را خاموش نکنید؛ پس از پایان، پنجره خودش بسته می‌شود.',
}

/** Sentences of how the program looks. */
export const appearanceWords = {
  title: 'نمایش',
  text: 'برای همین رایانه، هر که وارد شود. چاپ و PDF همیشه روشن و به اندازهٔ معمول است.',
  theme: 'روشن یا تاریک',
  themes: { light: 'روشن', dark: 'تاریک', system: 'مانند رایانه' },
  textSize: 'اندازهٔ نوشته و هرچه روی صفحه است',
  size: (percent: number) => `${persianDigits(percent)}٪`,
  usual: 'معمول',
}

/** Sentences of the palette: what is searched, and its commands. */
export const paletteWords = {
  open: 'جست‌وجو و فرمان',
  title: 'جست‌وجوی کودک، صفحه یا فرمان',
  field: 'نام کودک، شماره پرونده، نام صفحه یا کار',
  results: 'یافته‌ها',
  recent: 'پرونده‌های تازه باز شده',
  children: 'کودکان',
  screens: 'صفحه‌ها',
  commands: 'فرمان‌ها',
  nothing: 'چیزی با این نوشته پیدا نشد.',
  found: (count: number) => `${persianDigits(count)} یافته`,
  hint: 'با ↑ و ↓ بگردید، با Enter باز کنید و با Esc ببندید.',
  fileNumber: (number: string) => `پرونده ${persianDigits(number)}`,
  go: {
    run: 'پیش‌نمایش و اجرای ماه',
    lines: 'ردیف‌های پرداخت',
    differences: 'تفاوت‌های پرداخت',
    lists: 'فهرست‌های پرداخت',
    tariffs: 'برنامه‌ها و تعرفه‌ها',
    homes: 'حساب و هزینه مراکز',
    duplicates: 'پرونده‌های همانند',
    guide: 'راهنما',
  },
  admit: 'پذیرش کودک تازه',
  runMonth: 'اجرای پرداخت ماه',
  newList: 'ساختن فهرست پرداخت تازه',
  backup: 'گرفتن پشتیبان همین حالا',
  lock: 'قفل کردن دفتر',
  keys: 'راهنمای کلیدها',
  guideHere: 'راهنمای همین صفحه',
  theme: (name: string) => `نمایش ${name}`,
  textSize: (size: string) => `اندازهٔ نوشته ${size}`,
}
