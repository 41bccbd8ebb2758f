import { z } from 'zod'
import { dateSchema, idSchema, optionalDateSchema, optionalTextSchema, revisionSchema } from './fields'
import { command, everyRole, fileKeepers, query } from './method'

export const educationLevels = [
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'special',
  'university',
  'literacy',
  'out_of_school',
] as const
/** Levels at which a child studies. */
export const studyLevels = educationLevels.filter((level) => level !== 'out_of_school')
/** Completed Jalali years in which a child belongs in school, half open. */
export const SCHOOL_AGE = { from: 6, to: 18 } as const
export const schoolPlaces = ['inside', 'outside'] as const

/** A spell of schooling, half open; `out_of_school` is one too, with its reason. */
export const educationFieldsSchema = z
  .strictObject({
    level: z.enum(educationLevels, 'required'),
    grade: optionalTextSchema(40),
    school: optionalTextSchema(120),
    place: z.enum(schoolPlaces).nullable(),
    startsOn: dateSchema,
    endsOn: optionalDateSchema,
    result: optionalTextSchema(300),
    outReason: optionalTextSchema(300),
  })
  .refine((spell) => spell.endsOn === null || spell.startsOn <= spell.endsOn, {
    path: ['endsOn'],
    message: 'end_before_start',
  })
  .refine((spell) => spell.level !== 'out_of_school' || spell.outReason !== null, {
    path: ['outReason'],
    message: 'required',
  })
export type EducationFields = z.output<typeof educationFieldsSchema>
export const educationSchema = z.strictObject({
  ...educationFieldsSchema.shape,
  id: idSchema,
  revision: revisionSchema,
  childId: idSchema,
})
export type EducationSpell = z.output<typeof educationSchema>

export const educationMethods = {
  'education.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.array(educationSchema),
    roles: everyRole,
  }),
  /** CONFLICT `overlap` with another spell of the child. */
  'education.save': command({
    input: z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      childId: idSchema,
      fields: educationFieldsSchema,
      /** An open spell that began earlier ends on the first day of this one. */
      endPrevious: z.boolean().default(false),
    }),
    output: z.strictObject({ id: idSchema, revision: revisionSchema }),
    roles: fileKeepers,
  }),
  'education.remove': command({
    input: z.strictObject({ id: idSchema, revision: revisionSchema }),
    output: z.strictObject({}),
    roles: fileKeepers,
  }),
}
