import type { appointmentStates } from '../records/appointment'
import type { familyVisitKinds } from '../records/family-visit'
import type { incidentKinds } from '../records/incident'
import type { doseOutcomes } from '../records/medicine-dose'
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

export const familyVisitKindWords: Readonly<Record<(typeof familyVisitKinds)[number], string>> = {
  visit: 'ملاقات',
  leave: 'مرخصی',
}

export const doseOutcomeWords: Readonly<Record<(typeof doseOutcomes)[number], string>> = {
  given: 'داده شد',
  refused: 'نپذیرفت',
  missed: 'داده نشد',
}

export const appointmentStateWords: Readonly<Record<(typeof appointmentStates)[number], string>> = {
  planned: 'در پیش',
  kept: 'انجام شد',
  missed: 'نرفت',
  cancelled: 'لغو شد',
}
