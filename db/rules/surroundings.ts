import { knownAsTwo, pairKey } from '../children/links'
import type { JudgedFile } from '../child-file/judged-file'
import type { Whose } from '../child-file/whose'
import type { Context } from '../context/context'
import { givingWay } from '../context/giving-way'
import { addMonths, jalaliMonthOf, type IsoDate } from '../contract/jalali'
import type { CenterFacts, RegisterFacts, Surroundings } from './facts'
import { likenessMaker, LookAlikeIndex, type Likeness } from './look-alikes'
import { readCenters, readLikely, readResidents, readSameNationalId, residentialSpells } from './read'
import { readMoneyFacts } from './read-money'
import { readChangesSince, readLastReturns, readMerged, readSignatures } from './read-signed'

/** Loads what lies around one file, by a handful of indexed queries. */
export async function surroundFile(context: Context, file: JudgedFile): Promise<Surroundings> {
  const { db, today } = context
  const { child } = file
  const around = await aroundAll(context, child.id)
  const centers = await readCenters(db, [
    ...new Set(
      [...file.placements.map(({ centerId }) => centerId), child.centerId].flatMap((id) => id ?? []),
    ),
  ])
  const sameNationalId = await readSameNationalId(db, child)
  const residents = await readResidents(db, file, { centers, today })
  const likenessOf = likenessMaker()
  const index = new LookAlikeIndex()
  for (const other of await readLikely(db, child)) index.add(likenessOf(other))
  let lookAlikes = index.of(likenessOf(child))
  if (lookAlikes.length > 0) {
    const asTwo = await knownAsTwo(db, child.id)
    lookAlikes = index.of(likenessOf(child), (id) => asTwo.has(pairKey(id, child.id)))
  }
  return {
    ...around,
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.get(`${centerId} ${day}`) ?? 0,
    sameNationalId: () => sameNationalId,
    lookAlikes: () => lookAlikes,
  }
}

/** What lies around any file alike: the days, the settings, programmes, months signed; and what changed since then in the spells of the children asked for. */
export async function aroundAll(context: Context, whose?: Whose) {
  const { db, today, realToday, settings } = context
  const signatures = await readSignatures(db, today)
  const lastMonth = addMonths(jalaliMonthOf(today), -1)
  const signedMonths = signatures.filter(({ month }) => month === lastMonth)
  const changes = await readChangesSince(db, { lastMonth: signedMonths, any: signatures }, whose)
  return {
    today,
    realToday,
    settings,
    signedMonths,
    spellChanges: (childId) => changes.spells.get(childId) ?? [],
    signatures,
    dateChanges: (childId) => changes.dates.get(childId) ?? [],
    ...(await readMoneyFacts(db)),
  } satisfies Partial<Surroundings>
}

/** Another child with the number, of those that have it. One is enough to refuse, and thousands of rows may carry the same number. */
export function anotherAmong(
  byNationalId: ReadonlyMap<string, readonly string[]>,
): Surroundings['sameNationalId'] {
  return ({ child }) => {
    const other = byNationalId.get(child.nationalId ?? '')?.find((id) => id !== child.id)
    return other === undefined ? [] : [other]
  }
}

const FILES_IN_A_STEP = 100

/** Puts the surroundings of many files together in memory; every file is among the others' surroundings. */
export async function surroundFiles(
  context: Context,
  files: readonly JudgedFile[],
  centers: ReadonlyMap<string, CenterFacts>,
): Promise<Surroundings> {
  const likenessOf = likenessMaker()
  const index = new LookAlikeIndex()
  const likenesses = new Map<string, Likeness>()
  const byNationalId = new Map<string, string[]>()
  const residents = new ResidentCounts()
  const giveWay = givingWay()
  for (const [at, file] of files.entries()) {
    if (at % FILES_IN_A_STEP === 0) await giveWay()
    const likeness = likenessOf(file.child)
    likenesses.set(file.child.id, likeness)
    index.add(likeness)
    residents.add(file)
    const { id, nationalId } = file.child
    if (nationalId === null) continue
    const known = byNationalId.get(nationalId)
    if (known) known.push(id)
    else byNationalId.set(nationalId, [id])
  }
  const asTwo = await knownAsTwo(context.db)
  return {
    ...(await aroundAll(context)),
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.on(centerId, day),
    sameNationalId: anotherAmong(byNationalId),
    lookAlikes: ({ child }) =>
      index.of(likenesses.get(child.id) ?? likenessOf(child), (id) => asTwo.has(pairKey(id, child.id))),
  }
}

/** What the rules between months ask of the whole register. */
export async function surroundRegister(
  { db, today }: Context,
  files: readonly JudgedFile[],
  { residentsOn }: Pick<Surroundings, 'residentsOn'>,
): Promise<RegisterFacts> {
  const lastReturns = await readLastReturns(db, today)
  const merged = await readMerged(db)
  const ids = new Set(lastReturns.length === 0 ? [] : files.map(({ child }) => child.id))
  return {
    today,
    lastReturns,
    hasFile: (childId) => ids.has(childId),
    mergedInto: (childId) => merged.get(childId) ?? null,
    residentsOn,
  }
}

/** Children in a home on any day, from the days on which stays began and ended. */
class ResidentCounts {
  readonly #days = new Map<string, { readonly starts: IsoDate[]; readonly ends: IsoDate[] }>()
  #sorted = true

  add(file: JudgedFile): void {
    const reached = new Map<string, IsoDate>()
    for (const spell of residentialSpells(file)) {
      const until = reached.get(spell.centerId) ?? ''
      const from = spell.startsOn > until ? spell.startsOn : until
      const end = spell.endsOn ?? NEVER
      // Overlapping stays of one child are one child, so only the part past the earlier ones counts.
      if (end <= from) continue
      reached.set(spell.centerId, end)
      let days = this.#days.get(spell.centerId)
      if (!days) {
        days = { starts: [], ends: [] }
        this.#days.set(spell.centerId, days)
      }
      days.starts.push(from)
      if (end !== NEVER) days.ends.push(end)
      this.#sorted = false
    }
  }

  on(centerId: string, day: IsoDate): number {
    if (!this.#sorted) {
      for (const { starts, ends } of this.#days.values()) {
        starts.sort()
        ends.sort()
      }
      this.#sorted = true
    }
    const days = this.#days.get(centerId)
    return days ? countUpTo(days.starts, day) - countUpTo(days.ends, day) : 0
  }
}

const NEVER: IsoDate = '9999-99-99'

/** How many of the sorted days are on or before the day. */
function countUpTo(days: readonly IsoDate[], day: IsoDate): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return low
}
