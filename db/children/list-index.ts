import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Handle, OpenFile } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { insuredAmong, insuredOn } from './insured'
import { orderByFileNumber, type ListOrder } from './list-order'
import { ListStore, type ListEntry, type ListFilter } from './list-store'

const CHUNK = 2000
const FAR_AHEAD = 2_000_000_000

type OrderName = 'name' | 'file_number' | 'birth_date' | 'placement_since'

interface ListColumns {
  id: string
  row_number: number
  live: number
  search_key: string
  sex: string
  birth_date: string | null
  current_kind: string | null
  current_since: string | null
  center_id: string | null
}

/**
 * The children's list of one open file in memory, brought up to date before each answer from the log that triggers keep
 * (`children_changed`), so that it never shows less than the reader's own state of the register.
 */
export class ListIndex {
  #store = new ListStore()
  #ready = false
  /** Up to which change the list is current; null before the first. */
  #number: number | null = null
  #loadedUpTo = 0
  readonly #orders = new Map<OrderName, ListOrder>()
  #insured: { readonly day: IsoDate; readonly rows: Uint8Array } | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #warming = false

  /** Whether an answer needs no first reading of all children. */
  get ready(): boolean {
    return this.#ready
  }

  /** One window of the list and how many children pass the filter; `insured` on the day asks for those with or without a policy. */
  find(
    db: Handle,
    asked: {
      readonly filter: Omit<ListFilter, 'among'>
      readonly insured?: { readonly day: IsoDate; readonly wanted: boolean } | undefined
      readonly order: OrderName
      readonly descending: boolean
      readonly offset: number
      readonly limit: number
    },
  ): Promise<{ total: number; registerTotal: number; rows: number[] }> {
    return this.#inTurn(async () => {
      const keep = await this.#bringUpToDate(db)
      const order = await this.#orderOf(db, asked.order, keep)
      const among = asked.insured && (await this.#insuredRows(db, asked.insured, keep))
      return {
        ...this.#store.pick({ ...asked.filter, among }, order, asked),
        registerTotal: order.rows.length,
      }
    })
  }

  /** Rows whose names look like the words, most alike first, and rows that hold one of the numbers. */
  likely(
    db: Handle,
    asked: { readonly words: readonly string[]; readonly numbers: readonly string[]; readonly most: number },
  ): Promise<number[]> {
    return this.#inTurn(async () => {
      await this.#bringUpToDate(db)
      const numbered = asked.numbers.flatMap((number) => {
        const rows: number[] = []
        this.#store.rowsWith(number).forEach((found, row) => {
          if (found === 1) rows.push(row)
        })
        return rows.slice(0, asked.most)
      })
      return [...new Set([...numbered, ...this.#store.rowsLike(asked.words, asked.most)])]
    })
  }

  /** Reads the children ahead of the first search, a few thousand at a time, letting other work pass in between. */
  warm(file: OpenFile): void {
    if (this.#ready || this.#warming) return
    this.#warming = true
    void this.#readAhead(file)
      // The file was closed in between; whoever asks next reads by herself.
      .catch(() => undefined)
      .finally(() => (this.#warming = false))
  }

  async #readAhead(file: OpenFile): Promise<void> {
    do {
      await setImmediate()
      await file.query((db) => this.#inTurn(() => this.#readChunk(db)))
    } while (!this.#ready)
  }

  /** One after another: what one caller reads is taken in before the next looks. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Says whether the list and the reader see the same state: an older reader's findings are not kept for the next. */
  async #bringUpToDate(db: Handle): Promise<boolean> {
    while (!this.#ready) await this.#readChunk(db)
    const newest = await newestChange(db)
    const since = this.#number ?? 0
    if (newest <= since) return newest === since
    const { rows } = await sql<{ number: number; child_id: string }>`
      SELECT number, child_id FROM children_changed WHERE number > ${since} ORDER BY number
    `.execute(db)
    if (rows[0]?.number !== since + 1) {
      this.#forget()
      return this.#bringUpToDate(db)
    }
    const ids = [...new Set(rows.map((row) => row.child_id))]
    const entries = await readEntries(db, sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    const insured = this.#insured && (await insuredAmong(db, ids, this.#insured.day))
    this.#store.put(entries)
    this.#orders.clear()
    if (this.#insured && insured) {
      const rowsNow = new Uint8Array(this.#store.slots)
      rowsNow.set(this.#insured.rows)
      for (const entry of entries) rowsNow[entry.rowNumber] = insured.has(entry.id) ? 1 : 0
      this.#insured = { day: this.#insured.day, rows: rowsNow }
    }
    this.#number = newest
    return true
  }

  #forget(): void {
    this.#store = new ListStore()
    this.#ready = false
    this.#number = null
    this.#loadedUpTo = 0
    this.#orders.clear()
    this.#insured = null
  }

  async #readChunk(db: Handle): Promise<void> {
    if (this.#ready) return
    // Taken before the first child is read: what changes while reading is read again.
    this.#number ??= await newestChange(db)
    const entries = await readEntries(
      db,
      sql`row_number > ${this.#loadedUpTo} ORDER BY row_number LIMIT ${CHUNK}`,
    )
    this.#store.put(entries)
    this.#loadedUpTo = entries.at(-1)?.rowNumber ?? FAR_AHEAD
    this.#ready = entries.length < CHUNK
  }

  async #orderOf(db: Handle, name: OrderName, keep: boolean): Promise<ListOrder> {
    const known = this.#orders.get(name)
    if (known) return known
    const order = await this.#makeOrder(db, name, keep)
    if (keep) this.#orders.set(name, order)
    return order
  }

  async #makeOrder(db: Handle, name: OrderName, keep: boolean): Promise<ListOrder> {
    if (name === 'name') {
      const rows = await readNameOrder(db)
      return { rows, known: rows.length }
    }
    const byName = (await this.#orderOf(db, 'name', keep)).rows
    return name === 'file_number' ? readFileNumberOrder(db, byName) : this.#store.orderByDay(name, byName)
  }

  async #insuredRows(
    db: Handle,
    { day, wanted }: { readonly day: IsoDate; readonly wanted: boolean },
    keep: boolean,
  ): Promise<Uint8Array> {
    let insured = this.#insured?.day === day ? this.#insured.rows : undefined
    if (!insured) {
      insured = await readInsured(db, day, this.#store.slots)
      if (keep) this.#insured = { day, rows: insured }
    }
    return wanted ? insured : insured.map((is) => 1 - is)
  }
}

const indexes = new WeakMap<OpenFile, ListIndex>()

/** The list of the open file. */
export function listIndexOf(file: OpenFile): ListIndex {
  const known = indexes.get(file)
  if (known) return known
  const index = new ListIndex()
  indexes.set(file, index)
  return index
}

/** The first window of the whole list by name and its length, without the list in memory. Both read the index `children_by_name`. */
export async function readPlainWindow(
  db: Handle,
  window: { readonly descending: boolean; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: number[] }> {
  const direction = window.descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<{ row_number: number }>`
    SELECT row_number FROM children WHERE deleted_at IS NULL
    ORDER BY name_sort ${direction}, id ${direction} LIMIT ${window.limit} OFFSET ${window.offset}
  `.execute(db)
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM children WHERE deleted_at IS NULL
  `.execute(db)
  return { total: counted.rows[0]?.total ?? 0, rows: rows.map((row) => row.row_number) }
}

async function newestChange(db: Handle): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`
    SELECT max(number) AS newest FROM children_changed
  `.execute(db)
  return rows[0]?.newest ?? 0
}

async function readEntries(
  db: Handle,
  where: ReturnType<typeof sql>,
): Promise<(ListEntry & { readonly id: string })[]> {
  const { rows } = await sql<ListColumns>`
    SELECT id, row_number, deleted_at IS NULL AS live, search_key, sex, birth_date, current_kind, current_since,
      coalesce(current_center_id, center_id) AS center_id
    FROM children WHERE ${where}
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    rowNumber: row.row_number,
    live: row.live === 1,
    searchKey: row.search_key,
    sex: row.sex,
    birthDate: row.birth_date,
    placementKind: row.current_kind,
    placementSince: row.current_since,
    centerId: row.center_id,
  }))
}

/** Row numbers in Persian order of name; handed over as one text, which is several times quicker than a row each. */
async function readNameOrder(db: Handle): Promise<Int32Array> {
  const { rows } = await sql<{ numbers: string }>`
    SELECT json_group_array(row_number) AS numbers FROM (
      SELECT row_number FROM children WHERE deleted_at IS NULL ORDER BY name_sort, id
    )
  `.execute(db)
  return Int32Array.from(JSON.parse(rows[0]?.numbers ?? '[]') as number[])
}

/** By file number as people count: 9 before 10, 1403/2 before 1403/11; plain numbers come before the others. */
async function readFileNumberOrder(db: Handle, byName: Int32Array): Promise<ListOrder> {
  const { rows } = await sql<{ numbers: string; written: string }>`
    SELECT json_group_array(row_number) AS numbers, json_group_array(file_number) AS written
    FROM children WHERE deleted_at IS NULL AND file_number IS NOT NULL
  `.execute(db)
  const numbers = JSON.parse(rows[0]?.numbers ?? '[]') as number[]
  const written = JSON.parse(rows[0]?.written ?? '[]') as string[]
  return orderByFileNumber(new Map(numbers.map((row, at) => [row, written[at] ?? ''])), byName)
}

async function readInsured(db: Handle, day: IsoDate, slots: number): Promise<Uint8Array> {
  const { rows } = await sql<{ numbers: string }>`
    SELECT json_group_array(row_number) AS numbers FROM children WHERE id IN (${insuredOn(day)})
  `.execute(db)
  const insured = new Uint8Array(slots)
  for (const row of JSON.parse(rows[0]?.numbers ?? '[]') as number[]) insured[row] = 1
  return insured
}
