import { subjects } from './subjects'

/** What changes without a line of its own in the history; that of new settings tells of the register. */
const untold = ['draft', 'opening', 'settings'] as const

/** Whatever can change and make an answer old. */
export const changingSubjects = [...subjects, ...untold] as const
export type ChangingSubject = (typeof changingSubjects)[number]

/** What a command changed; `childId` null where it is of no child, or of many. */
export interface Changed {
  readonly subject: ChangingSubject
  readonly childId: string | null
}
