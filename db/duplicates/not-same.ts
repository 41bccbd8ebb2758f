import { recordChange } from '../audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context'
import type { Output, Parsed } from '../contract/contract'
import { RegisterError } from '../errors'

/** Keeps that two files are two children, so that the pair is not offered again. CONFLICT `same_child`. */
export async function sayNotSame(
  context: Context,
  { oneId, otherId }: Parsed<'duplicates.notSame'>,
): Promise<Output<'duplicates.notSame'>> {
  const { db } = context
  if (oneId === otherId) throw new RegisterError({ code: 'CONFLICT', reason: 'same_child' })
  const files = [await findChild(db, oneId), await findChild(db, otherId)]
  if (await keptAsTwo(db, oneId, otherId)) return {}
  const [one_id = '', other_id = ''] = [oneId, otherId].sort()
  await db
    .insertInto('not_same')
    .values({ one_id, other_id, decided_at: context.now, decided_by: context.user.name })
    .execute()
  for (const [at, { id }] of files.entries()) {
    const other = files[1 - at]
    await recordChange(context, {
      subject: 'child',
      recordId: id,
      childId: id,
      before: { not_same_file: null },
      after: { not_same_file: other?.file_number ?? '' },
    })
    context.emit({ name: 'children.changed', detail: { childId: id } })
  }
  return {}
}

/** Whether somebody said that the two are two. */
export async function keptAsTwo(db: Handle, oneId: string, otherId: string): Promise<boolean> {
  const [one = '', other = ''] = [oneId, otherId].sort()
  const row = await db
    .selectFrom('not_same')
    .select('one_id')
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .executeTakeFirst()
  return row !== undefined
}
