import { sql } from 'kysely'
import { centerNames } from '../centers/queries'
import type { Handle } from '../context/context'
import type { Parsed } from '../contract/contract'
import { searchWords } from '../contract/persian'
import type { StaffMember } from '../contract/staff'
import { RegisterError } from '../context/errors'
import { staffFromRow, type StaffRow } from '../schema/staff-row'

/** The staff asked for, in Persian order of name. */
export async function listStaff(db: Handle, asked: Parsed<'staff.list'>): Promise<StaffMember[]> {
  let query = db.selectFrom('staff').selectAll().where('deleted_at', 'is', null)
  for (const word of searchWords(asked.text)) {
    query = query.where(sql<boolean>`instr(name_search, ${word}) > 0`)
  }
  const { centerId, role, on } = asked
  if (centerId !== undefined) query = query.where('center_id', '=', centerId)
  if (role !== undefined) query = query.where('role', '=', role)
  if (on !== undefined) {
    query = query
      .where('starts_on', '<=', on)
      .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', on)]))
  }
  const rows = await query.orderBy('name_sort').orderBy('id').execute()
  const names = await centerNames(
    db,
    rows.map((row) => row.center_id),
  )
  return rows.map((row) => staffFromRow(row, names.get(row.center_id) ?? null))
}

/** A live staff member by her id. NOT_FOUND. */
export async function findStaffMember(db: Handle, id: string): Promise<StaffRow> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}
