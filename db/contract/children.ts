import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalDigitsSchema,
  optionalLinesSchema,
  optionalNameSchema,
  optionalNationalIdSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { acceptedWarningsSchema, findingSchema, judgedSubjects } from './findings'
import { command, everyRole, fileKeepers, query } from './method'
import { insuranceFieldsSchema, policySchema } from './insurance'
import { entryRoutes, placementKinds, placementSchema } from './placements'
import { supportSchema } from './supports'

export const sexes = ['female', 'male', 'unknown'] as const
export const missingIdReasons = ['being_issued', 'unknown_identity', 'foreign_national', 'unknown'] as const
export const legalStatuses = [
  'parents_unidentified',
  'parents_deceased',
  'not_visited_two_years',
  'parents_unfit',
  'no_effective_guardian',
  'unknown_identity',
  'unknown',
] as const
export const admissionReasons = [
  'abandoned',
  'parents_deceased',
  'prison',
  'parent_missing',
  'physical_abuse',
  'emotional_abuse',
  'sexual_abuse',
  'neglect',
  'parent_addiction',
  'parent_illness',
  'divorce',
  'unable_to_care',
  'financial_inability',
  'other',
  'unknown',
] as const
/** Why a person of 18 or over still lives in the home. */
export const stayReasons = [
  'study',
  'military_service',
  'before_marriage',
  'before_work',
  'disability',
  'other',
] as const

const sexSchema = z.enum(sexes, 'required')

/** What is written on the first page of a child's file. At least one name, the file number and the sex are asked for by rule B01. */
export const childFieldsSchema = z.strictObject({
  fileNumber: optionalTextSchema(40),
  firstName: optionalNameSchema,
  lastName: optionalNameSchema,
  fatherName: optionalNameSchema,
  motherName: optionalNameSchema,
  sex: sexSchema,
  birthDate: optionalDateSchema,
  birthDateEstimated: z.boolean(),
  nationalId: optionalNationalIdSchema,
  nationalIdMissingReason: z.enum(missingIdReasons).nullable(),
  foreignId: optionalDigitsSchema(),
  legalStatus: z.enum(legalStatuses).nullable(),
  admissionReasons: z.array(z.enum(admissionReasons)),
  disability: optionalTextSchema(500),
  stayReason: z.enum(stayReasons).nullable(),
  notes: optionalLinesSchema(),
  /** The worker who answers for the file, by name; she need not be a user. */
  worker: optionalNameSchema.default(null),
})
export type ChildFields = z.output<typeof childFieldsSchema>
export type ChildFieldsInput = z.input<typeof childFieldsSchema>

/** A stored child. `centerId` is the center that keeps the file. */
export const childSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  centerId: idSchema.nullable(),
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fatherName: z.string().nullable(),
  motherName: z.string().nullable(),
  sex: z.enum(sexes),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  nationalId: z.string().nullable(),
  nationalIdMissingReason: z.enum(missingIdReasons).nullable(),
  foreignId: z.string().nullable(),
  legalStatus: z.enum(legalStatuses).nullable(),
  admissionReasons: z.array(z.enum(admissionReasons)),
  disability: z.string().nullable(),
  stayReason: z.enum(stayReasons).nullable(),
  notes: z.string().nullable(),
  worker: z.string().nullable(),
  createdAt: z.string(),
})
export type Child = z.infer<typeof childSchema>

/** A row of the children's list. The placement is the child's latest; the center is the one that answers for her (of her last residential spell, else the one that keeps the file); `insured` is on the register's day. */
export const childRowSchema = z.strictObject({
  id: idSchema,
  fileNumber: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fatherName: z.string().nullable(),
  nationalId: z.string().nullable(),
  sex: z.enum(sexes),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  placementKind: z.enum(placementKinds).nullable(),
  placementSince: z.string().nullable(),
  centerName: z.string().nullable(),
  insured: z.boolean(),
})
export type ChildRow = z.infer<typeof childRowSchema>

export const childOrders = ['name', 'file_number', 'birth_date', 'placement_since'] as const

/** Filters of the list; an absent filter filters nothing. The center is the one that answers for the child. Who lacks what the list is ordered by comes last. Ages are completed Jalali years on the register's day, half open; `unknown` is «no birth date». */
export const childFilterSchema = z.strictObject({
  text: z.string().max(200, 'too_long').default(''),
  placementKinds: z.array(z.enum(placementKinds)).optional(),
  centerId: idSchema.optional(),
  sex: sexSchema.optional(),
  age: z
    .union([z.strictObject({ from: z.int().min(0), to: z.int().nullable() }), z.literal('unknown')])
    .optional(),
  insured: z.boolean().optional(),
})
export type ChildFilter = z.output<typeof childFilterSchema>
export type ChildFilterInput = z.input<typeof childFilterSchema>

/** A child who looks like the one being admitted; a score of 1 is as good as certain, under 0.6 nobody is named. */
export const similarChildSchema = childRowSchema.extend({
  score: z.number(),
  same: z.array(z.enum(['name', 'fatherName', 'birthDate', 'nationalId', 'foreignId'])),
})
export type SimilarChild = z.infer<typeof similarChildSchema>

export const admissionPlacementSchema = z.strictObject({
  centerId: idSchema,
  startsOn: dateSchema,
  entryRoute: z.enum(entryRoutes),
  orderNumber: optionalTextSchema(60),
  orderDate: optionalDateSchema,
  note: optionalLinesSchema(1000),
})

/** One form of admission: the child, the residential spell, and her insurance where it is known. */
export const admissionSchema = z.strictObject({
  child: childFieldsSchema,
  placement: admissionPlacementSchema,
  insurance: insuranceFieldsSchema.nullable(),
  accepted: acceptedWarningsSchema,
})
export type AdmissionInput = z.input<typeof admissionSchema>
export type Admission = z.output<typeof admissionSchema>

export const childFileSchema = z.strictObject({
  child: childSchema,
  centerName: z.string().nullable(),
  /** In order of time. */
  placements: z.array(placementSchema),
  supports: z.array(supportSchema),
  policies: z.array(policySchema),
  findings: z.array(findingSchema),
  /** Whether the latest step was a move that can be taken back. */
  canUndoMove: z.boolean(),
})
export type ChildFile = z.infer<typeof childFileSchema>

export const childMethods = {
  'children.search': query({
    input: childFilterSchema.extend({
      order: z.enum(childOrders).default('name'),
      descending: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.number(), registerTotal: z.number(), rows: z.array(childRowSchema) }),
    roles: everyRole,
    reads: ['child', 'placement', 'insurance', 'center'],
  }),
  'children.get': query({
    input: z.strictObject({ id: idSchema }),
    output: childFileSchema,
    roles: everyRole,
    reads: judgedSubjects,
    child: 'id',
    readsOfAll: ['child', 'placement', 'sibling'],
  }),
  /** Children who look like what has been typed so far; at most ten, best first. */
  'children.similar': query({
    input: z.strictObject({
      firstName: optionalTextSchema(),
      lastName: optionalTextSchema(),
      fatherName: optionalTextSchema(),
      birthDate: z.string().nullable(),
      nationalId: z.string().nullable(),
      foreignId: z.string().nullable(),
      /** Another sex, or a center in another county, makes it less likely. */
      sex: sexSchema.optional(),
      centerId: idSchema.optional(),
      exceptId: idSchema.optional(),
    }),
    output: z.array(similarChildSchema),
    roles: fileKeepers,
    reads: ['child', 'placement', 'insurance', 'center', 'sibling', 'relative'],
  }),
  /** A file number not yet used in the center: one more than its greatest number. */
  'children.nextFileNumber': query({
    input: z.strictObject({ centerId: idSchema }),
    output: z.strictObject({ fileNumber: z.string() }),
    roles: fileKeepers,
    reads: ['child'],
  }),
  /** What the rules would say, with nothing stored. */
  'children.checkAdmission': query({
    input: admissionSchema,
    output: z.strictObject({ findings: z.array(findingSchema) }),
    roles: fileKeepers,
    reads: judgedSubjects,
  }),
  'children.admit': command({
    input: admissionSchema,
    output: z.strictObject({ childId: idSchema }),
    roles: fileKeepers,
    writes: ['child', 'placement', 'insurance'],
  }),
  'children.update': command({
    input: z.strictObject({
      id: idSchema,
      revision: revisionSchema,
      fields: childFieldsSchema,
      accepted: acceptedWarningsSchema,
    }),
    output: z.strictObject({ revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['child'],
  }),
}
