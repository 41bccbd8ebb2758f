import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalLinesSchema,
  optionalTextSchema,
  revisionSchema,
} from './fields'
import { acceptedWarningsSchema, findingSchema, judgedSubjects } from './findings'
import { command, fileKeepers, query } from './method'

export const placementKinds = [
  'residential',
  'kinship',
  'host_family',
  'trustee',
  'adoption_trial',
  'adopted',
  'reunified',
  'independent',
  'transferred_out',
  'absconded',
  'deceased',
] as const
export type PlacementKind = (typeof placementKinds)[number]

export const entryRoutes = ['judicial', 'emergency', 'transfer', 'return', 'unknown'] as const
export type EntryRoute = (typeof entryRoutes)[number]

export const relations = [
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'sister',
  'brother',
  'mother',
  'father',
  'stepparent',
  'other',
] as const

/** The kinds in which a child lives in a family under Behzisti's care; the base of `insured.family` with امداد. */
export const familyCareKinds = ['kinship', 'host_family', 'trustee', 'adoption_trial'] as const

/** The table of moves: which kinds may follow a kind (rule B19). `none` is a child without a spell yet. */
export const allowedMoves: Readonly<Record<PlacementKind | 'none', readonly PlacementKind[]>> = {
  none: placementKinds.filter((kind) => kind !== 'deceased'),
  residential: placementKinds,
  kinship: placementKinds,
  host_family: placementKinds,
  trustee: placementKinds,
  adoption_trial: placementKinds.filter((kind) => kind !== 'independent' && kind !== 'adoption_trial'),
  adopted: ['residential', 'transferred_out', 'deceased'],
  reunified: ['residential', 'kinship', 'host_family', 'trustee', 'transferred_out', 'deceased'],
  independent: ['residential', 'kinship', 'reunified', 'transferred_out', 'deceased'],
  transferred_out: placementKinds.filter((kind) => kind !== 'transferred_out' && kind !== 'absconded'),
  absconded: placementKinds.filter((kind) => kind !== 'absconded'),
  deceased: [],
}

/** One spell: `startsOn` included, `endsOn` not (null while current). */
export const placementSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
  kind: z.enum(placementKinds),
  centerId: idSchema.nullable(),
  centerName: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  entryRoute: z.enum(entryRoutes).nullable(),
  orderNumber: z.string().nullable(),
  orderDate: z.string().nullable(),
  relativeName: z.string().nullable(),
  relation: z.string().nullable(),
  note: z.string().nullable(),
})
export type Placement = z.infer<typeof placementSchema>

/** What a move asks: the kind and day of the new spell and what that kind needs. `emdad` says what happens to امداد on that day; at a death it stops whatever is said. An entry route left out is a transfer from another home, a return from anywhere else. */
export const moveSchema = z.strictObject({
  childId: idSchema,
  kind: z.enum(placementKinds, 'required'),
  on: dateSchema,
  centerId: idSchema.nullable(),
  entryRoute: z.enum(entryRoutes).nullable(),
  orderNumber: optionalTextSchema(60),
  orderDate: optionalDateSchema,
  relativeName: optionalTextSchema(100),
  /** One of `relations` or free text. */
  relation: optionalTextSchema(60),
  note: optionalLinesSchema(1000),
  emdad: z.enum(['start', 'stop', 'keep']),
  accepted: acceptedWarningsSchema,
})
export type MoveInput = z.input<typeof moveSchema>
export type Move = z.output<typeof moveSchema>

/** A past spell put right. */
export const placementCorrectionSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  kind: z.enum(placementKinds),
  centerId: idSchema.nullable(),
  startsOn: dateSchema,
  endsOn: optionalDateSchema,
  entryRoute: z.enum(entryRoutes).nullable(),
  orderNumber: optionalTextSchema(60),
  orderDate: optionalDateSchema,
  relativeName: optionalTextSchema(100),
  relation: optionalTextSchema(60),
  note: optionalLinesSchema(1000),
  accepted: acceptedWarningsSchema,
})

export const placementMethods = {
  /** What the move would close and open and what the rules say, with nothing stored. */
  'placements.checkMove': query({
    input: moveSchema,
    output: z.strictObject({
      closes: placementSchema.nullable(),
      emdadActive: z.boolean(),
      findings: z.array(findingSchema),
    }),
    roles: fileKeepers,
    reads: judgedSubjects,
    child: 'childId',
    readsOfAll: ['child', 'placement', 'sibling'],
  }),
  /** Closes the open spell and opens the new one in one step, with امداد as asked. */
  'placements.move': command({
    input: moveSchema,
    output: z.strictObject({ placementId: idSchema }),
    roles: fileKeepers,
    writes: ['placement', 'support'],
  }),
  /** Takes the child's latest move back: the register is as before it. CONFLICT when something has been changed on top of it. */
  'placements.undoMove': command({
    input: z.strictObject({
      childId: idSchema,
      /** The spell that the move opened; when another move came after it, nothing is taken back. */
      placementId: idSchema.optional(),
    }),
    output: z.strictObject({ reopenedPlacementId: idSchema.nullable() }),
    roles: fileKeepers,
    writes: ['placement', 'support'],
  }),
  'placements.correct': command({
    input: placementCorrectionSchema,
    output: z.strictObject({ revision: revisionSchema }),
    roles: fileKeepers,
    writes: ['placement'],
  }),
}
