import { z } from 'zod'
import { idSchema } from './fields'
import { contactSchema } from './independence'
import { everyRole, query } from './method'
import { fieldsSchemaOf, recordSchemaOf } from './record'
import { goal } from './records/goal'
import { review } from './records/review'
import { socialReport } from './records/social-report'

export { goalAreas, goalStates } from './records/goal'
export { socialReportKinds } from './records/social-report'

export const socialReportFieldsSchema = fieldsSchemaOf(socialReport)
export const socialReportSchema = recordSchemaOf(socialReport)
export type SocialReport = z.output<typeof socialReportSchema>

export const goalFieldsSchema = fieldsSchemaOf(goal)
export const goalSchema = recordSchemaOf(goal)
export type Goal = z.output<typeof goalSchema>

export const reviewFieldsSchema = fieldsSchemaOf(review)
export const reviewSchema = recordSchemaOf(review)
export type Review = z.output<typeof reviewSchema>

export const careMethods = {
  'care.ofChild': query({
    input: z.strictObject({ childId: idSchema }),
    output: z.strictObject({
      reports: z.array(socialReportSchema),
      goals: z.array(goalSchema),
      reviews: z.array(reviewSchema),
      /** Visits and contacts of every kind, newest first; a child seen in person is a `visit` that reached. */
      contacts: z.array(contactSchema),
    }),
    roles: everyRole,
    reads: ['social_report', 'goal', 'review', 'contact'],
    child: 'childId',
  }),
}
