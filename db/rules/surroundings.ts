import type { Context } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { knownAsTwo, pairKey } from '../children/links'
import type { JudgedFile } from '../child-file/judged-file'
import { givingWay } from '../context/giving-way'
import { covers, type CenterFacts, type RegisterFacts, type SpellChange, type Surroundings } from './facts'
import { readMoneyFacts } from './read-money'
import { likenessMaker, LookAlikeIndex, type Likeness } from './look-alikes'
import { crowdingDays } from './placements/w28-capacity'
import {
  countOtherResidents,
  readCenters,
  readLikely,
  readSameNationalId,
  readSignedMonths,
  readSpellChanges,
  residentialSpells,
} from './read'
import { readDateChanges, readLastReturns, readMerged, readSignatures } from './read-signed'
import type { Whose } from '../child-file/whose'

/** Loads what lies around one file, by a handful of indexed queries. */
export async function surroundFile(context: Context, file: JudgedFile): Promise<Surroundings> {
  const { db } = context
  const centerIds = [
    ...new Set(
      [...file.placements.map(({ centerId }) => centerId), file.child.centerId].flatMap((id) => id ?? []),
    ),
  ]
  const centers = await readCenters(db, centerIds)
  const sameNationalId = await readSameNationalId(db, file.child)
  const likenessOf = likenessMaker()
  const index = new LookAlikeIndex()
  for (const other of await readLikely(db, file.child)) index.add(likenessOf(other))
  const asTwo = await knownAsTwo(db, file.child.id)
  const lookAlikes = index.of(likenessOf(file.child), (id) => asTwo.has(pairKey(id, file.child.id)))
  const residents = await countCrowds(context, file, centers)
  return {
    ...(await aroundAll(context, file.child.id)),
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.get(`${centerId} ${day}`) ?? 0,
    sameNationalId: () => sameNationalId,
    lookAlikes: () => lookAlikes,
  }
}

/** What lies around any file alike: the days, the settings, programmes, months signed; and what changed since then in the spells of the children asked for. */
export async function aroundAll(context: Context, whose?: Whose) {
  const { db, today, realToday, settings } = context
  const signedMonths = await readSignedMonths(db, today)
  const changes = await sinceEarliest(signedMonths, (from) => readSpellChanges(db, from, whose))
  const signatures = await readSignatures(db, today)
  const dateChanges = await sinceEarliest(signatures, (from) => readDateChanges(db, from, whose))
  return {
    today,
    realToday,
    settings,
    signedMonths,
    spellChanges: (childId) => changes.get(childId) ?? [],
    signatures,
    dateChanges: (childId) => dateChanges.get(childId) ?? [],
    ...(await readMoneyFacts(db)),
  } satisfies Partial<Surroundings>
}

/** Changes since the earliest of the signatures, by child. */
async function sinceEarliest(
  signed: readonly { readonly signedAt: string }[],
  read: (from: string) => Promise<Map<string, SpellChange[]>>,
): Promise<ReadonlyMap<string, readonly SpellChange[]>> {
  const [first, ...others] = signed.map(({ signedAt }) => signedAt)
  if (first === undefined) return new Map()
  return read(others.reduce((least, at) => (at < least ? at : least), first))
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

/** Residents by `center day`, for the days that rule W28 asks about. */
async function countCrowds(
  { db, today }: Context,
  file: JudgedFile,
  centers: ReadonlyMap<string, CenterFacts>,
): Promise<Map<string, number>> {
  const own = residentialSpells(file)
  const residents = new Map<string, number>()
  for (const spell of own) {
    const { centerId } = spell
    const capacity = centers.get(centerId)?.capacity ?? null
    if (capacity === null) continue
    // The last day first: where it is not crowded, the rule has no need of the others.
    for (const day of [...crowdingDays(spell, today)].reverse()) {
      const others = await countOtherResidents(db, { centerId, day, childId: file.child.id })
      const self = own.some((mine) => mine.centerId === centerId && covers(mine, day))
      const count = others + (self ? 1 : 0)
      residents.set(`${centerId} ${day}`, count)
      if (count <= capacity) break
    }
  }
  return residents
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
