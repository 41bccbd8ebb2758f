import type { FileDocument } from '../../db/contract/documents'
import { persianDigits, persianNumber } from '../../db/contract/persian'
import { documentSlotWords } from '../../db/contract/words/file-terms'

const MEGABYTE = 1024 * 1024

/** Sentences of a file's papers and photo. */
export const documentWords = {
  window: 'مدارک و عکس',
  readOnly: 'با نقش شما مدارک فقط دیده می‌شود.',
  slots: 'جای مدارک',
  missingTitle: (count: number) => `${persianNumber(count)} مدرک لازم کم است`,
  missingText: (slots: readonly string[]) => `در پرونده نیست: ${slots.join('، ')}.`,
  missing: 'نیست و لازم است',
  empty: 'خالی',
  count: (count: number) => `${persianNumber(count)} مدرک`,
  hasPhoto: 'عکس دارد',
  addDocument: 'افزودن مدرک',
  addDocumentTo: (slot: string) => `افزودن مدرک به ${slot}`,
  addPage: 'افزودن برگ',
  addPageTo: (document: string) => `افزودن برگ به ${document}`,
  adding: 'در حال افزودن…',
  added: (count: number) => (count === 1 ? 'برگ افزوده شد.' : `${persianNumber(count)} برگ افزوده شد.`),
  notAdded: 'افزوده نشد',
  /** The file's name keeps its own direction. */
  ofFile: (fileName: string, sentence: string) => `«\u2068${fileName}\u2069»: ${sentence}`,
  addPhoto: 'گذاشتن عکس',
  changePhoto: 'عوض کردن عکس',
  pages: (count: number) => `${persianNumber(count)} برگ`,
  dated: (date: string) => `تاریخ ${date}`,
  undated: 'بی‌تاریخ',
  size: (bytes: number) =>
    bytes < MEGABYTE
      ? `${persianNumber(Math.max(1, Math.round(bytes / 1024)))} کیلوبایت`
      : `${persianDigits((bytes / MEGABYTE).toFixed(1)).replace('.', '٫')} مگابایت`,
  view: 'دیدن',
  viewOf: (document: string) => `دیدن ${document}`,
  actionsOf: (document: string) => `کارهای ${document}`,
  edit: 'نام، تاریخ و جا',
  editTitle: 'نام، تاریخ و جای مدرک',
  name: 'نام مدرک',
  nameHint: 'مانند «حکم قیمومت» یا «برگه واکسن»',
  date: 'تاریخ مدرک',
  slot: 'جای مدرک',
  edited: 'ثبت شد.',
  remove: 'برداشتن مدرک',
  removed: 'مدرک برداشته شد.',
  removePhoto: 'برداشتن عکس',
  photoRemoved: 'عکس برداشته شد.',
  pageRemoved: 'برگ برداشته شد.',
  photoSaved: 'عکس ثبت شد.',
  faults: {
    wrong_kind:
      'این فایل تصویر PNG یا JPEG یا PDF نیست و افزوده نشد. برگ را با یکی از این سه گونه اسکن کنید.',
    broken_file: 'این فایل ناقص یا آسیب‌دیده است و افزوده نشد. دوباره اسکن یا کپی کنید.',
    locked_file: 'این PDF رمز دارد و افزوده نشد. نسخه بی‌رمز آن را بیفزایید.',
    too_large: 'این فایل بزرگ‌تر از ۲۰ مگابایت است و افزوده نشد. با دقت کمتر (۲۰۰ نقطه در اینچ) اسکن کنید.',
  } as Readonly<Record<string, string>>,
  notAPicture: 'عکس باید تصویر PNG یا JPEG باشد؛ فایل دیگری برگزینید.',
  samePage: 'این برگ پیش‌تر همین جا افزوده شده است.',
  fileGone: 'این فایل دیگر در آن جا نیست؛ دوباره برگزینید.',
} as const

/** Sentences of the window in which a page is looked at. */
export const pageViewWords = {
  page: (number: number, count: number) => `برگ ${persianNumber(number)} از ${persianNumber(count)}`,
  pdfPage: (number: number, count: number) =>
    `صفحه ${persianNumber(number)} از ${persianNumber(count)} این PDF`,
  picture: (document: string, page: string) => `${document}، ${page}`,
  sheet: 'برگ؛ با کلیدها بزرگ و کوچک و چرخانده می‌شود',
  next: 'بعدی',
  previous: 'قبلی',
  larger: 'بزرگ‌تر',
  smaller: 'کوچک‌تر',
  fit: 'همه برگ',
  turn: 'چرخاندن',
  zoom: (percent: number) => `${persianNumber(percent)}٪`,
  keys: 'کلیدها',
  keyTurn: 'چرخاندن',
  removePage: 'برداشتن این برگ',
  failed: 'این برگ نشان داده نشد. فایل آن در دفتر دست‌نخورده است.',
  printTitle: 'برگ مدرک',
  printFileName: (date: string) => `مدرک ${date}`,
} as const

/** Sentences of the window in which a photo is cropped. */
export const photoWords = {
  title: 'بریدن عکس',
  text: 'چهره را در قاب بگذارید: با ماوس بکشید، یا قاب را با Tab بگزینید و با کلیدهای جهت جابه‌جا کنید. فقط آنچه در قاب است نگه داشته می‌شود.',
  frame: 'قاب عکس؛ با کلیدهای جهت جابه‌جا می‌شود',
  zoom: 'بزرگی',
  turn: 'چرخاندن',
  save: 'ثبت عکس',
  unreadable: 'این تصویر خوانده نمی‌شود؛ تصویر دیگری برگزینید.',
  of: (name: string) => `عکس ${name}`,
  none: 'عکس ندارد',
} as const

/** What a document is called: by its own name, else by its place. */
export function documentName({ title, slot }: Pick<FileDocument, 'title' | 'slot'>): string {
  return title === null ? documentSlotWords[slot] : persianDigits(title)
}
