import { comparer, listRows, readCompared, type Candidate, type Likeness } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { DuplicatePair } from '../contract/duplicates'
import { toIso, toJalali } from '../contract/jalali'
import { givingWay } from '../context/giving-way'
import { knownAsTwo, pairKey } from '../children/links'

/** Above what is shown while a name is still being typed: here both files are whole. */
const LEAST_SCORE = 0.75
/** A bucket of more children says nothing: a thousand of one name, born on an estimated day. */
const MOST_IN_BUCKET = 60
const MOST_PAIRS = 500
const CHILDREN_AT_ONCE = 500
const BUCKETS_AT_ONCE = 20

interface Pair {
  readonly one: Candidate
  readonly other: Candidate
  readonly likeness: Likeness
}

/** Pairs of the register that look like one child and are not known to be two, likeliest first; five hundred at most. */
export async function likelyPairs(context: Context): Promise<DuplicatePair[]> {
  const { db, today } = context
  const pairs = await findPairs(db)
  const best = pairs.slice(0, MOST_PAIRS)
  const rowNumbers = best.flatMap(({ one, other }) => [one.rowNumber, other.rowNumber])
  const rows = await listRows(db, [...new Set(rowNumbers)], today)
  const shown = new Map(rows.map(({ row }) => [row.id, row]))
  return best.flatMap(({ one, other, likeness }) => {
    const first = shown.get(one.id)
    const second = shown.get(other.id)
    return first && second
      ? [{ one: { ...first, ...likeness }, other: { ...second, ...likeness }, score: likeness.score }]
      : []
  })
}

/** All such pairs, by what they would share whatever one slip has been made in; children meet only in small buckets. */
export async function findPairs(db: Handle): Promise<Pair[]> {
  const children = await readCompared(db, 'all')
  const asTwo = await knownAsTwo(db)
  const compare = comparer()
  const giveWay = givingWay()
  const found = new Map<string, Pair>()
  for (const keysOf of families) {
    const buckets = new Map<string, Candidate[]>()
    for (const [at, child] of children.entries()) {
      if (at % CHILDREN_AT_ONCE === 0) await giveWay()
      for (const key of keysOf(child)) {
        const bucket = buckets.get(key)
        if (bucket) bucket.push(child)
        else buckets.set(key, [child])
      }
    }
    let looked = 0
    for (const bucket of buckets.values()) {
      looked += 1
      if (looked % BUCKETS_AT_ONCE === 0) await giveWay()
      if (bucket.length < 2 || bucket.length > MOST_IN_BUCKET) continue
      for (const [at, one] of bucket.entries()) {
        for (let next = at + 1; next < bucket.length; next += 1) {
          const other = bucket[next]
          if (other === undefined) break
          if (one === other) continue
          const likeness = compare(one, other)
          if (likeness === null || likeness.score < LEAST_SCORE) continue
          const key = pairKey(one.id, other.id)
          if (!asTwo.has(key)) found.set(key, { one, other, likeness })
        }
      }
    }
  }
  return [...found.values()].sort(
    (one, other) =>
      other.likeness.score - one.likeness.score ||
      (pairKey(one.one.id, one.other.id) < pairKey(other.one.id, other.other.id) ? -1 : 1),
  )
}

/** First and last name in one order, so that changing them about changes nothing. */
function bothNames({ firstName, lastName }: Candidate): string {
  return firstName < lastName ? `${firstName} ${lastName}` : `${lastName} ${firstName}`
}

/** The birth date as day and month changed about leave it, and the years beside it. */
function datesOf({ birthDate }: Candidate): string[] {
  if (birthDate === null) return []
  const { year, month, day } = toJalali(birthDate)
  const changed = toIso({ year, month: day, day: month })
  return changed === null || changed === birthDate ? [birthDate] : [birthDate, changed]
}

function yearsOf({ birthDate }: Candidate): string[] {
  if (birthDate === null) return []
  const { year } = toJalali(birthDate)
  return [String(year), String(year + 1)]
}

/** Her month of birth and the one after it, so that neighbours share one; and her day of the year whatever the year. */
function monthsOf({ birthDate }: Candidate): string[] {
  if (birthDate === null) return []
  const { year, month, day } = toJalali(birthDate)
  const number = year * 12 + month
  return [`month ${String(number)}`, `month ${String(number + 1)}`, `day ${String(month)}/${String(day)}`]
}

/** What pairs meet by. One family at a time is in memory. */
const families: readonly ((child: Candidate) => string[])[] = [
  ({ nationalId }) => (nationalId === null ? [] : [nationalId]),
  ({ foreignId }) => (foreignId === null ? [] : [foreignId]),
  (child) => [`${bothNames(child)} ${child.fatherName}`],
  (child) =>
    datesOf(child).flatMap((date) => [
      `${date} ${child.firstName}`,
      `${date} ${child.lastName}`,
      `${date} of ${child.fatherName}`,
    ]),
  (child) =>
    monthsOf(child).flatMap((month) => [`${month} ${child.firstName}`, `${month} ${child.lastName}`]),
  (child) => yearsOf(child).map((year) => `${year} ${bothNames(child)}`),
  (child) =>
    child.fatherName === ''
      ? []
      : yearsOf(child).flatMap((year) => [
          `${year} ${child.fatherName} ${child.lastName}`,
          `${year} ${child.fatherName} ${child.firstName}`,
        ]),
  (child) => [...child.relatives].map((key) => `${key} ${child.firstName}`),
]
