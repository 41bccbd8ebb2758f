import { sql, type Selectable } from 'kysely'
import type { JudgedFile, JudgedSpell } from '../child-file/judged-file'
import { idsIn, type Whose } from '../child-file/whose'
import type { Handle } from '../context/context'
import { addMonths, jalaliMonthOf, type IsoDate } from '../contract/jalali'
import { childNameKey } from '../schema/child-row'
import type { CentersTable } from '../schema/schema'
import type { CenterFacts, SignedMonth, SpellChange } from './facts'

// What lies around a file is read across the subjects' tables too. The rules write nothing but accepted warnings.

/** What is asked of a center, from its row. */
export function centerFactsOf(row: Selectable<CentersTable>): CenterFacts {
  return {
    id: row.id,
    capacity: row.capacity,
    licensedSex: row.licensed_sex,
    licensedAgeFrom: row.licensed_age_from,
    licensedAgeTo: row.licensed_age_to,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    kind: row.kind,
  }
}

/** Centers by id: all of the register, or those asked for. */
export async function readCenters(db: Handle, ids?: readonly string[]): Promise<Map<string, CenterFacts>> {
  if (ids?.length === 0) return new Map()
  const rows = await db
    .selectFrom('centers')
    .selectAll()
    .where('deleted_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .execute()
  return new Map(rows.map((row) => [row.id, centerFactsOf(row)]))
}

/** How many children other than this one are in a residential spell of the center on the day. */
export async function countOtherResidents(
  db: Handle,
  asked: { readonly centerId: string; readonly day: IsoDate; readonly childId: string },
): Promise<number> {
  const row = await db
    .selectFrom('placements')
    .select(sql<number>`count(DISTINCT child_id)`.as('children'))
    .where('center_id', '=', asked.centerId)
    .where('kind', '=', 'residential')
    .where('deleted_at', 'is', null)
    .where('child_id', '<>', asked.childId)
    .where('starts_on', '<=', asked.day)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>', asked.day)]))
    .executeTakeFirstOrThrow()
  return row.children
}

/** Other children with the national id. */
export async function readSameNationalId(db: Handle, child: JudgedFile['child']): Promise<string[]> {
  if (child.nationalId === null) return []
  const rows = await db
    .selectFrom('children')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('national_id', '=', child.nationalId)
    .where('id', '<>', child.id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Children with the same folded name or the same birth date: all who can look like this one. */
export async function readLikely(db: Handle, child: JudgedFile['child']) {
  const nameKey = childNameKey(child)
  if (nameKey === '' || child.birthDate === null) return []
  const columns = ['id', 'first_name', 'last_name', 'father_name', 'birth_date'] as const
  const sameName = db
    .selectFrom('children')
    .select(columns)
    .where('deleted_at', 'is', null)
    .where('name_key', '=', nameKey)
  const sameBirth = db
    .selectFrom('children')
    .select(columns)
    .where('deleted_at', 'is', null)
    .where('birth_date', '=', child.birthDate)
  const rows = await sameName.union(sameBirth).execute()
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    fatherName: row.father_name,
    birthDate: row.birth_date,
  }))
}

/** The newest signature under each center's return of the month before the day's. */
export async function readSignedMonths(db: Handle, today: IsoDate): Promise<SignedMonth[]> {
  const rows = await db
    .selectFrom('returns')
    .select(['center_id', sql<string>`max(signed_at)`.as('signed_at')])
    .where('month', '=', addMonths(jalaliMonthOf(today), -1))
    .groupBy('center_id')
    .execute()
  return rows.map((row) => ({ centerId: row.center_id, signedAt: row.signed_at }))
}

/** Changes of spells after the instant, oldest first, of one child or by child of all. */
export async function readSpellChanges(
  db: Handle,
  after: string,
  whose?: Whose,
): Promise<Map<string, SpellChange[]>> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'record_id', 'child_id', 'changes'])
    .where('subject', '=', 'placement')
    .where('at', '>', after)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const changes = new Map<string, SpellChange[]>()
  for (const row of rows) {
    if (row.child_id === null) continue
    const change: SpellChange = {
      placementId: row.record_id,
      at: row.at,
      changes: JSON.parse(row.changes) as SpellChange['changes'],
    }
    const known = changes.get(row.child_id)
    if (known) known.push(change)
    else changes.set(row.child_id, [change])
  }
  return changes
}

/** Reasons with which warnings were accepted, newest last, by `rule recordId`. */
export async function readAccepted(db: Handle, recordIds?: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('accepted_warnings')
    .select(['rule', 'record_id', 'reason'])
    .$if(recordIds !== undefined, (query) => query.where('record_id', 'in', recordIds ?? []))
    .orderBy('accepted_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [`${row.rule} ${row.record_id}`, row.reason]))
}

/** Spells of the file that hold a bed, by center. */
export function residentialSpells(file: JudgedFile): (JudgedSpell & { readonly centerId: string })[] {
  return file.placements.flatMap((spell) =>
    spell.kind === 'residential' && spell.centerId !== null ? [{ ...spell, centerId: spell.centerId }] : [],
  )
}
