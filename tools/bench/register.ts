import { sql, type Insertable, type Kysely } from 'kysely'
import { centerInsertRow } from '../../db/schema/center-row'
import { legalStatuses, type ChildFields } from '../../db/contract/children'
import { addDays } from '../../db/contract/jalali'
import { entryRoutes, type PlacementKind } from '../../db/contract/placements'
import { carerRoles } from '../../db/contract/staff'
import { childInsertRow } from '../../db/schema/child-row'
import { boyNames, fatherNames, girlNames, lastNames } from '../../db/demo/names'
import { newId } from '../../db/context/ids'
import { policyInsertRow } from '../../db/schema/policy-row'
import { placementInsertRow } from '../../db/schema/placement-row'
import { refreshCurrentPlacements } from '../../db/child-file/store'
import { makeRegisterFile } from '../../db/register/register-file'
import type {
  ChildrenTable,
  InsuranceTable,
  PlacementsTable,
  SupportsTable,
  Tables,
} from '../../db/schema/schema'
import { staffInsertRow } from '../../db/schema/staff-row'
import { supportInsertRow } from '../../db/schema/support-row'

export const CHILDREN = 100_000
const CENTERS = 500
// Divides the number of children, and keeps a statement under SQLite's limit of values.
const BATCH = 250
/** Nothing in the made register begins after this day. */
export const LAST_DAY = '2024-07-31'
const FIRST_BIRTH = '2002-03-21'
const BIRTH_DAYS = 7900
const DAYS_TO_18 = 6570

/** Chances from a seed: the same seed gives the same register (its keys apart). */
function chances(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    chance: (share: number): boolean => next() < share,
    whole: (most: number): number => Math.floor(next() * most),
    one: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    },
  }
}
type Chances = ReturnType<typeof chances>

/** Where children of the homes go, the more often the more it stands here. */
const ways: readonly PlacementKind[] = [
  ...(['residential', 'residential', 'kinship', 'kinship', 'kinship', 'reunified', 'reunified'] as const),
  ...(['host_family', 'host_family', 'trustee', 'adoption_trial', 'independent', 'absconded'] as const),
]

const kept = { now: '2024-08-01T08:00:00.000Z' } as const

function childFields(number: number, { chance, one, whole }: Chances): ChildFields & { birthDate: string } {
  const sex = chance(0.5) ? 'female' : 'male'
  return {
    fileNumber: String(number + 1),
    firstName: one(sex === 'female' ? girlNames : boyNames),
    lastName: one(lastNames),
    fatherName: one(fatherNames),
    motherName: one(girlNames),
    sex,
    birthDate: addDays(FIRST_BIRTH, whole(BIRTH_DAYS)),
    birthDateEstimated: chance(0.05),
    nationalId: String(1_000_000_000 + number * 37),
    nationalIdMissingReason: null,
    foreignId: null,
    legalStatus: chance(0.1) ? null : one(legalStatuses),
    admissionReasons: ['neglect'],
    disability: null,
    stayReason: null,
    notes: null,
    worker: null,
  }
}

interface Spell {
  readonly kind: PlacementKind
  readonly centerId: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

/** One to four spells in a row, the first of them residential; about two and a half on average. */
function spellsOf(birthDate: string, centers: readonly string[], { chance, one, whole }: Chances): Spell[] {
  const spells: Spell[] = []
  let kind: PlacementKind = 'residential'
  let centerId = one(centers)
  let startsOn = addDays(birthDate, whole(DAYS_TO_18))
  if (startsOn > LAST_DAY) startsOn = addDays(birthDate, 10)
  const most = 1 + whole(4)
  while (spells.length < most) {
    const end = addDays(startsOn, 20 + whole(900))
    const endsOn = end > LAST_DAY || (spells.length === most - 1 && chance(0.75)) ? null : end
    spells.push({ kind, centerId: kind === 'residential' ? centerId : null, startsOn, endsOn })
    if (endsOn === null) break
    kind = kind === 'residential' ? one(ways) : 'residential'
    if (chance(0.4)) centerId = one(centers)
    startsOn = chance(0.97) ? endsOn : addDays(endsOn, 1 + whole(60))
    if (startsOn > LAST_DAY) break
  }
  return spells
}

/**
 * Makes an encrypted register of 100,000 invented children in 500 homes (or of another size: a multiple of 250 children), with spells, امداد and policies. A few children were
 * taken off again, as in any register that is used.
 */
export async function makeRegister(
  file: { readonly path: string; readonly userName: string; readonly password: string },
  size: { readonly children: number; readonly centers: number } = { children: CHILDREN, centers: CENTERS },
): Promise<void> {
  const { chosen } = await makeRegisterFile({
    ...file,
    name: 'سنجش',
    recoveryConfirmed: true,
    first: async ({ db }) => {
      await sql`PRAGMA cache_size = -500000`.execute(db)
      await withoutIndexes(db, () => fill(db, size))
      await refreshCurrentPlacements(db, 'all')
      // With nothing to be saved since the last backup, closing the register does not take the time of one.
      await db.deleteFrom('audit').execute()
    },
  })
  chosen.release()
}

/** Does the work with indexes and triggers taken off, and puts them back: an index is made several times quicker than kept. */
async function withoutIndexes(db: Kysely<Tables>, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ type: string; name: string; sql: string }>`
    SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
  `.execute(db)
  for (const { type, name } of rows) await sql`DROP ${sql.raw(type)} ${sql.ref(name)}`.execute(db)
  await work()
  for (const made of rows) await sql.raw(made.sql).execute(db)
}

async function fill(
  db: Kysely<Tables>,
  size: { readonly children: number; readonly centers: number },
): Promise<void> {
  const luck = chances(1403)
  const centers = await fillCenters(db, luck, size.centers)
  let children: Insertable<ChildrenTable>[] = []
  let placements: Insertable<PlacementsTable>[] = []
  let supports: Insertable<SupportsTable>[] = []
  let policies: Insertable<InsuranceTable>[] = []
  const flush = async (): Promise<void> => {
    // The others refer to the children, so these come first.
    await db.insertInto('children').values(children).execute()
    await db.insertInto('placements').values(placements).execute()
    await db.insertInto('supports').values(supports).execute()
    await db.insertInto('insurance').values(policies).execute()
    children = []
    placements = []
    supports = []
    policies = []
  }
  for (let number = 0; number < size.children; number += 1) {
    const childId = newId()
    const about = () => ({ id: newId(), childId, ...kept })
    const fields = childFields(number, luck)
    const spells = spellsOf(fields.birthDate, centers, luck)
    const row = childInsertRow(fields, { id: childId, centerId: spells[0]?.centerId ?? null, ...kept })
    children.push(luck.chance(0.002) ? { ...row, deleted_at: kept.now } : row)
    for (const spell of spells) {
      const isFamily = !['residential', 'independent', 'absconded'].includes(spell.kind)
      const fields = {
        ...spell,
        entryRoute: spell.kind === 'residential' ? luck.one(entryRoutes) : null,
        orderNumber: isFamily ? String(number) : null,
        orderDate: isFamily ? spell.startsOn : null,
        relativeName: spell.kind === 'kinship' ? luck.one(lastNames) : null,
        relation: spell.kind === 'kinship' ? ('grandmother' as const) : null,
        note: null,
      }
      placements.push(placementInsertRow(fields, about()))
      if (isFamily && luck.chance(0.7)) {
        const { startsOn, endsOn } = spell
        supports.push(supportInsertRow({ programme: 'emdad', startsOn, endsOn }, about()))
      }
    }
    const [first] = spells
    if (first !== undefined && luck.chance(0.9)) {
      const endsOn = luck.chance(0.7) ? null : addDays(LAST_DAY, luck.whole(400) - 300)
      const fields = { kind: 'health_basic' as const, policyNumber: String(number), endsOn }
      const startsOn = endsOn !== null && endsOn < first.startsOn ? endsOn : first.startsOn
      policies.push(policyInsertRow({ ...fields, startsOn }, about()))
    }
    if (number % BATCH === BATCH - 1) await flush()
  }
}

async function fillCenters(db: Kysely<Tables>, { one, whole }: Chances, centers: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= centers; number += 1) {
    const id = newId()
    ids.push(id)
    const fields = {
      name: `خانهٔ ${one(girlNames)} ${number}`,
      kind: one(['infant_home', 'children_home', 'adolescent_home'] as const),
      ownership: one(['governmental', 'non_governmental'] as const),
      province: 'قم',
      county: 'قم',
      capacity: 200,
      licensedSex: 'mixed' as const,
      licensedAgeFrom: 0,
      licensedAgeTo: 18,
      licenceNumber: String(number),
      openedOn: '1991-03-21',
      closedOn: null,
    }
    await db
      .insertInto('centers')
      .values(centerInsertRow(fields, { id, code: String(number), ...kept }))
      .execute()
    for (let member = 0; member < 8; member += 1) {
      const staff = {
        centerId: id,
        firstName: one(girlNames),
        lastName: one(lastNames),
        role: one(carerRoles),
        nationalId: null,
        startsOn: addDays('2015-03-21', whole(3000)),
        endsOn: null,
      }
      await db
        .insertInto('staff')
        .values(staffInsertRow(staff, { id: newId(), ...kept }))
        .execute()
    }
  }
  return ids
}
