import { z } from 'zod'
import type { ChildFile } from '../../../db/contract/children'
import type { Output } from '../../../db/contract/contract'
import { policySchema } from '../../../db/contract/insurance'
import { placementSchema } from '../../../db/contract/placements'
import { supportSchema } from '../../../db/contract/supports'

type PastFile = Output<'children.asOf'>
type PastRecord = PastFile['records'][number]

/** A past day's file in the shape of today's, and the records that have no place on its first page. Null when she had no file yet. */
export function pastFile(
  { child, records }: PastFile,
  centerName: (id: string) => string | null,
): { readonly file: ChildFile; readonly others: readonly PastRecord[] } | null {
  if (child === null) return null
  const named = (id: unknown): string | null => (typeof id === 'string' ? centerName(id) : null)
  const of = <Schema extends z.ZodObject>(subject: string, schema: Schema): z.output<Schema>[] =>
    records.flatMap((record) => {
      if (record.subject !== subject) return []
      const whole: Record<string, unknown> = {
        ...record.values,
        ...{
          id: record.recordId,
          childId: child.id,
          revision: 1,
          centerName: named(record.values['centerId']),
        },
      }
      const read = schema.safeParse(
        Object.fromEntries(Object.keys(schema.shape).map((name) => [name, whole[name] ?? null])),
      )
      return read.success ? [read.data] : []
    })
  const shown = new Set(['placement', 'support', 'insurance'])
  return {
    file: {
      child,
      centerName: named(child.centerId),
      placements: of('placement', placementSchema).toSorted(byStart),
      supports: of('support', supportSchema).toSorted(byStart),
      policies: of('insurance', policySchema).toSorted(byStart),
      findings: [],
      canUndoMove: false,
    },
    others: records.filter(({ subject }) => !shown.has(subject)),
  }
}

const byStart = (one: { readonly startsOn: string }, other: { readonly startsOn: string }): number =>
  one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0
