import { z } from 'zod'
import {
  dateSchema,
  idSchema,
  optionalDateSchema,
  optionalNameSchema,
  optionalNationalIdSchema,
  revisionSchema,
} from './fields'
import { command, directorOnly, query, staffReaders } from './method'

export const staffRoles = [
  'social_worker',
  'psychologist',
  'educator',
  'carer',
  'mother_aide',
  'technical_supervisor',
  'director',
  'medical',
  'support',
] as const
export type StaffRole = (typeof staffRoles)[number]
/** The roles that look after children day and night; the lower part of «children per carer». */
export const carerRoles = ['educator', 'carer', 'mother_aide'] as const

export const staffFieldsSchema = z
  .strictObject({
    centerId: idSchema.nullable(),
    firstName: optionalNameSchema,
    lastName: optionalNameSchema,
    role: z.enum(staffRoles, 'required'),
    nationalId: optionalNationalIdSchema,
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
  })
  .refine((member) => member.firstName !== null || member.lastName !== null, {
    path: ['lastName'],
    message: 'required',
  })
  .refine((member) => member.endsOn === null || member.startsOn <= member.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })

export const staffMemberSchema = z.strictObject({
  id: idSchema,
  revision: revisionSchema,
  centerId: idSchema.nullable(),
  centerName: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  role: z.enum(staffRoles),
  nationalId: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
})
export type StaffMember = z.infer<typeof staffMemberSchema>

export const staffMethods = {
  /** In Persian order of name. `on`: only those at work that day. */
  'staff.list': query({
    input: z.strictObject({
      text: z.string().max(200, 'too_long').default(''),
      centerId: idSchema.optional(),
      role: z.enum(staffRoles).optional(),
      on: dateSchema.optional(),
    }),
    output: z.array(staffMemberSchema),
    roles: staffReaders,
    reads: ['staff', 'center'],
  }),
  'staff.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      fields: staffFieldsSchema,
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: directorOnly,
    writes: ['staff'],
  }),
  'staff.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: directorOnly,
    writes: ['staff'],
  }),
}
