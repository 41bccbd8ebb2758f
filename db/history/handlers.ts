import { findChild } from '../children/queries'
import type { Handlers, SubjectMethodName } from '../context/context'
import type { historyMethods } from '../contract/history'
import { fileAsOf } from './as-of'
import { noteOpening, openingsOf, recentFiles } from './openings'
import { historyOf } from './queries'

/** What the register answers about what was done to a file and who looked at it. */
export const historyHandlers: Handlers<Extract<SubjectMethodName, keyof typeof historyMethods>> = {
  'children.history': async ({ db }, { id }) => {
    await findChild(db, id)
    return historyOf(db, id)
  },
  'children.asOf': fileAsOf,
  'children.noteOpening': noteOpening,
  'children.openings': openingsOf,
  'children.recent': recentFiles,
}
