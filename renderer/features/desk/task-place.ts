import type { Task, TaskKind } from '../../../db/contract/desk'
import type { Subject } from '../../../db/contract/findings'
import { type Address, fileAddress, type FilePart } from '../../ui/file-address'

/** Where the thing is done, the kind of record that is written there, and whether it is the task's own record. */
const places: Readonly<Record<TaskKind, readonly [FilePart, Subject | null, 'own' | 'new']>> = {
  order_missing: ['legal', 'order', 'new'],
  order_end: ['legal', 'order', 'new'],
  two_years: ['legal', 'legal_event', 'new'],
  opinion: ['legal', 'legal_event', 'new'],
  trial_custody: ['placements', 'placement', 'own'],
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
}

/** The part of the file where a task is done. */
export function taskPlace({ kind, childId, recordId }: Pick<Task, 'kind' | 'childId' | 'recordId'>): Address {
  const [part, about, record] = places[kind]
  return fileAddress(childId, part, {
    about,
    recordId: record === 'own' ? recordId : null,
    field: kind === 'identity' ? 'nationalId' : null,
  })
}
