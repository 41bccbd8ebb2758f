import { formatJalali, formatMonth, isIsoDate, isJalaliMonth } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import {
  contactKindWords,
  grantDocumentWords,
  grantStateWords,
  livingStateWords,
  planFieldWords,
  planStateWords,
  studyStateWords,
  workStateWords,
} from '../../db/contract/words/independence-terms'
import {
  accountPurposeWords,
  conditionKindWords,
  enrolmentAnswerWords,
  paymentStepWords,
  policyHolderWords,
  savingsKindWords,
} from '../../db/contract/words/money-terms'
import {
  bloodGroupWords,
  disabilityDegreeWords,
  disabilityKindWords,
  documentSlotWords,
  educationLevelWords,
  goalAreaWords,
  goalStateWords,
  healthRecordKindWords,
  legalEventKindWords,
  lifeStateWords,
  mediaTypeWords,
  orderKindWords,
  psychologyKindWords,
  schoolPlaceWords,
  siblingKindWords,
  socialReportKindWords,
  standingWords,
} from '../../db/contract/words/file-terms'
import {
  admissionReasonWords,
  entryRouteWords,
  fieldWords,
  centerKindWords,
  insuranceKindWords,
  legalStatusWords,
  licensedSexWords,
  missingIdReasonWords,
  ownershipWords,
  placementKindWords,
  programmeWords,
  relationWords,
  sexWords,
  staffRoleWords,
  stayReasonWords,
  wordOf,
} from '../../db/contract/words/terms'
import {
  appointmentStateWords,
  doseOutcomeWords,
  familyVisitKindWords,
  incidentKindWords,
  shiftNames,
} from '../../db/contract/words/daily-terms'
import { historyWords, recordFieldWords, spellWords } from './children'
import { common } from './common'
import { formatMoney } from './money'

type Codes = Readonly<Record<string, string>>

/** The tables of words by field; a field that means something else in another subject is named `subject.field`. */
const tables: Readonly<Record<string, Codes>> = {
  sex: sexWords,
  nationalIdMissingReason: missingIdReasonWords,
  legalStatus: legalStatusWords,
  admissionReasons: admissionReasonWords,
  stayReason: stayReasonWords,
  'placement.kind': placementKindWords,
  'insurance.kind': insuranceKindWords,
  holder: policyHolderWords,
  'condition.kind': conditionKindWords,
  'account.purpose': accountPurposeWords,
  'savings.kind': savingsKindWords,
  'payment.state': paymentStepWords,
  'enrolment.answer': enrolmentAnswerWords,
  'plan.field': planFieldWords,
  'plan.state': planStateWords,
  'grant.state': grantStateWords,
  'grant.documents': grantDocumentWords,
  'contact.kind': contactKindWords,
  living: livingStateWords,
  work: workStateWords,
  study: studyStateWords,
  programme: programmeWords,
  entryRoute: entryRouteWords,
  relation: relationWords,
  life: lifeStateWords,
  'relative.standing': standingWords,
  'sibling.kind': siblingKindWords,
  'order.kind': orderKindWords,
  'legal_event.kind': legalEventKindWords,
  bloodGroup: bloodGroupWords,
  disabilityKind: disabilityKindWords,
  disabilityDegree: disabilityDegreeWords,
  'health.kind': healthRecordKindWords,
  'education.level': educationLevelWords,
  'education.place': schoolPlaceWords,
  'psychology.kind': psychologyKindWords,
  'psychology.record': {
    added: historyWords.made,
    changed: historyWords.changed,
    removed: historyWords.removed,
  },
  'social_report.kind': socialReportKindWords,
  'goal.area': goalAreaWords,
  'goal.state': goalStateWords,
  'document.slot': documentSlotWords,
  'document.mediaType': mediaTypeWords,
  'center.kind': centerKindWords,
  ownership: ownershipWords,
  licensedSex: licensedSexWords,
  'staff.role': staffRoleWords,
  shift: shiftNames,
  'incident.kind': incidentKindWords,
  'family_visit.kind': familyVisitKindWords,
  'medicine_dose.outcome': doseOutcomeWords,
  'appointment.state': appointmentStateWords,
}
const yesOrNo: ReadonlySet<string> = new Set([
  'birthDateEstimated',
  'reached',
  'isGuardian',
  'alsoSiblings',
  'endPrevious',
])
const months: ReadonlySet<string> = new Set(['month', 'forMonth'])

/** The Persian name of a field, in its subject where it means something else there; the name itself for a field without one. */
export function fieldName(field: string, subject = ''): string {
  const inSubject = recordFieldWords[`${subject}.${field}`]
  return inSubject ?? wordOf(Object.hasOwn(recordFieldWords, field) ? recordFieldWords : fieldWords, field)
}

/** A stored value as it is read on the screen: codes in words, days in Jalali, a center by its name, missing as «نامشخص». */
export function valueInWords(
  subject: string,
  field: string,
  value: unknown,
  centerName: (id: string) => string | null,
): string {
  // The paper itself is looked at in its own part of the file.
  if (field === 'documentId') return value === null || value === undefined ? common.no : common.yes
  if (value === null || value === undefined || value === '') {
    // A spell without an end is known to go on; nothing is missing.
    return field === 'endsOn' && subject !== 'health' ? spellWords.open : common.missing
  }
  if (field === 'reached' && (value === 'yes' || value === 'no'))
    return value === 'yes' ? common.yes : common.no
  if (yesOrNo.has(field)) return value === true || value === 1 ? common.yes : common.no
  const table = tables[`${subject}.${field}`] ?? tables[field]
  const list = listOf(value)
  if (list) {
    return list.map((code) => (table ? wordOf(table, code) : code)).join('، ') || common.missing
  }
  if (typeof value === 'boolean') return value ? common.yes : common.no
  if (typeof value === 'number') {
    return field.endsWith('Rial') ? formatMoney(value, 'rial') : persianDigits(value)
  }
  if (typeof value !== 'string') return common.missing
  if (field === 'centerId') return persianDigits(centerName(value) ?? common.missing)
  if (table) return wordOf(table, value)
  if (months.has(field) && isJalaliMonth(value)) return formatMonth(value)
  return isIsoDate(value) ? formatJalali(value) : persianDigits(value)
}

/** A list, or a list as the register's columns hold it: JSON. */
function listOf(value: unknown): string[] | null {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  if (typeof value !== 'string' || !value.startsWith('[')) return null
  try {
    return listOf(JSON.parse(value))
  } catch {
    return null
  }
}

/** Whether a field of a record is worth telling: it has a name of its own. */
export function isTold(field: string): boolean {
  return Object.hasOwn(fieldWords, field) || Object.hasOwn(recordFieldWords, field)
}

/** How a long text with lines is shown: as it was typed. */
export const linesLook = 'whitespace-pre-line break-words'
