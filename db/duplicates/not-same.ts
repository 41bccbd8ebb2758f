import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../context/errors'
import { mergedInto } from '../children/links'

/** Keeps that two files are two children, so that the pair is not offered again. CONFLICT `same_child`. */
export async function sayNotSame(
  context: Context,
  { oneId, otherId }: Parsed<'duplicates.notSame'>,
): Promise<Output<'duplicates.notSame'>> {
  const { db } = context
  if (oneId === otherId) throw new RegisterError({ code: 'CONFLICT', reason: 'same_child' })
  const files = [await findChild(db, oneId), await findChild(db, otherId)]
  const [one_id = '', other_id = ''] = [oneId, otherId].sort()
  const written = await db
    .insertInto('not_same')
    .values({ one_id, other_id, decided_at: context.now, decided_by: context.user.name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return {}
  for (const [at, { id }] of files.entries()) {
    const other = files[1 - at]
    await recordChange(context, {
      subject: 'child',
      recordId: id,
      childId: id,
      before: { not_same_file: null },
      after: { not_same_file: other?.file_number ?? '' },
    })
  }
  return {}
}

/** Whether somebody said that the two are two, of themselves or of files that were merged into them. */
export async function keptAsTwo(db: Handle, oneId: string, otherId: string): Promise<boolean> {
  const ofOne = await mergedInto(db, oneId)
  const ofOther = await mergedInto(db, otherId)
  const row = await db
    .selectFrom('not_same')
    .select('one_id')
    .where((said) =>
      said.or([
        said.and([said('one_id', 'in', ofOne), said('other_id', 'in', ofOther)]),
        said.and([said('one_id', 'in', ofOther), said('other_id', 'in', ofOne)]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}
