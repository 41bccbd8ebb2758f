import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalIdSchema,
  optionalLinesSchema,
  optionalTextSchema,
  revisionSchema,
  textSchema,
  timeSchema,
  timesSchema,
} from './fields'
import type { FilePart } from './file-parts'
import type { Role } from './roles'

/** What a field holds, for whoever reads, writes or shows it without knowing the record. */
export type FieldKind =
  | { readonly is: 'date' | 'time' | 'times' }
  | { readonly is: 'flag' }
  | { readonly is: 'text' | 'lines' | 'prose'; readonly longest: number }
  | { readonly is: 'choice'; readonly codes: readonly string[] }
  | { readonly is: 'reference'; readonly to: string }

/**
 * A field of a declared record: how it is checked on its way in, and what it holds. `Column` is what the register keeps. `missing`: it
 * may be left out, and stays missing then. `column`: its column's name where that is not the field's own in snake case.
 */
export interface Field<Schema extends z.ZodType = z.ZodType, Column = unknown> {
  readonly schema: Schema
  readonly kind: FieldKind
  readonly missing: boolean
  readonly column?: string
  /** Only for the compiler: what the register keeps. */
  readonly kept?: Column
}

const field = <Schema extends z.ZodType, Column>(
  schema: Schema,
  kind: FieldKind,
  missing: boolean,
): Field<Schema, Column> => ({ schema, kind, missing })

/** A day (ISO). */
export const day = () => field<typeof dateSchema, string>(dateSchema, { is: 'date' }, false)
/** A day that nobody may have said. */
export const optionalDay = () =>
  field<typeof optionalDateSchema, string | null>(optionalDateSchema, { is: 'date' }, true)
/** An hour and minute, `HH:MM`. */
export const time = () => field<typeof timeSchema, string>(timeSchema, { is: 'time' }, false)
export const optionalTime = () => {
  const schema = timeSchema.nullish().transform((at) => at ?? null)
  return field<typeof schema, string | null>(schema, { is: 'time' }, true)
}
/** The hours of a day, one or more, kept in order: `08:00 20:00`. */
export const times = () => {
  const schema = timesSchema
  return field<typeof schema, string>(schema, { is: 'times' }, false)
}
/** One line of text. */
export const line = (longest: number) => {
  const schema = textSchema(longest)
  return field<typeof schema, string>(schema, { is: 'text', longest }, false)
}
export const optionalLine = (longest: number) => {
  const schema = optionalTextSchema(longest)
  return field<typeof schema, string | null>(schema, { is: 'text', longest }, true)
}
/** Several lines that may be missing, their white space put in order. */
export const optionalLines = (longest: number) => {
  const schema = optionalLinesSchema(longest)
  return field<typeof schema, string | null>(schema, { is: 'lines', longest }, true)
}
/** A text kept as it was written. */
export const prose = (longest: number) => {
  const schema = z
    .string('required')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'required').max(longest, 'too_long'))
  return field<typeof schema, string>(schema, { is: 'prose', longest }, false)
}
/** One of some codes. */
export const choice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => {
  const schema = z.enum(codes, 'required')
  return field<typeof schema, string>(schema, { is: 'choice', codes }, false)
}
export const optionalChoice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => {
  const schema = z.enum(codes).nullable()
  return field<typeof schema, string | null>(schema, { is: 'choice', codes }, true)
}
/** Yes or no, always said. */
export const flag = () => {
  const schema = z.boolean()
  return field<typeof schema, 0 | 1>(schema, { is: 'flag' }, false)
}
/** The key of a record in another file of the open format. */
export const reference = (to: `${string}.csv`) =>
  field<typeof idSchema, string>(idSchema, { is: 'reference', to }, false)
/** Such a key, or none. */
export const optionalReference = (to: `${string}.csv`) =>
  field<typeof optionalIdSchema, string | null>(optionalIdSchema, { is: 'reference', to }, true)

export type Fields = Readonly<Record<string, Field>>
type Shape<F extends Fields> = { [Name in keyof F]: F[Name]['schema'] }

type Snake<Text extends string> = Text extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${Snake<Rest>}`
  : Text
type ColumnOf<Name, F> = F extends { readonly column: infer Column extends string }
  ? Column
  : Name extends string
    ? Snake<Name>
    : never
type KeptOf<F> = F extends Field<infer _, infer Column> ? Column : never

/** The columns that a declared record's fields fill, as the register keeps them. */
export type DeclaredColumns<D extends { readonly fields: Fields }> = {
  [Name in keyof D['fields'] as ColumnOf<Name, D['fields'][Name]>]: KeptOf<D['fields'][Name]>
}

/** Whose record it is: a child's, or a home's own. */
export type Owner = 'child' | 'center'
export type OwnerKey<O extends Owner> = O extends 'child' ? 'childId' : 'centerId'

/** Everything that is said of one kind of dated record; what else follows from it follows by plain functions. */
export interface Declared<
  Subject extends string = string,
  Table extends string = string,
  Name extends string = string,
  File extends `${string}.csv` | null = `${string}.csv` | null,
  O extends Owner = Owner,
  F extends Fields = Fields,
  M extends MethodsAre = MethodsAre,
> {
  /** What its changes are told as. */
  readonly subject: Subject
  readonly table: Table
  /** The methods are `name.save`, `name.remove` and, where listed, `name.ofChild` or `name.ofCenter`. */
  readonly name: Name
  /** Its file in the open format; null: it never leaves the register. */
  readonly file: File
  readonly owner: O
  /** The part of a child's file that shows it; of a home's record the screen's path. */
  readonly part: FilePart | `/${string}`
  readonly reads: readonly Role[]
  readonly writes: readonly Role[]
  readonly fields: F
  /** The field of the day by which its list is ordered, newest first. */
  readonly day: keyof F & string
  /** It happened on its day: a day to come is refused (INVALID_INPUT `in_the_future`). Otherwise it may be planned. */
  readonly hasHappened: boolean
  /** The history says only that a record was added, changed or removed, and no value of it. */
  readonly isSecret: boolean
  /** Pairs of days of which the second is not before the first (INVALID_INPUT `end_before_start`). */
  readonly inOrder: readonly (readonly [keyof F & string, keyof F & string])[]
  /** Changes checked fields before they are stored, where one answer makes another one nothing. */
  readonly settle: (fields: AnyValues) => AnyValues
  /** `plain`: saved and taken off as all are, by methods that follow from here; `listed`: and listed by one too; `own`: by methods of its subject. */
  readonly methods: M
}
type AnyValues = Readonly<Record<string, unknown>>
export type MethodsAre = 'plain' | 'listed' | 'own'

interface Said<
  Subject extends string,
  Table extends string,
  Name extends string,
  File extends `${string}.csv` | null,
  O extends Owner,
  F extends Fields,
  M extends MethodsAre,
> {
  readonly subject: Subject
  readonly table: Table
  readonly name: Name
  readonly file: File
  readonly owner?: O
  readonly part: FilePart | `/${string}`
  readonly reads: readonly Role[]
  readonly writes: readonly Role[]
  readonly fields: F
  readonly day: keyof F & string
  readonly hasHappened?: boolean
  readonly isSecret?: boolean
  readonly inOrder?: readonly (readonly [keyof F & string, keyof F & string])[]
  readonly settle?: (fields: AnyValues) => AnyValues
  readonly methods?: M
}

/** Declares a kind of dated record. What is left out: a child's, may be planned, no secret, plain methods. */
export function declareRecord<
  const Subject extends string,
  const Table extends string,
  const Name extends string,
  const File extends `${string}.csv` | null,
  const F extends Fields,
  const O extends Owner = 'child',
  const M extends MethodsAre = 'plain',
>(said: Said<Subject, Table, Name, File, O, F, M>): Declared<Subject, Table, Name, File, O, F, M> {
  return {
    hasHappened: false,
    isSecret: false,
    inOrder: [],
    settle: (fields) => fields,
    ...said,
    owner: said.owner ?? ('child' as O),
    methods: said.methods ?? ('plain' as M),
  }
}

/** The fields' schema with the order of its days. Other checks across fields are added by `.refine`. */
export function fieldsSchemaOf<F extends Fields>(declared: {
  readonly fields: F
  readonly inOrder?: Declared['inOrder']
}) {
  const shape = Object.fromEntries(
    Object.entries(declared.fields).map(([name, { schema }]) => [name, schema]),
  ) as Shape<F>
  return (declared.inOrder ?? []).reduce((schema, [first, last]) => {
    const isInOrder = (values: Readonly<Record<string, unknown>>): boolean => {
      const [from, to] = [values[first], values[last]]
      return typeof from !== 'string' || typeof to !== 'string' || from <= to
    }
    return schema.refine((values) => isInOrder(values as Readonly<Record<string, unknown>>), {
      path: [last],
      message: 'end_before_start',
    })
  }, z.strictObject(shape))
}

/** The field that names whose record it is. */
export const ownerKey = { child: 'childId', center: 'centerId' } as const
/** A record's key and how often it was saved. */
export const keyShape = { id: idSchema, revision: revisionSchema }

export type ShownShape<F extends Fields, O extends Owner> = Shape<F> &
  typeof keyShape &
  Record<OwnerKey<O>, typeof idSchema>

/** A record as it is answered: its fields, its key, its revision and whose it is. */
export function recordSchemaOf<F extends Fields, O extends Owner>(declared: {
  readonly fields: F
  readonly owner: O
}) {
  return z.strictObject({
    ...fieldsSchemaOf(declared).shape,
    ...keyShape,
    [ownerKey[declared.owner]]: idSchema,
  } as ShownShape<F, O>)
}

/** A field's column. */
export function columnOf(name: string, { column }: Field): string {
  return column ?? name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}

/** The columns that the fields fill. */
export function columnsFromFields(
  { fields }: { readonly fields: Fields },
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, said]) => {
      const value = values[name]
      return [columnOf(name, said), said.kind.is === 'flag' ? (value === true ? 1 : 0) : (value ?? null)]
    }),
  )
}

/** The fields as their columns tell them. Codes were checked on their way in. */
export function fieldsFromColumns(
  { fields }: { readonly fields: Fields },
  row: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, said]) => {
      const value = row[columnOf(name, said)] ?? null
      return [name, said.kind.is === 'flag' ? value === 1 : value]
    }),
  )
}
