import { columnOf, type Field, type FieldKind } from '../contract/record'
import { everyDeclared, type AnyDeclared } from '../contract/records/declared'
import type { Spoken } from './spoken'

/** What a row may draw from: one way or the other, a word and a day. */
export interface Drawn {
  readonly flag: boolean
  readonly word: string
  readonly day: string
}

function sample(kind: FieldKind): unknown {
  switch (kind.is) {
    case 'date':
      return '2024-01-01'
    case 'time':
      return '08:00'
    case 'times':
      return '08:00 20:00'
    case 'flag':
      return true
    case 'choice':
      return kind.codes[0]
    case 'reference':
      return 'none'
    default:
      return 'متن'
  }
}

/** Fields that a declared record takes: each that must be said is said, the others are missing. */
export function sampleFields({ fields }: AnyDeclared): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind, missing }]) => [name, missing ? null : sample(kind)]),
  )
}

/** An input for every method that follows from a declaration. */
export function sampleInputs(spoken: Spoken): Record<string, unknown> {
  return Object.fromEntries(
    everyDeclared.flatMap((declared): (readonly [string, unknown])[] => {
      const { name, methods, owner, table } = declared
      const { childId, centerId } = spoken
      const whose = owner === 'child' ? { childId } : { centerId }
      return [
        [`${name}.save`, { ...whose, fields: sampleFields(declared) }],
        [`${name}.remove`, spoken.first(table)],
        ...(methods === 'listed'
          ? [[`${name}.${owner === 'child' ? 'ofChild' : 'ofCenter'}`, whose] as const]
          : []),
      ]
    }),
  )
}

function drawnCell(field: Field, drawn: Drawn, isLast: boolean): unknown {
  const { kind, missing } = field
  switch (kind.is) {
    case 'date':
      return missing && !isLast ? null : drawn.day
    case 'choice':
      return missing ? null : drawn.flag ? kind.codes[0] : (kind.codes[1] ?? kind.codes[0])
    case 'flag':
      return drawn.flag ? 1 : 0
    case 'text':
    case 'lines':
    case 'prose':
      return missing && !drawn.flag ? null : drawn.word
    default:
      return missing ? null : sample(kind)
  }
}

/** What a drawn row of the table says beside its keys and stamps; an end is the drawn day too. */
export function drawnRow({ fields, inOrder }: AnyDeclared, drawn: Drawn): Record<string, unknown> {
  const lasts = new Set(inOrder.map(([, last]) => last))
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      columnOf(name, field),
      drawnCell(field, drawn, lasts.has(name)),
    ]),
  )
}

/** The declared records of a child that refer to no other record: any of them can be planted by itself. */
export const plantable = everyDeclared.filter(
  ({ owner, fields }) =>
    owner === 'child' &&
    Object.values(fields).every(({ kind, missing }) => kind.is !== 'reference' || missing),
)

/** A file of the open format for every declared record that has one, each with one row of the child or the home. */
export function samplePackage(of: {
  readonly childId: string
  readonly centerId: string
}): Record<string, string> {
  const files: Record<string, string> = {}
  for (const { file, owner, fields } of everyDeclared) {
    if (file === null) continue
    const cells = Object.entries(fields).map(([name, field]) => {
      const { kind, missing } = field
      const value =
        kind.is === 'reference' ? (missing ? '' : sampleId(kind.to)) : missing ? '' : String(sample(kind))
      return [columnOf(name, field), value] as const
    })
    const owned =
      owner === 'child' ? (['child_id', of.childId] as const) : (['center_id', of.centerId] as const)
    const row = [['id', sampleId(file)] as const, owned, ...cells]
    files[file] = `${row.map(([name]) => name).join(',')}\n${row.map(([, value]) => value).join(',')}\n`
  }
  return files
}

const sampleId = (file: string): string => `sample ${file.replace('.csv', '')}`
