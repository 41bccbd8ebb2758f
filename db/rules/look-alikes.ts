import type { JudgedFile } from '../child-file/judged-file'
import { searchKey } from '../contract/persian'
import { daysBetween, type IsoDate } from '../contract/jalali'

/** What is compared of two children: folded names without spaces (empty when missing) and the birth date; `kin` is her name with her father's. */
export interface Likeness {
  readonly id: string
  readonly name: string
  readonly first: string
  readonly last: string
  readonly father: string
  readonly kin: string
  readonly birthDate: IsoDate | null
}

type Named = Pick<JudgedFile['child'], 'id' | 'firstName' | 'lastName' | 'fatherName' | 'birthDate'>

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
    const father = fold(child.fatherName)
    const name = first + last
    return {
      id: child.id,
      name,
      first,
      last,
      father,
      kin: `${name} ${father}`,
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
/** Up to so many born on one day are compared one by one; an estimated day may be that of thousands. */
const FEW = 32

type Buckets = Map<string, Likeness[]>

/** Finds look-alikes among many: children meet only in small buckets that every pair of look-alikes shares. */
export class LookAlikeIndex {
  readonly #born: Buckets = new Map()
  /** Of the days on which many were born; made when first asked for. */
  readonly #finer = new Map<IsoDate, Buckets>()
  readonly #sameFather: Buckets = new Map()

  add(child: Likeness): void {
    if (child.name === '' || child.birthDate === null) return
    put(this.#born, child.birthDate, child)
    this.#finer.delete(child.birthDate)
    if (child.father !== '') put(this.#sameFather, child.kin, child)
  }

  /**
   * Ids of those who look like the child, herself never among them; ten at most, since a list of thousands (the same row many
   * times in a package) helps nobody and does not fit into memory.
   */
  of(child: Likeness, isKnownAsTwo: (otherId: string) => boolean = () => false): readonly string[] {
    const { birthDate } = child
    if (child.name === '' || birthDate === null) return NOBODY
    const found: string[] = []
    const look = (bucket: readonly Likeness[] = NOBODY): void => {
      for (const other of bucket) {
        if (found.length === MOST_NAMED) return
        if (looksAlike(child, other) && !found.includes(other.id) && !isKnownAsTwo(other.id))
          found.push(other.id)
      }
    }
    const born = this.#born.get(birthDate) ?? NOBODY
    if (born.length <= FEW) look(born)
    else for (const name of namesOf(child)) look(this.#bornOn(birthDate, born).get(name))
    if (child.father !== '') look(this.#sameFather.get(child.kin))
    return found.sort()
  }

  #bornOn(day: IsoDate, born: readonly Likeness[]): Buckets {
    let buckets = this.#finer.get(day)
    if (buckets === undefined) {
      buckets = new Map()
      for (const child of born) for (const name of namesOf(child)) put(buckets, name, child)
      this.#finer.set(day, buckets)
    }
    return buckets
  }
}

const NOBODY: readonly never[] = []

const namesOf = ({ name, first, last }: Likeness) => [`same ${name}`, `last ${last}`, `first ${first}`]

function put(buckets: Buckets, key: string, child: Likeness): void {
  const bucket = buckets.get(key)
  if (bucket) bucket.push(child)
  else buckets.set(key, [child])
}
