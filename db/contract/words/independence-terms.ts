import type {
  contactKinds,
  grantDocuments,
  grantStates,
  livingStates,
  PlanField,
  PlanState,
  studyStates,
  workStates,
} from '../independence'
import type { Words } from './terms'

export const planFieldWords: Words<PlanField> = {
  employment: 'اشتغال',
  housing: 'مسکن',
  education: 'تحصیل',
  income: 'درآمد و هزینه زندگی',
  life_skills: 'مهارت‌های زندگی',
  documents: 'مدارک (شناسنامه، کارت ملی، نظام وظیفه)',
  health_cover: 'بیمه درمان پس از ۱۸ سالگی',
  supportive_adult: 'بزرگسال پشتیبان',
  savings: 'پس‌انداز',
}

export const planStateWords: Words<PlanState> = {
  not_started: 'آغاز نشده',
  in_progress: 'در جریان',
  ready: 'آماده',
  not_needed: 'نیاز نیست',
}

export const grantDocumentWords: Words<(typeof grantDocuments)[number]> = {
  request: 'درخواست',
  release_order: 'حکم یا صورت‌جلسه ترخیص',
  work_or_study: 'گواهی کار یا تحصیل',
  rental_contract: 'اجاره‌نامه',
  account: 'شماره شبا',
}

export const grantStateWords: Words<(typeof grantStates)[number]> = {
  requested: 'درخواست‌شده',
  computed: 'محاسبه‌شده',
  refused: 'پذیرفته‌نشده',
}

export const contactKindWords: Words<(typeof contactKinds)[number]> = {
  visit: 'دیدار',
  phone: 'تلفن',
  message: 'پیام',
  other: 'سایر',
}

export const livingStateWords: Words<(typeof livingStates)[number]> = {
  own_home: 'خانه خود',
  rented: 'خانه اجاره‌ای',
  dormitory: 'خوابگاه',
  with_relatives: 'نزد بستگان',
  with_spouse: 'با همسر',
  shared: 'خانه مشترک',
  no_home: 'بی‌سرپناه',
}

export const workStateWords: Words<(typeof workStates)[number]> = {
  employed: 'شاغل',
  self_employed: 'کار آزاد',
  apprentice: 'کارآموز',
  military: 'خدمت سربازی',
  seeking: 'جویای کار',
  not_working: 'بیکار',
}

export const studyStateWords: Words<(typeof studyStates)[number]> = {
  school: 'مدرسه',
  university: 'دانشگاه',
  vocational: 'فنی و حرفه‌ای',
  not_studying: 'تحصیل نمی‌کند',
}
