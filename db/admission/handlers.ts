import type { Handlers } from '../context/context'
import { admitChild, checkAdmission, updateChild } from './commands'
import { childFile } from './file'

/** What the register answers about one child's own page: admitting her, her file, her identity. */
export const admissionHandlers: Handlers<
  'children.get' | 'children.checkAdmission' | 'children.admit' | 'children.update'
> = {
  'children.get': childFile,
  'children.checkAdmission': checkAdmission,
  'children.admit': admitChild,
  'children.update': updateChild,
}
