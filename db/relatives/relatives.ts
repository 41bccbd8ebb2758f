import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { ChildRelative } from '../contract/relatives'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { childRelatives, personFromRow, relativeColumns, relativeInsertRow, type RelativeRow } from './row'
import { siblingIdsOf } from './siblings'

/** The live relatives with these ids, by id. */
export async function relativesById(
  db: Handle,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RelativeRow>> {
  const { rows } = await sql<RelativeRow>`SELECT * FROM relatives
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND deleted_at IS NULL`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which files each of these relatives stands in, by relative. */
export async function filesOfRelatives(
  db: Handle,
  relativeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly childId: string; readonly relation: string }[]>> {
  const { rows } = await sql<{ relative_id: string; child_id: string; relation: string }>`
    SELECT relative_id, child_id, relation FROM child_relatives
    WHERE relative_id IN (SELECT value FROM json_each(${JSON.stringify(relativeIds)})) AND deleted_at IS NULL
    ORDER BY created_at, id`.execute(db)
  const files = new Map<string, { childId: string; relation: string }[]>()
  for (const { relative_id, child_id, relation } of rows) {
    const file = { childId: child_id, relation }
    const known = files.get(relative_id)
    if (known) known.push(file)
    else files.set(relative_id, [file])
  }
  return files
}

/** The relatives of many children by child: guardians first, then in the order of their coming into the file; who has none is not in it. */
export async function relativesOf(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ChildRelative[]>> {
  const relations = await childRelatives.ofMany(db, childIds)
  const ids = [...relations.values()].flat().map(({ relativeId }) => relativeId)
  const people = await relativesById(db, ids)
  const files = await filesOfRelatives(db, ids)
  const found = new Map<string, readonly ChildRelative[]>()
  for (const [childId, hers] of relations) {
    const relatives = hers.flatMap((relation) => {
      const person = people.get(relation.relativeId)
      if (person === undefined) return []
      const others = (files.get(relation.relativeId) ?? []).filter((file) => file.childId !== childId)
      return [
        {
          ...relation,
          relativeRevision: person.revision,
          person: personFromRow(person),
          sharedWith: others.length,
        },
      ]
    })
    relatives.sort(
      (one, other) => Number(other.isGuardian) - Number(one.isGuardian) || (one.id < other.id ? -1 : 1),
    )
    found.set(childId, relatives)
  }
  return found
}

/**
 * Puts a relative into a child's file, or changes her or what she is to the child. CONFLICT `already_relative`; STALE of the
 * relation or, where the person's own fields differ from what is stored, of the person; NOT_FOUND.
 */
export async function saveRelative(
  context: Context,
  asked: Parsed<'relatives.save'>,
): Promise<Output<'relatives.save'>> {
  const { childId, person, relation } = asked
  await findChild(context.db, childId)
  const stored = asked.id === undefined ? null : await childRelatives.find(context.db, asked.id)
  if (stored !== null && asked.relativeId !== undefined && asked.relativeId !== stored.relative_id) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { relativeId: 'not_valid' } })
  }
  const known = stored?.relative_id ?? asked.relativeId
  const relativeId = known ?? newId()
  const step = await childRelatives.open(context, {
    ...{ id: asked.id, revision: asked.revision, childId },
    fields: { ...relation, relativeId },
  })
  const files = new Set(
    ((await filesOfRelatives(context.db, [relativeId])).get(relativeId) ?? []).map((file) => file.childId),
  )
  if (stored === null && files.has(childId)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'already_relative' })
  }
  if (known === undefined) await addPerson(context, relativeId, asked)
  else await changePerson(context, known, { person, relativeRevision: asked.relativeRevision, files })
  const saved = await childRelatives.store(context, step)
  if (asked.alsoSiblings) {
    for (const siblingId of await siblingIdsOf(context.db, childId)) {
      if (files.has(siblingId)) continue
      await childRelatives.save(context, { childId: siblingId, fields: { ...relation, relativeId } })
    }
  }
  return { id: saved.id, relativeId, revision: saved.revision }
}

async function addPerson(
  context: Context,
  id: string,
  { person, childId }: Parsed<'relatives.save'>,
): Promise<void> {
  const row = relativeInsertRow(person, { id, now: context.now })
  await context.db.insertInto('relatives').values(row).execute()
  await tell(context, null, row, [childId])
}

/** Changes the person in every file she stands in; nothing is written where nothing differs. */
async function changePerson(
  context: Context,
  id: string,
  asked: Pick<Parsed<'relatives.save'>, 'person' | 'relativeRevision'> & {
    readonly files: ReadonlySet<string>
  },
): Promise<void> {
  const before = (await relativesById(context.db, [id])).get(id)
  if (before === undefined) throw new RegisterError({ code: 'NOT_FOUND' })
  const columns = relativeColumns(asked.person)
  if (Object.entries(columns).every(([name, value]) => before[name as keyof RelativeRow] === value)) return
  refuseStale(before, asked.relativeRevision)
  const after = { ...before, ...columns, updated_at: context.now, revision: before.revision + 1 }
  await write(context, after)
  await tell(context, before, after, [...asked.files])
}

/** Takes a relative out of one child's file. Who stands in no file any more goes with it. NOT_FOUND; STALE. */
export async function removeRelative(
  context: Context,
  asked: Parsed<'relatives.remove'>,
): Promise<Output<'relatives.remove'>> {
  const { relative_id: relativeId, child_id: childId } = await childRelatives.find(context.db, asked.id)
  await childRelatives.remove(context, asked)
  const person = (await relativesById(context.db, [relativeId])).get(relativeId)
  const files = await filesOfRelatives(context.db, [relativeId])
  if (person === undefined || files.has(relativeId)) return {}
  const revision = person.revision + 1
  await write(context, { ...person, updated_at: context.now, deleted_at: context.now, revision })
  await tell(context, person, null, [childId])
  return {}
}

async function write({ db }: Context, { id, ...columns }: RelativeRow): Promise<void> {
  await db.updateTable('relatives').set(columns).where('id', '=', id).execute()
}

async function tell(
  context: Context,
  before: RelativeRow | null,
  after: RelativeRow | null,
  childIds: readonly string[],
): Promise<void> {
  for (const childId of childIds) {
    await recordChange(context, {
      subject: 'relative',
      recordId: (after ?? before)?.id ?? '',
      childId,
      before: before && { ...before },
      after: after && { ...after },
    })
  }
}
