import { z } from 'zod'
import { idSchema, revisionSchema } from './fields'
import { command, query, type Command, type Query } from './method'
import {
  keyShape,
  ownerKey,
  fieldsSchemaOf,
  recordSchemaOf,
  type Declared,
  type Fields,
  type Owner,
  type OwnerKey,
  type ShownShape,
} from './record'
import { everyDeclared, type ListedRecord, type PlainRecord } from './records/declared'
import type { Role } from './roles'
import type { Subject } from './subjects'

const savedSchema = z.strictObject(keyShape)
const takenSchema = z.strictObject(keyShape)
const nothingSchema = z.strictObject({})

export type SaveShape<O extends Owner, Checked extends z.ZodType> = Record<OwnerKey<O>, typeof idSchema> & {
  id: z.ZodOptional<typeof idSchema>
  revision: z.ZodOptional<typeof revisionSchema>
  fields: Checked
}

/** What a save brings: the key and the revision it was read at where the record is known, whose it is, its checked fields. */
export function saveSchemaOf<O extends Owner, Checked extends z.ZodType>(
  declared: { readonly owner: O },
  checked: Checked,
) {
  return z.strictObject({
    id: idSchema.optional(),
    revision: revisionSchema.optional(),
    [ownerKey[declared.owner]]: idSchema,
    fields: checked,
  } as unknown as SaveShape<O, Checked>)
}

/** The methods of a declared record. `checked` is its fields' schema with the checks across fields. */
export function recordMethodsOf<Name extends string, O extends Owner, Checked extends z.ZodType>(
  declared: {
    readonly subject: Subject
    readonly name: Name
    readonly owner: O
    readonly writes: readonly Role[]
  },
  checked: Checked,
) {
  const { name, subject } = declared
  const told = { roles: declared.writes, writes: [subject] }
  return {
    [`${name}.save`]: command({
      input: saveSchemaOf(declared, checked),
      output: savedSchema,
      ...told,
    }),
    [`${name}.remove`]: command({ input: takenSchema, output: nothingSchema, ...told }),
  } as unknown as Record<
    `${Name}.save`,
    Command<z.ZodObject<SaveShape<O, Checked>, z.core.$strict>, typeof savedSchema>
  > &
    Record<`${Name}.remove`, Command<typeof takenSchema, typeof nothingSchema>>
}

/** The list method of a declared record: a child's, or a home's, newest first. */
export function recordListOf<Name extends string, O extends Owner, F extends Fields>(
  declared: Pick<
    Declared<Subject, string, Name, `${string}.csv` | null, O, F>,
    'subject' | 'name' | 'owner' | 'fields' | 'reads'
  >,
) {
  const key = ownerKey[declared.owner]
  const list = declared.owner === 'child' ? 'ofChild' : 'ofCenter'
  return {
    [`${declared.name}.${list}`]: query({
      input: z.strictObject({ [key]: idSchema }),
      output: z.array(recordSchemaOf(declared)),
      roles: declared.reads,
      reads: [declared.subject],
      ...(declared.owner === 'child' ? { child: key } : {}),
    }),
  } as unknown as Record<
    `${Name}.${O extends 'child' ? 'ofChild' : 'ofCenter'}`,
    Query<
      z.ZodObject<Record<OwnerKey<O>, typeof idSchema>, z.core.$strict>,
      z.ZodArray<z.ZodObject<ShownShape<F, O>, z.core.$strict>>
    >
  >
}

type SaveOf<D extends PlainRecord> = Command<
  z.ZodObject<SaveShape<D['owner'], ReturnType<typeof fieldsSchemaOf<D['fields']>>>, z.core.$strict>,
  typeof savedSchema
>
type ListOf<D extends ListedRecord> = Query<
  z.ZodObject<Record<OwnerKey<D['owner']>, typeof idSchema>, z.core.$strict>,
  z.ZodArray<z.ZodObject<ShownShape<D['fields'], D['owner']>, z.core.$strict>>
>

/** The methods that follow from the declarations: saving and taking off, and the lists of those that are listed. */
export const recordMethods = Object.assign(
  {},
  ...everyDeclared.flatMap((one) => [
    one.methods === 'own' ? {} : recordMethodsOf(one, fieldsSchemaOf(one)),
    one.methods === 'listed' ? recordListOf(one) : {},
  ]),
) as { [D in PlainRecord as `${D['name']}.save`]: SaveOf<D> } & {
  [D in PlainRecord as `${D['name']}.remove`]: Command<typeof takenSchema, typeof nothingSchema>
} & {
  [D in ListedRecord as `${D['name']}.${D['owner'] extends 'child' ? 'ofChild' : 'ofCenter'}`]: ListOf<D>
}
