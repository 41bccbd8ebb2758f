import { sql } from 'kysely'
import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { inCareKinds } from '../contract/independence-clocks'
import type { IsoDate } from '../contract/jalali'
import { searchKey } from '../contract/persian'
import type { Sibling } from '../contract/relatives'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { peopleOn } from '../people/queries'
import { spellsOfChildren } from '../child-file/spells'
import { refuseStale } from '../context/revision'
import { siblingInsertRow, type SiblingLinkRow } from './row'

/** The live links of these children, whichever side they stand on. */
async function linksOf(db: Handle, childIds: readonly string[]): Promise<SiblingLinkRow[]> {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(childIds)}))`
  const { rows } = await sql<SiblingLinkRow>`
    SELECT * FROM sibling_links WHERE child_id IN ${wanted} AND deleted_at IS NULL
    UNION SELECT * FROM sibling_links WHERE sibling_id IN ${wanted} AND deleted_at IS NULL
    ORDER BY created_at, id`.execute(db)
  return rows
}

const otherOf = (link: SiblingLinkRow, childId: string) =>
  link.child_id === childId ? link.sibling_id : link.child_id

/** The ids of a child's siblings. */
export async function siblingIdsOf(db: Handle, childId: string): Promise<string[]> {
  return (await linksOf(db, [childId])).map((link) => otherOf(link, childId))
}

/** Where a child in care lives: the place's key, null where it is not known. */
interface Place {
  readonly kind: string
  readonly key: string | null
}

/** Where these children in care live on the day; who is not in care is not in it. */
async function placesOn(
  db: Handle,
  childIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>()
  for (const [childId, spells] of await spellsOfChildren(db, childIds)) {
    const spell = spells.findLast(
      ({ starts_on, ends_on }) => starts_on <= day && (ends_on === null || ends_on > day),
    )
    if (spell === undefined || !(inCareKinds as readonly string[]).includes(spell.kind)) continue
    const key =
      spell.kind === 'residential'
        ? spell.center_id
        : spell.relative_name === null
          ? null
          : searchKey(spell.relative_name).replaceAll(' ', '')
    places.set(childId, { kind: spell.kind, key })
  }
  return places
}

/** Two places are apart when their kinds differ, or when both are known and differ; two families nobody named may be one. */
function areApart(one: Place | undefined, other: Place | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.kind !== other.kind || (one.key !== null && other.key !== null && one.key !== other.key)
}

/** The siblings of many children with where they are on the day, by child, in Persian order of names; who has none is not in it. */
export async function siblingsOf(
  db: Handle,
  childIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, readonly Sibling[]>> {
  const links = await linksOf(db, childIds)
  const everyone = [...new Set(links.flatMap((link) => [link.child_id, link.sibling_id]))]
  const people = await peopleOn(db, everyone, day)
  const order = new Map(people.map((person, index) => [person.id, { person, index }]))
  const places = await placesOn(db, everyone, day)
  const found = new Map<string, Sibling[]>()
  for (const childId of new Set(childIds)) {
    const siblings = links
      .filter((link) => link.child_id === childId || link.sibling_id === childId)
      .flatMap((link) => {
        const known = order.get(otherOf(link, childId))
        return known === undefined ? [] : [{ link, ...known }]
      })
      .sort((one, other) => one.index - other.index)
      .map(({ link, person }) => ({
        linkId: link.id,
        revision: link.revision,
        childId: person.id,
        kind: link.kind as Sibling['kind'],
        fileNumber: person.fileNumber,
        firstName: person.firstName,
        lastName: person.lastName,
        sex: person.sex,
        birthDate: person.birthDate,
        placementKind: person.placementKind,
        centerName: person.centerName,
        apart: areApart(places.get(childId), places.get(person.id)),
      }))
    if (siblings.length > 0) found.set(childId, siblings)
  }
  return found
}

/** Links two children, told in both files. CONFLICT `already_siblings`, `same_child`; NOT_FOUND `child`. */
export async function linkSiblings(
  context: Context,
  { childId, siblingId, kind }: Parsed<'siblings.link'>,
): Promise<Output<'siblings.link'>> {
  await findChild(context.db, childId)
  await findChild(context.db, siblingId)
  if (childId === siblingId) throw new RegisterError({ code: 'CONFLICT', reason: 'same_child' })
  if ((await siblingIdsOf(context.db, childId)).includes(siblingId)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'already_siblings' })
  }
  const row = siblingInsertRow({ childId, siblingId, kind }, { id: newId(), now: context.now })
  await context.db.insertInto('sibling_links').values(row).execute()
  await tellBoth(context, null, row)
  return { linkId: row.id }
}

/** Takes a link off both files. NOT_FOUND; STALE. */
export async function unlinkSiblings(
  context: Context,
  { linkId, revision }: Parsed<'siblings.unlink'>,
): Promise<Output<'siblings.unlink'>> {
  const before = await context.db
    .selectFrom('sibling_links')
    .selectAll()
    .where('id', '=', linkId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!before) throw new RegisterError({ code: 'NOT_FOUND' })
  refuseStale(before, revision)
  await context.db
    .updateTable('sibling_links')
    .set({ deleted_at: context.now, updated_at: context.now, revision: before.revision + 1 })
    .where('id', '=', linkId)
    .execute()
  await tellBoth(context, before, null)
  return {}
}

async function tellBoth(context: Context, before: SiblingLinkRow | null, after: SiblingLinkRow | null) {
  const link = after ?? before
  if (link === null) return
  for (const childId of [link.child_id, link.sibling_id]) {
    await recordChange(context, {
      subject: 'sibling',
      recordId: link.id,
      childId,
      before: before && { ...before },
      after: after && { ...after },
    })
  }
}
