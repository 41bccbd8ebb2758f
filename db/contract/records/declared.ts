import { mustKnow } from './must-know'
import { appointment } from './appointment'
import { medicine } from './medicine'
import { medicineDose } from './medicine-dose'
import { familyVisit } from './family-visit'
import { incident } from './incident'
import { shiftLog } from './shift-log'
import type { Declared } from '../record'
import { childRelative } from './child-relative'
import { contact } from './contact'
import { education } from './education'
import { goal } from './goal'
import { healthRecord } from './health-record'
import { legalEvent } from './legal-event'
import { order } from './order'
import { psychology } from './psychology'
import { review } from './review'
import { socialReport } from './social-report'

/** Every declared record, one line each: its table, file, history, round trip, roles and words are asked for from here. */
export const declaredRecords = [
  childRelative,
  contact,
  legalEvent,
  healthRecord,
  education,
  psychology,
  socialReport,
  goal,
  review,
  order,
  shiftLog,
  incident,
  familyVisit,
  medicine,
  medicineDose,
  appointment,
  mustKnow,
] as const
export type DeclaredRecord = (typeof declaredRecords)[number]
/** Those whose methods follow from their declaration. */
export type PlainRecord = Exclude<DeclaredRecord, { readonly methods: 'own' }>
export type ListedRecord = Extract<DeclaredRecord, { readonly methods: 'listed' }>
/** A declaration, whichever: for those who go through them all. */
export type AnyDeclared = Declared<DeclaredRecord['subject'], DeclaredRecord['table']>
export const everyDeclared = declaredRecords as unknown as readonly AnyDeclared[]

type Subjects<Records> = {
  readonly [At in keyof Records]: Records[At] extends { readonly subject: infer Subject } ? Subject : never
}
/** What the changes of declared records are told as. */
export const declaredSubjects = declaredRecords.map(({ subject }) => subject) as unknown as Subjects<
  typeof declaredRecords
>
