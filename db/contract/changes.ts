import { subjects } from './findings'

/** Subjects that change without a line in the history. */
const untold = ['draft', 'opening'] as const

/** Whatever can change and make an answer old. */
export const changingSubjects = [...subjects, ...untold] as const
export type ChangingSubject = (typeof changingSubjects)[number]

/** What a command changed; `childId` null where it is of no child, or of many. */
export interface Changed {
  readonly subject: ChangingSubject
  readonly childId: string | null
}
