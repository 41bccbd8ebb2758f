import { z } from 'zod'
import { idSchema } from './fields'
import { command, everyRole, query } from './method'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { recordMethodsOf, saveSchemaOf } from './record-methods'
import { education, educationLevels } from './records/education'

export { educationLevels, schoolPlaces } from './records/education'

/** Levels at which a child studies. */
export const studyLevels = educationLevels.filter((level) => level !== 'out_of_school')
/** Completed Jalali years in which a child belongs in school, half open. */
export const SCHOOL_AGE = { from: 6, to: 18 } as const

export const educationFieldsSchema = fieldsSchemaOf(education).refine(
  (spell) => spell.level !== 'out_of_school' || spell.outReason !== null,
  {
    path: ['outReason'],
    message: 'required',
  },
)
export type EducationFields = z.output<typeof educationFieldsSchema>
export const educationSchema = recordSchemaOf(education)
export type EducationSpell = z.output<typeof educationSchema>

const { 'education.save': save, 'education.remove': remove } = recordMethodsOf(
  education,
  educationFieldsSchema,
)

export const educationMethods = {
  'education.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.array(educationSchema),
    roles: everyRole,
    reads: ['education'],
    child: 'childId',
  }),
  /** CONFLICT `overlap` with another spell of the child. */
  'education.save': command({
    ...save,
    input: saveSchemaOf(education, educationFieldsSchema).extend({
      /** An open spell that began earlier ends on the first day of this one. */
      endPrevious: z.boolean().default(false),
    }),
    writes: ['education'],
  }),
  'education.remove': remove,
}
