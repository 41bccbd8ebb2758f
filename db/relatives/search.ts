import { sql } from 'kysely'
import { findChild } from '../children/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { searchWords } from '../contract/persian'
import { peopleOn } from '../people/queries'
import { filesOfRelatives } from './relatives'
import { personFromRow, type RelativeRow } from './row'
import { siblingIdsOf } from './siblings'

const AT_MOST = 20

/**
 * Relatives whose folded name holds every word, or whose national id begins with it; those of the child's siblings first, then in
 * Persian order of names. Nothing typed: only those of her siblings. NOT_FOUND `child`.
 */
export async function searchRelatives(
  { db, today }: Context,
  { childId, text }: Parsed<'relatives.search'>,
): Promise<Output<'relatives.search'>> {
  await findChild(db, childId)
  const words = searchWords(text)
  const ofSiblings = sql`EXISTS (SELECT 1 FROM child_relatives AS r
    WHERE r.relative_id = relatives.id AND r.deleted_at IS NULL
      AND r.child_id IN (SELECT value FROM json_each(${JSON.stringify(await siblingIdsOf(db, childId))})))`
  const asked =
    words.length === 0
      ? ofSiblings
      : sql.join(
          words.map((word) => sql`(instr(name_search, ${word}) > 0 OR instr(national_id, ${word}) = 1)`),
          sql` AND `,
        )
  const { rows } = await sql<RelativeRow>`SELECT * FROM relatives WHERE deleted_at IS NULL AND ${asked}
    ORDER BY ${ofSiblings} DESC, name_sort, id LIMIT ${AT_MOST}`.execute(db)
  const files = await filesOfRelatives(
    db,
    rows.map(({ id }) => id),
  )
  const children = await peopleOn(
    db,
    [...files.values()].flat().map((file) => file.childId),
    today,
  )
  const numbers = new Map(children.map((child) => [child.id, child.fileNumber]))
  return rows.map((row) => ({
    relativeId: row.id,
    revision: row.revision,
    ...personFromRow(row),
    files: (files.get(row.id) ?? []).flatMap((file) => {
      const fileNumber = numbers.get(file.childId)
      return fileNumber === undefined ? [] : [{ ...file, fileNumber }]
    }),
  }))
}
