import type { Changed, ChangingSubject } from './changes'
import type { Method } from './method'
import { subjects } from './subjects'

/** Whether the answer to the method asked with this input may differ after these changes. */
export function isOldAfter(changes: readonly Changed[], method: Method, input: unknown): boolean {
  if (method.kind === 'command') return false
  const { reads, readsOfAll = [] } = method
  if (reads === 'nothing') return false
  const read: readonly ChangingSubject[] = reads === 'everything' ? subjects : reads
  const children = childrenOf(method.child, input)
  return changes.some(
    ({ subject, childId }) =>
      readsOfAll.includes(subject) ||
      (read.includes(subject) && (childId === null || children.length === 0 || children.includes(childId))),
  )
}

function childrenOf(fields: string | readonly string[] | undefined, input: unknown): string[] {
  if (fields === undefined || typeof input !== 'object' || input === null) return []
  const values = Object.entries(input)
    .filter(([name]) => fields === name || (Array.isArray(fields) && fields.includes(name)))
    .map(([, value]) => value as unknown)
  return values.flat().filter((value) => typeof value === 'string')
}
