import { sql } from 'kysely'
import { childNameKey } from '../schema/child-row'
import type { Context, Handle } from '../context/context'
import type { Finding } from '../contract/findings'
import type { IsoDate } from '../contract/jalali'
import { knownAsTwo, pairKey } from '../children/links'
import type { JudgedFile } from '../child-file/judged-file'
import { readPayments } from '../child-file/payments'
import type { CenterFacts, RegisterFacts, Surroundings } from './facts'
import { readAccepted, withReasons } from './accepted'
import { runRegisterRules, runRules } from './judge'
import { likenessMaker, LookAlikeIndex } from './look-alikes'
import { crowdingDays } from './placements/w28-capacity'
import { readCenters, residentialSpells } from './read'
import { readLastReturns, readMerged } from './read-signed'
import { anotherAmong, aroundAll } from './surroundings'
import { idsIn } from '../child-file/whose'

/**
 * What the rules find in the files of one home's children and in its last return: of `judgeRegister` the part that is the home's,
 * without reading the rest of the register. Accepted reasons filled in.
 */
export async function judgeCenter(
  context: Context,
  centerId: string,
  files: readonly JudgedFile[],
): Promise<Finding[]> {
  const { db, today } = context
  const ids = files.map(({ child }) => child.id)
  const lastReturns = await readLastReturns(db, today, centerId)
  const around = await surroundSome(context, files, lastReturns)
  const payments = await readPayments(db, ids)
  const findings = files.flatMap((file) => {
    const lines = payments.get(file.child.id)
    return runRules(lines === undefined ? file : { ...file, payments: lines }, around)
  })
  const counted = lastReturns.flatMap(({ childIds }) => childIds)
  const kept = new Set(counted.length === 0 ? [] : await standing(db, counted))
  const merged = counted.length === 0 ? new Map<string, string>() : await readMerged(db)
  findings.push(
    ...runRegisterRules({
      today,
      lastReturns,
      hasFile: (childId) => kept.has(childId),
      mergedInto: (childId) => merged.get(childId) ?? null,
      residentsOn: around.residentsOn,
    }),
  )
  const recordIds = findings.flatMap(({ recordId, otherId }) => [recordId ?? [], otherId ?? []].flat())
  return withReasons(findings, await readAccepted(db, [...new Set(recordIds)]))
}

async function surroundSome(
  context: Context,
  files: readonly JudgedFile[],
  lastReturns: RegisterFacts['lastReturns'],
): Promise<Surroundings> {
  const { db, today } = context
  const centers = await readCenters(db)
  const residents = await residentsOnDays(db, [
    ...daysOfCrowds(files, centers, today),
    ...lastReturns.map(({ centerId, on }): CenterDay => [centerId, on]),
  ])
  const sameNumber = await sameNationalIds(db, files)
  const lookAlikes = await likelyPairs(db, files)
  return {
    ...(await aroundAll(
      context,
      files.map(({ child }) => child.id),
    )),
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.get(dayKey(centerId, day)) ?? 0,
    sameNationalId: anotherAmong(sameNumber),
    lookAlikes: ({ child }) => lookAlikes.get(child.id) ?? [],
  }
}

/** Which of the children have a file that stands. */
async function standing(db: Handle, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('children')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('id', 'in', idsIn(ids))
    .execute()
  return rows.map(({ id }) => id)
}

type CenterDay = readonly [centerId: string, day: IsoDate]
const dayKey = (centerId: string, day: IsoDate): string => `${centerId} ${day}`

/** The days on which rule W28 counts the residents of a home. */
function daysOfCrowds(
  files: readonly JudgedFile[],
  centers: ReadonlyMap<string, CenterFacts>,
  today: IsoDate,
): CenterDay[] {
  return files.flatMap((file) =>
    residentialSpells(file).flatMap((spell) =>
      (centers.get(spell.centerId)?.capacity ?? null) === null
        ? []
        : crowdingDays(spell, today).map((day): CenterDay => [spell.centerId, day]),
    ),
  )
}

async function residentsOnDays(db: Handle, asked: readonly CenterDay[]): Promise<Map<string, number>> {
  const days = [...new Map(asked.map((one) => [dayKey(...one), one])).values()]
  if (days.length === 0) return new Map()
  const { rows } = await sql<{ center_id: string; day: IsoDate; children: number }>`
    SELECT a.value ->> 0 AS center_id, a.value ->> 1 AS day,
      (SELECT count(DISTINCT p.child_id) FROM placements AS p INDEXED BY placements_of_center
        WHERE p.center_id = a.value ->> 0 AND p.kind = 'residential' AND p.deleted_at IS NULL
          AND p.starts_on <= a.value ->> 1 AND (p.ends_on IS NULL OR p.ends_on > a.value ->> 1)
          AND p.child_id NOT IN (SELECT id FROM children WHERE deleted_at IS NOT NULL)) AS children
    FROM json_each(${JSON.stringify(days)}) AS a`.execute(db)
  return new Map(rows.map((row) => [dayKey(row.center_id, row.day), row.children]))
}

/** Children by the national ids that stand in the files, in the order of the register. */
async function sameNationalIds(db: Handle, files: readonly JudgedFile[]): Promise<Map<string, string[]>> {
  const numbers = files.flatMap(({ child }) => child.nationalId ?? [])
  const rows = await db
    .selectFrom('children')
    .select(['id', 'national_id'])
    .where('deleted_at', 'is', null)
    .where('national_id', 'in', idsIn(numbers))
    .orderBy('row_number')
    .execute()
  const byNumber = new Map<string, string[]>()
  for (const { id, national_id: number } of rows) {
    const known = byNumber.get(number ?? '')
    if (known) known.push(id)
    else byNumber.set(number ?? '', [id])
  }
  return byNumber
}

/** Who looks like whom: look-alikes have the same folded name or the same birth date. */
async function likelyPairs(
  db: Handle,
  files: readonly JudgedFile[],
): Promise<Map<string, readonly string[]>> {
  const named = files.filter(({ child }) => childNameKey(child) !== '' && child.birthDate !== null)
  const likely = (column: 'name_key' | 'birth_date', values: readonly string[]) =>
    db
      .selectFrom('children')
      .select(['id', 'first_name', 'last_name', 'father_name', 'birth_date', 'row_number'])
      .where('deleted_at', 'is', null)
      .where(column, 'in', idsIn([...new Set(values)]))
  const rows = await likely(
    'name_key',
    named.map(({ child }) => childNameKey(child)),
  )
    .union(
      likely(
        'birth_date',
        named.flatMap(({ child }) => child.birthDate ?? []),
      ),
    )
    .orderBy('row_number')
    .execute()
  const likenessOf = likenessMaker()
  const index = new LookAlikeIndex()
  for (const row of rows) {
    index.add(
      likenessOf({
        id: row.id,
        firstName: row.first_name,
        lastName: row.last_name,
        fatherName: row.father_name,
        birthDate: row.birth_date,
      }),
    )
  }
  const pairs = new Map<string, readonly string[]>()
  for (const { child } of named) {
    const likeness = likenessOf(child)
    if (index.of(likeness).length === 0) continue
    const asTwo = await knownAsTwo(db, child.id)
    pairs.set(
      child.id,
      index.of(likeness, (id) => asTwo.has(pairKey(id, child.id))),
    )
  }
  return pairs
}
