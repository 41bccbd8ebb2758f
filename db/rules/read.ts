import { sql, type Selectable } from 'kysely'
import type { JudgedFile, JudgedSpell } from '../child-file/judged-file'
import type { Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { childNameKey } from '../schema/child-row'
import type { CentersTable } from '../schema/schema'
import { covers, type CenterFacts } from './facts'
import { crowdingDays } from './placements/w28-capacity'

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

/** Residents by `center day`, for the days that rule W28 asks about: other children in a residential spell, and this one where she is. */
export async function readResidents(
  db: Handle,
  file: JudgedFile,
  { centers, today }: { readonly centers: ReadonlyMap<string, CenterFacts>; readonly today: IsoDate },
): Promise<Map<string, number>> {
  const own = residentialSpells(file)
  const residents = new Map<string, number>()
  for (const spell of own) {
    const { centerId } = spell
    const capacity = centers.get(centerId)?.capacity ?? null
    if (capacity === null) continue
    // The last day first: where it is not crowded, the rule has no need of the others.
    for (const day of [...crowdingDays(spell, today)].reverse()) {
      const { children } = await db
        .selectFrom('placements')
        .select(sql<number>`count(DISTINCT child_id)`.as('children'))
        .where('center_id', '=', centerId)
        .where('kind', '=', 'residential')
        .where('deleted_at', 'is', null)
        .where('child_id', '<>', file.child.id)
        .where('starts_on', '<=', day)
        .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>', day)]))
        .executeTakeFirstOrThrow()
      const self = own.some((mine) => mine.centerId === centerId && covers(mine, day))
      const count = children + (self ? 1 : 0)
      residents.set(`${centerId} ${day}`, count)
      if (count <= capacity) break
    }
  }
  return residents
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

/** Spells of the file that hold a bed, by center. */
export function residentialSpells(file: JudgedFile): (JudgedSpell & { readonly centerId: string })[] {
  return file.placements.flatMap((spell) =>
    spell.kind === 'residential' && spell.centerId !== null ? [{ ...spell, centerId: spell.centerId }] : [],
  )
}
