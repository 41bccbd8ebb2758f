/** Row numbers in an order; the first `known` have a value to be ordered by, the rest lack it and come last either way. */
export interface ListOrder {
  readonly rows: Int32Array
  readonly known: number
}

/** The order by a positive whole number of each row (0: it has none), below a thousand million; equal ones stay in the order given. */
export function orderByNumber(numberOf: (row: number) => number, given: Int32Array): ListOrder {
  // Number and place in one float: the platform sorts those many times quicker than pairs.
  const keys = new Float64Array(given.length)
  const missing: number[] = []
  let known = 0
  given.forEach((row, place) => {
    const number = numberOf(row)
    if (number === 0) missing.push(row)
    else {
      keys[known] = number * given.length + place
      known += 1
    }
  })
  const rows = new Int32Array(given.length)
  keys
    .subarray(0, known)
    .sort()
    .forEach((key, at) => (rows[at] = given[key % given.length] ?? 0))
  rows.set(missing, known)
  return { rows, known }
}

/** The order by file number as people count (9 before 10, 1403/2 before 1403/11), plain numbers before the others; equal ones stay in the order given. */
export function orderByFileNumber(fileNumbers: ReadonlyMap<number, string>, given: Int32Array): ListOrder {
  const plain = orderByNumber((row) => {
    const written = fileNumbers.get(row)
    // One more, because a file may be numbered 0.
    return written !== undefined && /^\d{1,8}$/u.test(written) ? Number(written) + 1 : 0
  }, given)
  const others: { readonly row: number; readonly key: string }[] = []
  const missing: number[] = []
  plain.rows.subarray(plain.known).forEach((row) => {
    const written = fileNumbers.get(row)
    if (written === undefined) missing.push(row)
    else others.push({ row, key: naturalKey(written) })
  })
  others.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  plain.rows.set([...others.map(({ row }) => row), ...missing], plain.known)
  return { rows: plain.rows, known: plain.known + others.length }
}

/** Text that compares as people count: each run of digits is padded to one length. */
export function naturalKey(text: string): string {
  return text.replace(/\d+/gu, (digits) => digits.padStart(20, '0'))
}
