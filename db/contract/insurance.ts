import { z } from 'zod'
import { dateSchema, idSchema, optionalDateSchema, optionalTextSchema, revisionSchema } from './fields'
import { acceptedWarningsSchema, findingSchema, judgedSubjects } from './findings'
import { command, fileKeepers, query } from './method'

export const insuranceKinds = [
  'health_basic',
  'social_security',
  'armed_forces',
  'supplementary',
  'accident',
  'life_savings',
  'other',
] as const
export type InsuranceKind = (typeof insuranceKinds)[number]
/** The kinds that are a basic health cover (rule W52). */
export const basicHealthKinds = ['health_basic', 'social_security', 'armed_forces'] as const

/** Whose policy it is: the child's own, or she is a dependant on somebody's (to 18, to 23 while she studies). */
export const policyHolders = ['own', 'dependant'] as const

/** A dated policy, half open like a placement. */
export const policySchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  kind: z.enum(insuranceKinds),
  policyNumber: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  insurer: z.string().nullable(),
  holder: z.enum(policyHolders).nullable(),
})
export type Policy = z.infer<typeof policySchema>

/** End before start is refused by rule B50. */
export const insuranceFieldsSchema = z.strictObject({
  kind: z.enum(insuranceKinds, 'required'),
  policyNumber: optionalTextSchema(60),
  startsOn: dateSchema,
  endsOn: optionalDateSchema,
  insurer: optionalTextSchema(100),
  holder: z
    .enum(policyHolders)
    .nullish()
    .transform((holder) => holder ?? null),
})
export type InsuranceFields = z.output<typeof insuranceFieldsSchema>

const policySaveSchema = z.strictObject({
  childId: idSchema,
  id: idSchema.optional(),
  revision: revisionSchema.optional(),
  fields: insuranceFieldsSchema,
  accepted: acceptedWarningsSchema,
})

export const insuranceMethods = {
  'insurance.check': query({
    input: policySaveSchema,
    output: z.strictObject({ findings: z.array(findingSchema) }),
    roles: fileKeepers,
    reads: judgedSubjects,
    child: 'childId',
    readsOfAll: ['child', 'placement', 'sibling'],
  }),
  'insurance.save': command({
    input: policySaveSchema,
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['insurance'],
  }),
  'insurance.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
    writes: ['insurance'],
  }),
}
