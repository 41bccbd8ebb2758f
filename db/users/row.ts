import type { Selectable } from 'kysely'
import { z } from 'zod'
import { roles } from '../contract/method'
import type { User } from '../contract/register'
import type { UsersTable } from '../schema/schema'

const roleSchema = z.enum(roles)

/** A row of the users table as the contract shows it. */
export function userFromRow(row: Selectable<UsersTable>): User {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    role: roleSchema.parse(row.role),
    disabled: row.disabled === 1,
    centerId: row.center_id,
  }
}
