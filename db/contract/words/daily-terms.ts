import type { incidentKinds } from '../records/incident'
import type { shifts } from '../records/shift-log'

export const shiftNames: Readonly<Record<(typeof shifts)[number], string>> = {
  morning: 'صبح',
  evening: 'عصر',
  night: 'شب',
}

export const incidentKindWords: Readonly<Record<(typeof incidentKinds)[number], string>> = {
  injury: 'آسیب',
  illness: 'بیماری',
  quarrel: 'درگیری',
  self_harm: 'آسیب به خود',
  away: 'ترک خانه بی‌اجازه',
  abuse_suspected: 'گمان آزار',
  damage: 'آسیب به وسایل',
  other: 'رویداد دیگر',
}
