import type { Context } from '../context'
import type { Output, Parsed } from '../contract/contract'
import type { ChildRow, SimilarChild } from '../contract/children'
import { digitsOnly, normaliseNationalId } from '../contract/identity'
import { daysBetween, isIsoDate, toJalali } from '../contract/jalali'
import { searchKey } from '../contract/persian'
import { listIndexOf } from './list-index'
import { listRows } from './queries'

const CANDIDATES = 150
const MOST = 10
const LEAST_SCORE = 0.6
/** Less than this much compared says nothing: a first name alone fits hundreds. */
const LEAST_COMPARED = 0.45

type Asked = Parsed<'children.similar'>

/** How much a field weighs among those that both have. */
const WEIGHTS = { firstName: 0.25, lastName: 0.25, fatherName: 0.2, birthDate: 0.3, id: 0.5 } as const

/** Children who look like what was typed, best first. Forgives a few wrong letters, first and last name changed about, and near birth dates. */
export async function similarChildren(context: Context, asked: Asked): Promise<Output<'children.similar'>> {
  const nationalId = asked.nationalId === null ? '' : normaliseNationalId(asked.nationalId)
  const foreignId = asked.foreignId === null ? '' : (digitsOnly(asked.foreignId) ?? '')
  const typed = {
    firstName: folded(asked.firstName),
    lastName: folded(asked.lastName),
    fatherName: folded(asked.fatherName),
    birthDate: asked.birthDate !== null && isIsoDate(asked.birthDate) ? asked.birthDate : null,
    nationalId: /^\d{10}$/u.test(nationalId) ? nationalId : null,
    foreignId: foreignId.length >= 5 ? foreignId : null,
  }
  const words = [typed.firstName, typed.lastName, typed.fatherName].filter((word) => word !== '')
  const numbers = [typed.nationalId, typed.foreignId].filter((number) => number !== null)
  if (words.length === 0 && numbers.length === 0) return []
  const likely = await listIndexOf(context.file).likely(context.db, { words, numbers, most: CANDIDATES })
  const candidates = await listRows(context.db, likely, context.today)
  return candidates
    .filter(({ row }) => row.id !== asked.exceptId)
    .flatMap(({ row, foreignId: hers }) => compare(typed, row, hers))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, MOST)
}

interface Typed {
  readonly firstName: string
  readonly lastName: string
  readonly fatherName: string
  readonly birthDate: string | null
  readonly nationalId: string | null
  readonly foreignId: string | null
}

function compare(typed: Typed, row: ChildRow, foreignId: string | null): SimilarChild[] {
  const hers = {
    firstName: folded(row.firstName),
    lastName: folded(row.lastName),
    fatherName: folded(row.fatherName),
  }
  const parts: { readonly weight: number; readonly likeness: number }[] = []
  const straight = likeness(typed.firstName, hers.firstName) + likeness(typed.lastName, hers.lastName)
  const changedAbout =
    likeness(typed.firstName, hers.lastName) + likeness(typed.lastName, hers.firstName) - 0.2
  const [first, last] =
    changedAbout > straight ? [hers.lastName, hers.firstName] : [hers.firstName, hers.lastName]
  const compareNames = (weight: number, one: string, other: string): void => {
    if (one !== '' && other !== '') parts.push({ weight, likeness: likeness(one, other) })
  }
  compareNames(WEIGHTS.firstName, typed.firstName, first)
  compareNames(WEIGHTS.lastName, typed.lastName, last)
  compareNames(WEIGHTS.fatherName, typed.fatherName, hers.fatherName)
  if (typed.birthDate !== null && row.birthDate !== null) {
    parts.push({
      weight: WEIGHTS.birthDate,
      likeness: birthLikeness(typed.birthDate, row.birthDate, row.birthDateEstimated),
    })
  }
  const sameNational = typed.nationalId !== null && typed.nationalId === row.nationalId
  const sameForeign = typed.foreignId !== null && typed.foreignId === foreignId
  if (typed.nationalId !== null && row.nationalId !== null) {
    parts.push({
      weight: WEIGHTS.id,
      likeness: sameNational ? 1 : nearNumbers(typed.nationalId, row.nationalId),
    })
  }
  if (sameForeign) parts.push({ weight: WEIGHTS.id, likeness: 1 })
  const compared = parts.reduce((sum, { weight }) => sum + weight, 0)
  const agreed = parts.reduce((sum, part) => sum + part.weight * part.likeness, 0)
  const score = compared === 0 ? 0 : Math.round((agreed / compared) * 100) / 100
  const isSameNumber = sameNational || sameForeign
  if (!isSameNumber && (compared < LEAST_COMPARED || score < LEAST_SCORE)) return []
  const same: SimilarChild['same'] = []
  const hasName = typed.firstName !== '' || typed.lastName !== ''
  if (hasName && typed.firstName === hers.firstName && typed.lastName === hers.lastName) same.push('name')
  if (typed.fatherName !== '' && typed.fatherName === hers.fatherName) same.push('fatherName')
  if (typed.birthDate !== null && typed.birthDate === row.birthDate) same.push('birthDate')
  if (sameNational) same.push('nationalId')
  if (sameForeign) same.push('foreignId')
  // One number belongs to one person, whatever else differs.
  return [{ ...row, score: isSameNumber ? Math.max(score, 0.9) : score, same }]
}

function folded(name: string | null): string {
  return searchKey(name ?? '').replaceAll(' ', '')
}

/** 1 for the same word, 0 for two that share little: a share of wrong letters above a third counts as another word. */
function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0
  if (one === other) return 1
  const longer = Math.max(one.length, other.length)
  // While she is still being typed, a name is the beginning of the whole.
  const isBeginning =
    Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one))
  const near = 1 - wrongLetters(one, other) / longer
  if (isBeginning) return Math.max(near, 0.8)
  return near < 0.6 ? 0 : near
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour to come from one word to the other. */
function wrongLetters(one: string, other: string): number {
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

function birthLikeness(one: string, other: string, estimated: boolean): number {
  if (one === other) return 1
  const days = Math.abs(daysBetween(one, other))
  if (days <= 31) return 0.8
  if (estimated && days <= 366) return 0.7
  const first = toJalali(one)
  const second = toJalali(other)
  const sameDay = first.month === second.month && first.day === second.day
  const daySwapped = first.year === second.year && first.month === second.day && first.day === second.month
  if (sameDay && Math.abs(first.year - second.year) <= 10) return 0.6
  if (daySwapped) return 0.7
  return days <= 366 ? 0.5 : 0
}

function nearNumbers(one: string, other: string): number {
  return wrongLetters(one, other) <= 1 ? 0.7 : 0
}
