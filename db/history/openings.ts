import { findChild } from '../children/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { newId } from '../context/ids'
import { mergedInto } from '../children/links'

const SAME_VISIT_MS = 10 * 60 * 1000
const MOST_OPENINGS = 500
const MOST_RECENT = 10

/** Keeps that the one signed in opened the file; not again within ten minutes. */
export async function noteOpening(
  context: Context,
  { id }: Parsed<'children.noteOpening'>,
): Promise<Output<'children.noteOpening'>> {
  const { db, user, now } = context
  await findChild(db, id)
  const since = new Date(new Date(now).getTime() - SAME_VISIT_MS).toISOString()
  const known = await db
    .selectFrom('openings')
    .select('id')
    .where('child_id', '=', id)
    .where('user_id', '=', user.id)
    .where('at', '>', since)
    .executeTakeFirst()
  if (known) return {}
  await db
    .insertInto('openings')
    .values({ id: newId(), child_id: id, user_id: user.id, user_name: user.name, at: now })
    .execute()
  context.noteChange({ subject: 'opening', childId: id })
  return {}
}

/** Who opened the file, newest first; of the files that were merged into it too. */
export async function openingsOf(
  { db }: Context,
  { id }: Parsed<'children.openings'>,
): Promise<Output<'children.openings'>> {
  await findChild(db, id)
  const rows = await db
    .selectFrom('openings')
    .select(['user_name', 'at'])
    .where('child_id', 'in', await mergedInto(db, id))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_OPENINGS)
    .execute()
  return rows.map((row) => ({ userName: row.user_name, at: row.at }))
}

/** The files that the one signed in opened last, each once. */
export async function recentFiles({ db, user }: Context): Promise<Output<'children.recent'>> {
  const rows = await db
    .selectFrom('openings')
    .innerJoin('children', 'children.id', 'openings.child_id')
    .select(({ fn }) => [
      'children.id',
      'children.file_number',
      'children.first_name',
      'children.last_name',
      fn.max('openings.at').as('at'),
    ])
    .where('openings.user_id', '=', user.id)
    .where('children.deleted_at', 'is', null)
    .groupBy('children.id')
    .orderBy('at', 'desc')
    .limit(MOST_RECENT)
    .execute()
  return rows.map((row) => ({
    childId: row.id,
    fileNumber: row.file_number,
    firstName: row.first_name,
    lastName: row.last_name,
    at: row.at,
  }))
}
