import { enrolmentAnswers } from '../contract/enrolment'
import { digitsOnly, normaliseNationalId } from '../contract/identity'
import { isIsoDate, parseTypedDate, type IsoDate } from '../contract/jalali'
import { asciiDigits, normaliseText, searchKey } from '../contract/persian'
import type { ReadCell, ReadRow } from '../formats/excel'

/** What a row of a returned file says. */
export interface ReturnedRow {
  readonly line: number
  readonly rowNumber: number | null
  /** Folded first and last name without spaces. */
  readonly nameKey: string
  readonly nationalId: string | null
  readonly fileNumber: string | null
  readonly answer: (typeof enrolmentAnswers)[number] | null
  readonly policyNumber: string | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  /** A day was written that is none. */
  readonly hasBadDate: boolean
}

type Column =
  | 'row'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'nationalId'
  | 'fileNumber'
  | 'answer'
  | 'policyNumber'
  | 'startsOn'
  | 'endsOn'

/** A heading or a word as it is compared: folded, without spaces. */
export const wordKey = (text: string): string => searchKey(text).replaceAll(' ', '')

// Headings of our own list and those that insurers write beside it.
const headings: Readonly<Record<Column, readonly string[]>> = {
  row: ['ردیف', 'شماره ردیف', 'رديف'],
  name: ['نام و نام خانوادگی', 'نام کامل', 'نام بیمه شده'],
  firstName: ['نام', 'نام کودک', 'نام فرزند'],
  lastName: ['نام خانوادگی', 'فامیلی', 'فامیل'],
  nationalId: ['کد ملی', 'شماره ملی', 'کد ملی یا علت نداشتن', 'کد ملی یا علت نبود آن', 'کد ملی یا دلیل نبود'],
  fileNumber: ['شماره پرونده', 'پرونده'],
  answer: ['نتیجه', 'پاسخ', 'وضعیت', 'نتیجه بیمه', 'نتیجه ثبت نام', 'وضعیت بیمه', 'وضعیت ثبت نام', 'بیمه شد'],
  policyNumber: ['شماره بیمه‌نامه', 'شماره بیمه', 'شماره دفترچه', 'بیمه‌نامه', 'کد بیمه'],
  startsOn: [
    'از تاریخ',
    'از',
    'تاریخ شروع',
    'شروع',
    'تاریخ آغاز',
    'آغاز',
    'شروع اعتبار',
    'تاریخ شروع اعتبار',
    'شروع پوشش',
  ],
  endsOn: [
    'تا تاریخ',
    'تا',
    'تاریخ پایان',
    'پایان',
    'تاریخ انقضا',
    'انقضا',
    'پایان اعتبار',
    'تاریخ پایان اعتبار',
    'پایان پوشش',
  ],
}
const columnByHeading = new Map(
  (Object.keys(headings) as Column[]).flatMap((column) =>
    headings[column].map((heading) => [wordKey(heading), column] as const),
  ),
)

const answerWords: Readonly<Record<(typeof enrolmentAnswers)[number], readonly string[]>> = {
  enrolled: ['بیمه شد', 'بیمه شده', 'بیمه است', 'بله', 'بلی', 'آری', 'تأیید', 'تأیید شد', 'تأیید شده', 'پذیرفته شد', 'پذیرفته', 'قبول', 'قبول شد', 'ثبت شد', 'ثبت نام شد', 'انجام شد', 'صادر شد', 'موافقت شد', 'دارد', 'yes', 'ok', 'true', '1', '✓', '✔'],
  refused: ['رد شد', 'رد', 'رد شده', 'خیر', 'نه', 'نشد', 'بیمه نشد', 'تأیید نشد', 'عدم تأیید', 'پذیرفته نشد', 'ثبت نشد', 'انجام نشد', 'صادر نشد', 'عدم پذیرش', 'مخالفت شد', 'مردود', 'ندارد', 'no', 'false', '0', '✗', '✘', '×'],
} // prettier-ignore
const answerByWord = new Map(
  enrolmentAnswers.flatMap((answer) => answerWords[answer].map((word) => [wordKey(word), answer] as const)),
)

/** The answer of a cell: one of the words, or a sentence that begins with one («رد شد، نقص مدارک»). Of two beginnings the longer counts. */
export function answerOf(cell: ReadCell): ReturnedRow['answer'] {
  const text = textOf(cell)
  const whole = answerByWord.get(wordKey(text)) ?? answerByWord.get(text.trim())
  if (whole !== undefined) return whole
  const words = searchKey(text).split(' ')
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const answer = answerByWord.get(words.slice(0, count).join(''))
    if (answer !== undefined) return answer
  }
  return null
}

function textOf(cell: ReadCell): string {
  if (cell === null || cell instanceof Date) return ''
  return normaliseText(String(cell))
}

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)

const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
const DAY = 86_400_000

/** A day of a cell: Jalali text in either digits, a date of Excel's, or the number behind one. False for what is no day. */
export function dayOf(cell: ReadCell): IsoDate | false | null {
  if (cell instanceof Date) return isoOf(cell.getTime())
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell <= LAST_SERIAL) {
    return isoOf(Date.UTC(1899, 11, 30) + Math.floor(cell) * DAY)
  }
  const parsed = parseTypedDate(textOf(cell))
  if (parsed.is === 'empty') return null
  return parsed.is === 'date' || parsed.is === 'gregorian' ? parsed.iso : false
}

/** A Jalali day that a spreadsheet took for a Gregorian one lies centuries back: better no day than a wrong one. */
function isoOf(time: number): IsoDate | false {
  if (Number.isNaN(time)) return false
  const iso = new Date(time).toISOString().slice(0, 10)
  return isIsoDate(iso) && iso >= '1900' && iso < '2101' ? iso : false
}

/** How far down the headings may stand: below a title, a number and a date. */
const HEADINGS_WITHIN = 20

/** The rows of a sheet that has the headings of a returned list, one of who it is and one more; null for another sheet. */
export function tableOf(rows: readonly ReadRow[]): readonly ReturnedRow[] | null {
  for (const [index, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = new Map<Column, number>()
    for (const [place, cell] of row.cells.entries()) {
      const column = columnByHeading.get(wordKey(textOf(cell)))
      if (column !== undefined && !columns.has(column)) columns.set(column, place)
    }
    const tellsWho = (['nationalId', 'fileNumber', 'name', 'lastName'] as const).some((column) =>
      columns.has(column),
    )
    if (!tellsWho || columns.size < 2) continue
    return rows
      .slice(index + 1)
      .filter(({ cells }) => cells.some((cell) => cell instanceof Date || textOf(cell) !== ''))
      .map(({ line, cells }) => returnedRow(line, columns, cells))
      .filter(isOfSomebody)
  }
  return null
}

/** Below the names stand a total and boxes to sign in: rows without any number of somebody's and without an answer. */
const isOfSomebody = (row: ReturnedRow): boolean =>
  [row.rowNumber, row.nationalId, row.answer, row.startsOn].some((said) => said !== null) ||
  /\d/u.test(asciiDigits(row.fileNumber ?? ''))

function returnedRow(
  line: number,
  columns: ReadonlyMap<Column, number>,
  cells: readonly ReadCell[],
): ReturnedRow {
  const cell = (column: Column): ReadCell => {
    const place = columns.get(column)
    return place === undefined ? null : (cells[place] ?? null)
  }
  const text = (column: Column) => textOf(cell(column))
  const startsOn = dayOf(cell('startsOn'))
  const endsOn = dayOf(cell('endsOn'))
  const policyNumber = nullIfEmpty(text('policyNumber'))
  // Where the list has no column for the answer, a number or a first day is one.
  const answer = columns.has('answer')
    ? answerOf(cell('answer'))
    : policyNumber !== null || startsOn !== null
      ? 'enrolled'
      : null
  const rowNumber = Number(digitsOnly(text('row')) ?? '')
  // A reason stands in the same column where there is no id.
  const nationalId = digitsOnly(text('nationalId')) === null ? '' : normaliseNationalId(text('nationalId'))
  return {
    line,
    rowNumber: rowNumber > 0 ? rowNumber : null,
    nameKey: wordKey(columns.has('name') ? text('name') : `${text('firstName')} ${text('lastName')}`),
    nationalId: nullIfEmpty(nationalId),
    fileNumber: nullIfEmpty(text('fileNumber')),
    answer,
    policyNumber,
    startsOn: startsOn === false ? null : startsOn,
    endsOn: endsOn === false ? null : endsOn,
    hasBadDate: startsOn === false || endsOn === false,
  }
}
