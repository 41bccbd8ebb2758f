import type { Context } from '../context'
import type { IsoDate } from '../contract/jalali'
import { knownAsTwo, pairKey } from '../duplicates/queries'
import type { FileDraft } from './draft'
import { givingWay } from '../giving-way'
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
import type { Whose } from './whose'

/** Loads what lies around one file, by a handful of indexed queries. */
export async function surroundFile(context: Context, file: FileDraft): Promise<Surroundings> {
  const { db, today, realToday } = context
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
  const signedMonths = await readSignedMonths(db, today)
  const changes = await changesSince(context, signedMonths, file.child.id)
  const signatures = await readSignatures(db, today)
  const dateChanges = await dateChangesSince(context, signatures, file.child.id)
  return {
    today,
    realToday,
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.get(`${centerId} ${day}`) ?? 0,
    sameNationalId: () => sameNationalId,
    lookAlikes: () => lookAlikes,
    signedMonths,
    spellChanges: (childId) => changes.get(childId) ?? [],
    signatures,
    dateChanges: (childId) => dateChanges.get(childId) ?? [],
    settings: context.settings,
    ...(await readMoneyFacts(db)),
  }
}

/** Residents by `center day`, for the days that rule W28 asks about. */
async function countCrowds(
  { db, today }: Context,
  file: FileDraft,
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
  files: readonly FileDraft[],
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
  const signedMonths = await readSignedMonths(context.db, context.today)
  const changes = await changesSince(context, signedMonths)
  const signatures = await readSignatures(context.db, context.today)
  const dateChanges = await dateChangesSince(context, signatures)
  return {
    today: context.today,
    realToday: context.realToday,
    center: (id) => centers.get(id) ?? null,
    residentsOn: (centerId, day) => residents.on(centerId, day),
    // One is enough to refuse, and thousands of rows may carry the same number.
    sameNationalId: ({ child }) =>
      [byNationalId.get(child.nationalId ?? '')?.find((id) => id !== child.id)].filter(
        (id) => id !== undefined,
      ),
    lookAlikes: ({ child }) =>
      index.of(likenesses.get(child.id) ?? likenessOf(child), (id) => asTwo.has(pairKey(id, child.id))),
    signedMonths,
    spellChanges: (childId) => changes.get(childId) ?? [],
    signatures,
    dateChanges: (childId) => dateChanges.get(childId) ?? [],
    settings: context.settings,
    ...(await readMoneyFacts(context.db)),
  }
}

/** What the rules between months ask of the whole register. */
export async function surroundRegister(
  { db, today }: Context,
  files: readonly FileDraft[],
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

/** Changes of days since the earliest of the signatures, by child. */
export async function dateChangesSince(
  context: Context,
  signatures: Surroundings['signatures'],
  whose?: Whose,
): Promise<Map<string, SpellChange[]>> {
  const earliest = earliestOf(signatures)
  return earliest === null ? new Map<string, SpellChange[]>() : readDateChanges(context.db, earliest, whose)
}

function earliestOf(signed: readonly { readonly signedAt: string }[]): string | null {
  return signed.reduce<string | null>(
    (least, { signedAt }) => (least === null || signedAt < least ? signedAt : least),
    null,
  )
}

/** Changes of spells since the earliest of the signatures, by child. */
export async function changesSince(
  context: Context,
  signed: Surroundings['signedMonths'],
  whose?: Whose,
): Promise<Map<string, SpellChange[]>> {
  const earliest = earliestOf(signed)
  return earliest === null ? new Map<string, SpellChange[]>() : readSpellChanges(context.db, earliest, whose)
}

/** Children in a home on any day, from the days on which stays began and ended. */
class ResidentCounts {
  readonly #days = new Map<string, { readonly starts: IsoDate[]; readonly ends: IsoDate[] }>()
  #sorted = true

  add(file: FileDraft): void {
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
