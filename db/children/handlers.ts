import type { Handlers } from '../context'
import { admitChild, checkAdmission, updateChild } from './commands'
import { childFile } from './file'
import { nextFileNumber } from './queries'
import { searchChildren } from './search'
import { similarChildren } from './similar'

/** What the register answers about children. */
export const childrenHandlers: Handlers<
  | 'children.search'
  | 'children.get'
  | 'children.similar'
  | 'children.nextFileNumber'
  | 'children.checkAdmission'
  | 'children.admit'
  | 'children.update'
> = {
  'children.search': searchChildren,
  'children.get': childFile,
  'children.similar': similarChildren,
  'children.nextFileNumber': async ({ db }, { centerId }) => ({
    fileNumber: await nextFileNumber(db, centerId),
  }),
  'children.checkAdmission': checkAdmission,
  'children.admit': admitChild,
  'children.update': updateChild,
}
