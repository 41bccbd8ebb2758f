import type { Child } from '../../../db/contract/children'

export type Side = 'kept' | 'merged'
type Field = Exclude<keyof Child, 'id' | 'revision' | 'createdAt'>

/** Fields that are chosen together: what stands beside a field belongs to it. The first names the row. */
const rows: readonly (readonly [Field, ...Field[]])[] = [
  ['fileNumber'],
  ['firstName'],
  ['lastName'],
  ['fatherName'],
  ['motherName'],
  ['sex'],
  ['birthDate', 'birthDateEstimated'],
  ['nationalId', 'nationalIdMissingReason'],
  ['foreignId'],
  ['legalStatus'],
  ['admissionReasons'],
  ['disability'],
  ['stayReason'],
  ['worker'],
  ['notes'],
  ['centerId'],
]

/** One row of the comparison: whether both sides say the same, and what is chosen unless the user says otherwise. */
export interface ComparedField {
  readonly field: Field
  readonly fields: readonly Field[]
  readonly isSame: boolean
  readonly suggested: Side
}

/** Both files field by field. What only one of them knows is suggested; where both know, the file that stays. */
export function compareFields(kept: Child, merged: Child): ComparedField[] {
  return rows.map((fields) => {
    const [field] = fields
    return {
      field,
      fields,
      isSame: fields.every((name) => JSON.stringify(kept[name]) === JSON.stringify(merged[name])),
      suggested: isMissing(kept[field]) && !isMissing(merged[field]) ? 'merged' : 'kept',
    }
  })
}

/** The choices as the merge takes them: those that differ, with all fields of their row. */
export function mergeChoices(
  compared: readonly ComparedField[],
  chosen: ReadonlyMap<string, Side>,
): Record<string, Side> {
  return Object.fromEntries(
    compared
      .filter(({ isSame }) => !isSame)
      .flatMap(({ field, fields, suggested }) =>
        fields.map((name) => [name, chosen.get(field) ?? suggested] as const),
      ),
  )
}

function isMissing(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0)
}
