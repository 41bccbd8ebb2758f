import type { FileDraft } from './draft'
import { searchKey } from '../contract/persian'
import { daysBetween, type IsoDate } from '../contract/jalali'

/** What is compared of two children: folded names without spaces (empty when missing) and the birth date. */
export interface Likeness {
  readonly id: string
  readonly name: string
  readonly first: string
  readonly last: string
  readonly father: string
  readonly birthDate: IsoDate | null
}

type Named = Pick<FileDraft['child'], 'id' | 'firstName' | 'lastName' | 'fatherName' | 'birthDate'>

/** A maker of likenesses that folds each spelling once: names repeat much more often than children. */
export function likenessMaker(): (child: Named) => Likeness {
  const folded = new Map<string, string>()
  const fold = (text: string | null): string => {
    if (text === null) return ''
    let key = folded.get(text)
    if (key === undefined) {
      key = searchKey(text).replaceAll(' ', '')
      folded.set(text, key)
    }
    return key
  }
  return (child) => {
    const first = fold(child.firstName)
    const last = fold(child.lastName)
    return {
      id: child.id,
      name: first + last,
      first,
      last,
      father: fold(child.fatherName),
      birthDate: child.birthDate,
    }
  }
}

/**
 * Whether two children may be one: the same name and father's name and birth dates within a year; or the same birth date,
 * names that differ by one letter at most in the first or in the last name, and father's names that do not contradict.
 * What is missing on either side proves nothing.
 */
export function looksAlike(one: Likeness, other: Likeness): boolean {
  if (one.id === other.id || one.name === '' || other.name === '') return false
  if (one.birthDate === null || other.birthDate === null) return false
  const sameFather = one.father === other.father
  if (one.name === other.name && sameFather && one.father !== '') {
    if (Math.abs(daysBetween(one.birthDate, other.birthDate)) <= 365) return true
  }
  if (one.birthDate !== other.birthDate) return false
  if (!sameFather && one.father !== '' && other.father !== '') return false
  return (
    one.name === other.name ||
    (one.last === other.last && withinOneLetter(one.first, other.first)) ||
    (one.first === other.first && withinOneLetter(one.last, other.last))
  )
}

/** Whether one letter put in, left out or replaced makes the texts equal. A name of fewer than three letters is too short to say. */
function withinOneLetter(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 3 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1)
}

const MOST_NAMED = 10

/** Finds look-alikes among many: children meet only in small buckets that every pair of look-alikes shares. */
export class LookAlikeIndex {
  readonly #buckets = new Map<string, Likeness[]>()

  add(child: Likeness): void {
    for (const key of bucketKeys(child)) {
      const bucket = this.#buckets.get(key)
      if (bucket) bucket.push(child)
      else this.#buckets.set(key, [child])
    }
  }

  /**
   * Ids of those who look like the child, herself never among them; ten at most, since a list of thousands (the same row many
   * times in a package) helps nobody and does not fit into memory.
   */
  of(child: Likeness, isKnownAsTwo: (otherId: string) => boolean = () => false): readonly string[] {
    const found = new Set<string>()
    for (const key of bucketKeys(child)) {
      for (const other of this.#buckets.get(key) ?? []) {
        if (looksAlike(child, other) && !isKnownAsTwo(other.id)) found.add(other.id)
        if (found.size === MOST_NAMED) return [...found].sort()
      }
    }
    return [...found].sort()
  }
}

function bucketKeys(child: Likeness): string[] {
  if (child.name === '' || child.birthDate === null) return []
  const keys = [
    `same ${child.name} ${child.birthDate}`,
    `last ${child.last} ${child.birthDate}`,
    `first ${child.first} ${child.birthDate}`,
  ]
  if (child.father !== '') keys.push(`father ${child.name} ${child.father}`)
  return keys
}
