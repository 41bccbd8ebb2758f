import type { Handlers } from '../context/context'
import { removeStaffMember, saveStaffMember } from './commands'
import { listStaff } from './queries'

/** What the register answers about staff. */
export const staffHandlers: Handlers<'staff.list' | 'staff.save' | 'staff.remove'> = {
  'staff.list': (context, asked) => listStaff(context.db, asked),
  'staff.save': saveStaffMember,
  'staff.remove': removeStaffMember,
}
