import { persianNumber } from '../../db/contract/persian'

/** Sentences of the screen of centers. */
export const centersWords = {
  title: 'مراکز',
  description: (count: number, day: string) => `${persianNumber(count)} مرکز؛ ظرفیت و مقیمان در روز ${day}`,
  add: 'افزودن مرکز',
  edit: (name: string) => `ویرایش ${name}`,
  newTitle: 'مرکز تازه',
  caption: 'مراکز این دفتر',
  name: 'نام مرکز',
  kind: 'نوع',
  ownership: 'مالکیت',
  county: 'شهرستان',
  province: 'استان',
  capacity: 'ظرفیت',
  residents: 'مقیمان',
  occupancy: 'اشغال',
  staff: 'کارکنان',
  licence: 'پروانه',
  licenceNumber: 'شماره پروانه',
  licensedSex: 'جنسیت مجاز',
  licensedAgeFrom: 'از سن (سال)',
  licensedAgeTo: 'تا پیش از سن (سال)',
  licensedAges: (from: number | null, to: number | null) =>
    from === null && to === null
      ? 'سن نامشخص'
      : `${from === null ? 'از بدو تولد' : `از ${persianNumber(from)}`} تا ${to === null ? 'بی‌پایان' : persianNumber(to)} سال`,
  openedOn: 'تاریخ گشایش',
  closedOn: 'تاریخ بسته شدن',
  closed: 'بسته',
  full: 'پر',
  over: (count: number) => `${persianNumber(count)} نفر بیش از ظرفیت`,
  total: 'جمع',
  saved: 'مرکز ثبت شد.',
  empty: 'هنوز مرکزی در این دفتر نیست',
  emptyText: 'برای پذیرش کودک دست‌کم یک مرکز لازم است.',
  percent: (share: number) => `${persianNumber(Math.round(share * 100))}٪`,
}
