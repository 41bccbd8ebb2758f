import type { Selectable } from 'kysely'
import { registerName } from '../settings/queries'
import { allCenters, findCenter } from '../centers/queries'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Letter } from '../contract/letters'
import { RegisterError } from '../context/errors'
import type { LettersTable } from '../schema/file'

type LetterRow = Selectable<LettersTable>

/** The center that answers for a child and so writes her letters; null where none does. */
export async function writingCenter(
  db: Handle,
  child: Awaited<ReturnType<typeof findChild>>,
): Promise<{ readonly code: string; readonly name: string } | null> {
  const id = child.current_center_id ?? child.center_id
  return id === null ? null : await findCenter(db, id)
}

/** Letters of one child, newest first. NOT_FOUND `child`. */
export async function lettersOf(db: Handle, childId: string): Promise<Letter[]> {
  await findChild(db, childId)
  const rows = await db
    .selectFrom('letters')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('dated_on', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withCenters(db, rows)
}

/** A letter by its id. NOT_FOUND. */
export async function findLetter(db: Handle, id: string): Promise<Letter> {
  const rows = await db
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .execute()
  const [letter] = await withCenters(db, rows)
  if (!letter) throw new RegisterError({ code: 'NOT_FOUND' })
  return letter
}

/** A letter with the heading of the center that wrote it, for paper. NOT_FOUND. */
export async function letterPaper(
  { db, demo }: Context,
  id: string,
): Promise<{ readonly letter: Letter; readonly heading: string; readonly demo: boolean }> {
  const letter = await findLetter(db, id)
  return { letter, heading: letter.centerName ?? (await registerName(db)), demo }
}

/** Its number begins with the code of the center that wrote it, whichever the child has moved to since. */
async function withCenters(db: Handle, rows: readonly LetterRow[]): Promise<Letter[]> {
  if (rows.length === 0) return []
  const names = new Map((await allCenters(db)).map(({ code, name }) => [code, name]))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    childId: row.child_id,
    kind: row.kind,
    datedOn: row.dated_on,
    addressee: row.addressee,
    body: row.body,
    madeBy: row.made_by,
    centerName: names.get(row.number.split('/').slice(0, -2).join('/')) ?? null,
  }))
}

/** The next number of a center's letters of a Jalali year: code / year / one more than the greatest counter. */
export async function nextLetterNumber(db: Handle, code: string, year: string): Promise<string> {
  const start = `${code}/${year}/`
  const rows = await db
    .selectFrom('letters')
    .select('number')
    .where('number', '>=', start)
    // «0» follows «/» in the order of codes, so this is the end of the numbers that begin so.
    .where('number', '<', `${code}/${year}0`)
    .execute()
  const counters = rows.map(({ number }) => Number(number.slice(start.length))).filter(Number.isSafeInteger)
  return `${start}${String(Math.max(0, ...counters) + 1)}`
}
