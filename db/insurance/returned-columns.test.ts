import { describe, expect, it } from 'vitest'
import { matchRows, type ListedChild } from './match-rows'
import { answerOf, dayOf, tableOf } from './returned-columns'
import type { ReadCell } from '../formats/excel'

const child = (rowNumber: number, about: Partial<ListedChild>): ListedChild => ({
  id: `c${String(rowNumber)}`,
  nationalId: null,
  fileNumber: null,
  firstName: null,
  lastName: null,
  rowNumber,
  ...about,
})
const sheet = (...rows: ReadCell[][]) => rows.map((cells, index) => ({ line: index + 1, cells }))
const matched = (listed: readonly ListedChild[], ...rows: ReadCell[][]) =>
  matchRows(tableOf(sheet(...rows)) ?? [], listed)

describe('the answer of a cell', () => {
  it.each([
    ['بیمه شد', 'enrolled'],
    [' بيمه‌شد ', 'enrolled'],
    ['بله', 'enrolled'],
    ['تأیید شد', 'enrolled'],
    ['تائید', 'enrolled'],
    ['✓', 'enrolled'],
    [1, 'enrolled'],
    ['رد شد', 'refused'],
    ['رد شد: نقص مدارک', 'refused'],
    ['خیر', 'refused'],
    ['بیمه نشد به دلیل نبود کد ملی', 'refused'],
    ['عدم تأیید', 'refused'],
    ['0', 'refused'],
    ['در دست بررسی', null],
    ['', null],
    [null, null],
  ] as const)('%s is %s', (cell, answer) => {
    expect(answerOf(cell)).toBe(answer)
  })
})

describe('the day of a cell', () => {
  it.each([
    ['۱۴۰۳/۰۳/۰۶', '2024-05-26'],
    ['1403-3-6', '2024-05-26'],
    ['14030306', '2024-05-26'],
    [14030306, '2024-05-26'],
    ['۶ خرداد ۱۴۰۳', '2024-05-26'],
    [new Date('2024-05-26T00:00:00Z'), '2024-05-26'],
    [45438, '2024-05-26'],
    ['2024-05-26', '2024-05-26'],
    ['', null],
    [null, null],
    ['۱۴۰۴/۱۲/۳۰', false],
    ['بعداً', false],
    [new Date('1403-03-06T00:00:00Z'), false],
    [7, false],
  ] as const)('%s is %s', (cell, day) => {
    expect(dayOf(cell)).toBe(day)
  })
})

describe('a returned table', () => {
  const headings = [
    'ردیف',
    'نام',
    'نام خانوادگی',
    'نام پدر',
    'کد ملی',
    'تاریخ تولد',
    'شماره پرونده',
    'نتیجه',
    'شماره بیمه‌نامه',
    'از تاریخ',
    'تا تاریخ',
  ]

  it('is found under a title, whatever the order and the letters of its headings', () => {
    const rows = matched(
      [child(1, { nationalId: '0499370899' })],
      ['فهرست شماره ۳'],
      [null, 'از تاريخ', 'نتيجه', 'كد ملى'],
      [null, '۱۴۰۳/۰۱/۰۱', 'بله', 499370899],
    )
    expect(rows).toEqual([
      expect.objectContaining({
        line: 3,
        childId: 'c1',
        answer: 'enrolled',
        startsOn: '2024-03-20',
        fault: null,
      }),
    ])
  })

  it('is not any other table', () => {
    expect(tableOf(sheet(['کالا', 'قیمت'], ['سیب', 1000]))).toBeNull()
    expect(tableOf(sheet(['نام', 'نام پدر'], ['سارا', 'محمود']))).toBeNull()
    expect(tableOf(sheet(['کد ملی'], ['0499370899']))).toBeNull()
    expect(tableOf([])).toBeNull()
  })

  it('is matched by national id, then file number, then place and name', () => {
    const listed = [
      child(1, { nationalId: '0049990012', fileNumber: '10', firstName: 'سارا', lastName: 'رضایی' }),
      child(2, { fileNumber: '۱۱', firstName: 'علی', lastName: 'کریمی' }),
      child(3, { firstName: 'عبدالله', lastName: 'موسوی' }),
      child(4, { fileNumber: '9', firstName: 'مینا', lastName: 'نوری' }),
      child(5, { fileNumber: '9', firstName: 'مینا', lastName: 'نوری' }),
    ]
    const row = (place: ReadCell, name: string, family: string, id: ReadCell, file: ReadCell): ReadCell[] => [
      place, name, family, null, id, null, file, 'رد شد',
    ] // prettier-ignore
    const rows = matched(
      listed,
      headings,
      row(9, 'نام دیگر', '', 49990012, 77),
      row(null, '', '', 'در دست صدور', '11'),
      row('۳', 'عبد الله', 'موسوي', null, null),
      row(4, 'مینا', 'نوری', null, '9'),
      row(3, 'علی', 'موسوی', null, null),
      row(1, 'سارا', 'رضایی', '0499370899', '10'),
    )
    expect(rows.map(({ childId, fault }) => childId ?? fault)).toEqual([
      'c1', 'c2', 'c3', 'c4', 'not_in_list', 'not_in_list',
    ]) // prettier-ignore
  })

  it('says what is wrong with a row', () => {
    const listed = [1, 2, 3, 4, 5, 6, 7].map((place) => child(place, { fileNumber: `f${String(place)}` }))
    const row = (file: string, answer: string, from: ReadCell = null, to: ReadCell = null): ReadCell[] => [
      null, null, null, null, null, null, file, answer, 'ب۱', from, to,
    ] // prettier-ignore
    const rows = matched(
      listed,
      headings,
      row('f1', 'بیمه شد', '۱۴۰۳/۰۱/۰۱', '۱۴۰۴/۰۱/۰۱'),
      row('f1', 'بیمه شد', '۱۴۰۳/۰۱/۰۱', '۱۴۰۴/۰۱/۰۱'),
      row('f2', 'بیمه شد', '۱۴۰۳/۰۱/۰۱'),
      row('f2', 'رد شد'),
      row('f3', ''),
      row('f4', 'بله', '۱۴۰۳/۱۳/۰۱'),
      row('f5', 'بله'),
      row('f6', 'بله', '۱۴۰۳/۰۱/۰۱', '۱۴۰۳/۰۱/۰۱'),
      row('f7', 'خیر', 'ندارد'),
      row('f8', 'بله', '۱۴۰۳/۰۱/۰۱'),
      [null, null],
      ['جمع', null, null, null, null, null, null, 8],
    )
    expect(rows.map(({ fault }) => fault)).toEqual([
      null, 'twice', 'twice', 'twice', 'no_answer', 'bad_date', 'no_start', 'bad_date', null, 'not_in_list',
    ]) // prettier-ignore
  })

  it('without a column for the answer takes a number or a first day as one', () => {
    const listed = [1, 2].map((place) => child(place, { fileNumber: String(place) }))
    const rows = matched(
      listed,
      ['شماره پرونده', 'شماره بیمه‌نامه', 'از تاریخ'],
      [1, 55, '1403/01/01'],
      [2, null, null],
    )
    expect(rows.map(({ answer, policyNumber }) => [answer, policyNumber])).toEqual([
      ['enrolled', '55'],
      [null, null],
    ])
  })
})
