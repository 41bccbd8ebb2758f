import type { Task, TaskKind } from '../../../db/contract/desk'
import type { Subject } from '../../../db/contract/findings'
import type { FilePart } from '../../../db/contract/file-parts'
import { type Address, fileAddress, moveAddress } from '../../ui/file-address'

/** Where the thing is done, the kind of record that is written there, and whether it is the task's own record. */
const places: Readonly<
  Record<Exclude<TaskKind, 'trial_custody'>, readonly [FilePart, Subject | null, 'own' | 'new']>
> = {
  order_missing: ['legal', 'order', 'new'],
  order_end: ['legal', 'order', 'new'],
  two_years: ['legal', 'legal_event', 'new'],
  opinion: ['legal', 'legal_event', 'new'],
  eighteen: ['care', 'review', 'new'],
  care_plan: ['care', 'goal', 'new'],
  goal: ['care', 'goal', 'own'],
  review: ['care', 'review', 'new'],
  visit: ['care', 'contact', 'new'],
  after_care: ['independence', 'contact', 'new'],
  independence_plan: ['independence', 'plan', 'new'],
  plan_item: ['independence', 'plan', 'new'],
  insurance_end: ['insurance', 'insurance', 'new'],
  document: ['documents', 'document', 'new'],
  identity: ['identity', null, 'new'],
  permission_end: ['money', 'condition', 'own'],
  incident: ['daily', 'incident', 'own'],
  leave_back: ['daily', 'family_visit', 'own'],
  appointment: ['daily', 'appointment', 'own'],
}

/** Where a task is done: in a part of the file, or in the step that ends where she is now. */
export function taskPlace({ kind, childId, recordId }: Pick<Task, 'kind' | 'childId' | 'recordId'>): Address {
  // What comes of it is the next step; the finding of the same matter leads there too.
  if (kind === 'trial_custody') return moveAddress(childId)
  const [part, about, record] = places[kind]
  return fileAddress(childId, part, {
    about,
    recordId: record === 'own' ? recordId : null,
    field: kind === 'identity' ? 'nationalId' : null,
  })
}
