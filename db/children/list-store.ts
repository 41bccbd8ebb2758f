import { placementKinds } from '../contract/placements'
import { sexes } from '../contract/children'
import { orderByNumber, type ListOrder } from './list-order'

/** What the list asks of a child. `rowNumber` is her place in the table, `live` false when she was taken off. Dates ISO. */
export interface ListEntry {
  readonly rowNumber: number
  readonly live: boolean
  readonly searchKey: string
  readonly sex: string
  readonly birthDate: string | null
  readonly placementKind: string | null
  readonly placementSince: string | null
  /** The center that answers for her. */
  readonly centerId: string | null
}

/** What a child in the list must be. Birth dates as in `dayNumber`, both ends included; `unknownBirth` asks for those without one. */
export interface ListFilter {
  readonly words: readonly string[]
  readonly placementKinds?: readonly string[] | undefined
  readonly centerId?: string | undefined
  readonly sex?: string | undefined
  readonly birth?: { readonly from: number; readonly to: number } | undefined
  /** 1 for each row number that is wanted. */
  readonly among?: Uint8Array | undefined
}

const SIGNATURE_WORDS = 4

/** 2024-05-26 as 20240526; 0 when missing. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Number(day.replaceAll('-', ''))
}

/**
 * All children as the list needs them, in a few flat columns indexed by row number: about a hundred bytes a child. One pass over
 * them answers any search in a few milliseconds also where the index of a database would not help: one typed letter, a common
 * name, a count, a place far down the list.
 */
export class ListStore {
  /** Rows 0 … slots−1 exist; row numbers begin at 1. */
  #slots = 0
  /** Search keys in order of row number, each with a line end. */
  #text = ''
  /** Where the key of a row begins; one more than there are rows. */
  #starts = new Int32Array(1)
  #live = new Uint8Array(0)
  #kinds = new Uint8Array(0)
  #sexes = new Uint8Array(0)
  #births = new Int32Array(0)
  #sinces = new Int32Array(0)
  #centers = new Uint16Array(0)
  #signatures = new Uint32Array(0)
  readonly #centerNumbers = new Map<string, number>()

  get slots(): number {
    return this.#slots
  }

  /** Takes children in, new or changed. */
  put(entries: readonly ListEntry[]): void {
    const sorted = [...entries].sort((one, other) => one.rowNumber - other.rowNumber)
    const first = sorted[0]
    const last = sorted.at(-1)
    if (!first || !last) return
    this.#rewriteText(sorted)
    for (const entry of sorted) {
      const row = entry.rowNumber
      this.#live[row] = entry.live ? 1 : 0
      this.#kinds[row] = kindNumber(entry.placementKind)
      this.#sexes[row] = sexNumber(entry.sex)
      this.#births[row] = dayNumber(entry.birthDate)
      this.#sinces[row] = dayNumber(entry.placementSince)
      this.#centers[row] = this.#centerNumber(entry.centerId)
      this.#signatures.set(
        nameSignature(entry.searchKey.split(' ').filter((word) => !/\d/u.test(word))),
        row * SIGNATURE_WORDS,
      )
    }
  }

  #rewriteText(sorted: readonly ListEntry[]): void {
    const before = this.#slots
    const oldText = this.#text
    const oldStarts = this.#starts.slice(0, before + 1)
    const slots = Math.max(before, (sorted.at(-1)?.rowNumber ?? 0) + 1)
    this.#reserve(slots)
    const from = Math.min(before, sorted[0]?.rowNumber ?? 0)
    const parts = [oldText.slice(0, oldStarts[from])]
    let place = oldStarts[from] ?? 0
    let copied = from
    const copyUntil = (row: number): void => {
      const end = Math.min(row, before)
      if (copied < end) {
        const begin = oldStarts[copied] ?? 0
        parts.push(oldText.slice(begin, oldStarts[end]))
        const shift = place - begin
        for (; copied < end; copied += 1) this.#starts[copied] = (oldStarts[copied] ?? 0) + shift
        place = (oldStarts[end] ?? 0) + shift
      }
      for (; copied < row; copied += 1) {
        this.#starts[copied] = place
        parts.push('\n')
        place += 1
      }
    }
    for (const entry of sorted) {
      copyUntil(entry.rowNumber)
      this.#starts[entry.rowNumber] = place
      const key = entry.live ? `${entry.searchKey}\n` : '\n'
      parts.push(key)
      place += key.length
      copied = entry.rowNumber + 1
    }
    copyUntil(slots)
    this.#starts[slots] = place
    this.#slots = slots
    this.#text = parts.join('')
  }

  #reserve(slots: number): void {
    if (this.#live.length >= slots) return
    const size = Math.ceil(slots * 1.25) + 64
    this.#starts = grown(this.#starts, new Int32Array(size + 1))
    this.#live = grown(this.#live, new Uint8Array(size))
    this.#kinds = grown(this.#kinds, new Uint8Array(size))
    this.#sexes = grown(this.#sexes, new Uint8Array(size))
    this.#births = grown(this.#births, new Int32Array(size))
    this.#sinces = grown(this.#sinces, new Int32Array(size))
    this.#centers = grown(this.#centers, new Uint16Array(size))
    this.#signatures = grown(this.#signatures, new Uint32Array(size * SIGNATURE_WORDS))
  }

  #centerNumber(id: string | null): number {
    if (id === null) return 0
    const known = this.#centerNumbers.get(id)
    if (known !== undefined) return known
    const number = this.#centerNumbers.size + 1
    this.#centerNumbers.set(id, number)
    return number
  }

  /** 1 for each row whose key contains the word. */
  rowsWith(word: string): Uint8Array {
    const found = new Uint8Array(this.#slots)
    const text = this.#text
    const starts = this.#starts
    let row = 0
    let place = text.indexOf(word)
    while (place >= 0) {
      while ((starts[row + 1] ?? 0) <= place) row += 1
      found[row] = 1
      row += 1
      place = text.indexOf(word, starts[row])
    }
    return found
  }

  #rowsWithAll(words: readonly string[]): Uint8Array | undefined {
    const [first, ...rest] = [...words].sort((one, other) => other.length - one.length)
    if (first === undefined) return undefined
    const found = this.rowsWith(first)
    for (const word of rest) {
      for (let row = 0; row < found.length; row += 1) {
        if (found[row] !== 1) continue
        if (!this.#text.slice(this.#starts[row], this.#starts[row + 1]).includes(word)) found[row] = 0
      }
    }
    return found
  }

  /** The rows of one window, in order, and how many pass the filter in all. */
  pick(
    filter: ListFilter,
    order: ListOrder,
    window: { readonly descending: boolean; readonly offset: number; readonly limit: number },
  ): { total: number; rows: number[] } {
    const found = this.#rowsWithAll(filter.words)
    const { among, birth } = filter
    const kinds = filter.placementKinds?.reduce((bits, kind) => bits | (1 << kindNumber(kind)), 0)
    const sex = filter.sex === undefined ? undefined : sexNumber(filter.sex)
    // A center that no child has ever been in has no number.
    const center =
      filter.centerId === undefined ? undefined : (this.#centerNumbers.get(filter.centerId) ?? -1)
    const end = window.offset + window.limit
    const rows: number[] = []
    let total = 0
    const take = (row: number): void => {
      if (found && found[row] !== 1) return
      if (among && among[row] !== 1) return
      if (kinds !== undefined && ((kinds >> (this.#kinds[row] ?? 0)) & 1) === 0) return
      if (sex !== undefined && this.#sexes[row] !== sex) return
      if (center !== undefined && this.#centers[row] !== center) return
      if (birth) {
        const born = this.#births[row] ?? 0
        if (born < birth.from || born > birth.to) return
      }
      if (total >= window.offset && total < end) rows.push(row)
      total += 1
    }
    const { known } = order
    if (window.descending) for (let at = known - 1; at >= 0; at -= 1) take(order.rows[at] ?? 0)
    else for (let at = 0; at < known; at += 1) take(order.rows[at] ?? 0)
    for (let at = known; at < order.rows.length; at += 1) take(order.rows[at] ?? 0)
    return { total, rows }
  }

  /** The order by birth date or by the start of the latest spell; those of one day, and those without a day, by name. */
  orderByDay(what: 'birth_date' | 'placement_since', byName: Int32Array): ListOrder {
    const days = what === 'birth_date' ? this.#births : this.#sinces
    return orderByNumber((row) => days[row] ?? 0, byName)
  }

  /** The rows whose names share most letter pairs with the words, most alike first; only those that share at least half. */
  rowsLike(words: readonly string[], most: number): number[] {
    const wanted = nameSignature(words)
    const pairs = wanted.reduce((sum, word) => sum + bitCount(word), 0)
    if (pairs === 0) return []
    const byShared: number[][] = Array.from({ length: pairs + 1 }, () => [])
    const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = wanted
    const signatures = this.#signatures
    for (let row = 0; row < this.#slots; row += 1) {
      if (this.#live[row] !== 1) continue
      const at = row * SIGNATURE_WORDS
      const shared =
        bitCount((signatures[at] ?? 0) & w0) +
        bitCount((signatures[at + 1] ?? 0) & w1) +
        bitCount((signatures[at + 2] ?? 0) & w2) +
        bitCount((signatures[at + 3] ?? 0) & w3)
      if (shared * 2 >= pairs) byShared[shared]?.push(row)
    }
    return byShared.reverse().flat().slice(0, most)
  }
}

function grown<Column extends { set(from: Column): void }>(from: Column, into: Column): Column {
  into.set(from)
  return into
}

/** 0: no spell yet, or a kind of a newer program. */
function kindNumber(kind: string | null): number {
  return placementKinds.findIndex((known) => known === kind) + 1
}

function sexNumber(sex: string): number {
  return sexes.findIndex((known) => known === sex) + 1
}

/** The letter pairs of the words (and their first letters) as bits of 128, so that two names are compared by counting shared bits. */
function nameSignature(words: readonly string[]): number[] {
  const bits = Array.from({ length: SIGNATURE_WORDS }, () => 0)
  for (const word of words) {
    let before = 1
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at)
      const bit = Math.imul(before * 769 + letter, 0x9e3779b1) >>> 25
      bits[bit >> 5] = ((bits[bit >> 5] ?? 0) | (1 << (bit & 31))) >>> 0
      before = letter
    }
  }
  return bits
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
