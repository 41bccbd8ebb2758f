import type { SimilarChild } from '../contract/children'
import { addDays, daysBetween, toIso, toJalali, type IsoDate, type JalaliDate } from '../contract/jalali'
import { searchKey } from '../contract/persian'

/** What is compared of a child: folded names without spaces (empty when missing), the county of the center that answers for her, and keys of her relatives. */
export interface Compared {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly fatherName: string
  readonly sex: string | null
  readonly birthDate: IsoDate | null
  readonly birthDateEstimated: boolean
  readonly nationalId: string | null
  readonly foreignId: string | null
  readonly county: string | null
  readonly relatives: ReadonlySet<string>
}

/** How much two children look like one: 1 is as good as certain. */
export interface Likeness {
  readonly score: number
  readonly same: SimilarChild['same']
}

/** From here on two children are shown as alike; the bench measures what it finds and how often it is wrong. */
export const LEAST_SCORE = 0.6

/** Points by which agreeing makes it likelier, and differing less likely, that two children are one. About the binary logarithm of the odds. */
const POINTS = {
  firstName: { same: 3.5, near: 2, begun: 1.5, other: -3 },
  lastName: { same: 4, near: 2.5, begun: 1.5, other: -3 },
  fatherName: { same: 3.5, near: 2, begun: 1.5, other: -3 },
  changedAbout: -0.5,
  shortName: 0.5,
  sex: { same: 0.5, other: -3 },
  county: { same: 0.5, other: -1.5 },
  relative: 2.5,
  mostRelatives: 4,
  sameId: 15,
  nearId: -0.5,
  otherId: -6,
  /** Same family, another first name: brothers and sisters share all the rest. */
  sibling: -6,
} as const
/** Points at which it is as likely as not, and how many double the odds. */
const EVEN = 5
const DOUBLING = 1.5

/** A name as it is compared: folded, without spaces or joiners. */
export function foldedName(name: string | null): string {
  return searchKey(name ?? '').replaceAll(' ', '')
}

/** Compares two children; null when they are not alike enough to be shown. */
export type Comparer = (one: Compared, other: Compared) => Likeness | null

/** Makes a comparer that remembers what it found of two names and of a day: both repeat much more often than children. */
export function comparer(): Comparer {
  const memory: Memory = { names: new Map(), days: new Map() }
  return (one, other) => likenessOf(one, other, memory)
}

interface Memory {
  readonly names: Map<string, Map<string, number>>
  readonly days: Map<IsoDate, Born>
}

interface Born extends JalaliDate {
  /** Days since a day long ago. */
  readonly number: number
}

const LONG_AGO: IsoDate = '1900-01-01'

function bornOn(date: IsoDate, { days }: Memory): Born {
  const known = days.get(date)
  if (known) return known
  const born = { ...toJalali(date), number: daysBetween(LONG_AGO, date) }
  days.set(date, born)
  return born
}

/** Wrong letters of two words, remembered. */
function wrongOf(one: string, other: string, { names }: Memory): number {
  let known = names.get(one)
  if (!known) {
    known = new Map()
    names.set(one, known)
  }
  const found = known.get(other)
  if (found !== undefined) return found
  const wrong = wrongLetters(one, other)
  known.set(other, wrong)
  return wrong
}

/** What all names and relatives together can add at most. */
const MOST_OF_NAMES =
  POINTS.firstName.same + POINTS.lastName.same + POINTS.fatherName.same + POINTS.mostRelatives
const LEAST_POINTS = EVEN - DOUBLING

function likenessOf(one: Compared, other: Compared, memory: Memory): Likeness | null {
  const sameNational = one.nationalId !== null && one.nationalId === other.nationalId
  const sameForeign = one.foreignId !== null && one.foreignId === other.foreignId
  const besideNames =
    birthPoints(one, other, memory) +
    idPoints(one, other) +
    agreement(POINTS.sex, known(one.sex), known(other.sex)) +
    agreement(POINTS.county, one.county, other.county)
  if (besideNames + MOST_OF_NAMES < LEAST_POINTS && !sameNational && !sameForeign) return null
  const points = besideNames + namePoints(one, other, memory)
  if (points < LEAST_POINTS && !sameNational && !sameForeign) return null
  const odds = 2 ** ((points - EVEN) / DOUBLING)
  const score = Math.round((odds / (1 + odds)) * 100) / 100
  // One number belongs to one person, whatever else differs.
  const told = sameNational || sameForeign ? Math.max(score, 0.95) : score
  if (told < LEAST_SCORE) return null
  const same: SimilarChild['same'] = []
  const hasName = one.firstName !== '' || one.lastName !== ''
  if (hasName && one.firstName === other.firstName && one.lastName === other.lastName) same.push('name')
  if (one.fatherName !== '' && one.fatherName === other.fatherName) same.push('fatherName')
  if (one.birthDate !== null && one.birthDate === other.birthDate) same.push('birthDate')
  if (sameNational) same.push('nationalId')
  if (sameForeign) same.push('foreignId')
  return { score: told, same }
}

const known = (sex: string | null): string | null => (sex === 'unknown' ? null : sex)

function agreement(
  points: { readonly same: number; readonly other: number },
  one: string | null,
  other: string | null,
): number {
  if (one === null || other === null) return 0
  return one === other ? points.same : points.other
}

interface NameWeights {
  readonly same: number
  readonly near: number
  readonly begun: number
  readonly other: number
}

function namePoints(one: Compared, other: Compared, memory: Memory): number {
  const first = nameLikeness(POINTS.firstName, one.firstName, other.firstName, memory)
  const last = nameLikeness(POINTS.lastName, one.lastName, other.lastName, memory)
  const swapped =
    nameLikeness(POINTS.firstName, one.firstName, other.lastName, memory) +
    nameLikeness(POINTS.lastName, one.lastName, other.firstName, memory) +
    POINTS.changedAbout
  const father = nameLikeness(POINTS.fatherName, one.fatherName, other.fatherName, memory)
  const shared = sharedRelatives(one, other)
  if (swapped > first + last) return swapped + father + shared
  // Only a family's own last name or relatives tell that these two may be brother and sister.
  const isSibling = first === POINTS.firstName.other && (last > 0 || shared > 0)
  return first + last + father + (isSibling ? POINTS.sibling : shared)
}

function sharedRelatives(one: Compared, other: Compared): number {
  let shared = 0
  for (const key of one.relatives) if (other.relatives.has(key)) shared += POINTS.relative
  return Math.min(shared, POINTS.mostRelatives)
}

function nameLikeness(points: NameWeights, one: string, other: string, memory: Memory): number {
  if (one === '' || other === '') return 0
  if (one === other) return points.same
  const longer = Math.max(one.length, other.length)
  const shorter = Math.min(one.length, other.length)
  if (longer - shorter <= 2) {
    const wrong = wrongOf(one, other, memory)
    // One letter of three may be another name as well as a slip.
    if (wrong === 1) return shorter <= 3 ? POINTS.shortName : points.near
    if (wrong === 2 && shorter >= 5) return points.begun
  }
  // While she is still being typed, a name is the beginning of the whole; and half of a double name is often left out.
  if (shorter >= 3 && (one.startsWith(other) || other.startsWith(one))) return points.begun
  return points.other
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour to come from one word to the other. */
export function wrongLetters(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1]
      let least = Math.min(
        (last[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1)
      }
      line.push(least)
    }
    beforeLast = last
    last = line
  }
  return last[other.length] ?? 0
}

function birthPoints(one: Compared, other: Compared, memory: Memory): number {
  if (one.birthDate === null || other.birthDate === null) return 0
  if (one.birthDate === other.birthDate) return 6
  const first = bornOn(one.birthDate, memory)
  const second = bornOn(other.birthDate, memory)
  const days = Math.abs(first.number - second.number)
  if (days <= 3) return 4
  const sameDay = first.month === second.month && first.day === second.day
  if (first.year === second.year && first.month === second.day && first.day === second.month) return 5
  if (sameDay && Math.abs(first.year - second.year) === 1) return 4.5
  if (days <= 31) return 2.5
  if (first.year === second.year && first.day === second.day) return 2
  if (sameDay && Math.abs(first.year - second.year) <= 10) return 1.5
  const estimated = one.birthDateEstimated || other.birthDateEstimated
  if (days <= 366) return estimated ? 0.5 : -2
  return estimated && days <= 3 * 366 ? -1.5 : -4
}

function idPoints(one: Compared, other: Compared): number {
  const points = (mine: string | null, theirs: string | null): number => {
    if (mine === null || theirs === null) return 0
    if (mine === theirs) return POINTS.sameId
    return wrongLetters(mine, theirs) <= 1 ? POINTS.nearId : POINTS.otherId
  }
  return points(one.nationalId, other.nationalId) + points(one.foreignId, other.foreignId)
}

/** Birth dates that a slip makes of one: days about it, day and month changed about, the year or the month off by one. */
export function slippedDates(birthDate: IsoDate): IsoDate[] {
  const { year, month, day } = toJalali(birthDate)
  const near = [
    { year, month: day, day: month },
    { year: year - 1, month, day },
    { year: year + 1, month, day },
    { year, month: month - 1, day },
    { year, month: month + 1, day },
  ]
    .filter((date) => date.month >= 1 && date.month <= 12)
    .map(toIso)
  const about = [-3, -2, -1, 0, 1, 2, 3].map((days) => addDays(birthDate, days))
  return [...new Set([...about, ...near.filter((date) => date !== null)])]
}
