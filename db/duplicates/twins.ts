import { unsaid, type StoredRow } from '../history/stored-rows'

/**
 * Of which a file has one: the columns that tell them apart. Where both files have it, the kept file's own stays and takes what
 * it lacks from the other, which is taken off with its file.
 */
const onlyOne: Readonly<Record<string, readonly string[]>> = {
  health: [],
  budgets: [],
  plan_items: ['field'],
  child_relatives: ['relative_id'],
  enrolment_rows: ['list_id'],
}

/** Where two rows that say the same may still be two: papers have pages of their own, and two deposits of one sum are two. */
const neverSame = new Set(['documents', 'savings_entries', 'letters', 'grant_requests'])

/** The kept file's own record that leaves no place for this one; null: this one would say nothing there; undefined: it moves. */
export function twinOf(
  table: string,
  row: StoredRow,
  own: readonly StoredRow[],
  keptId: string,
  mergedId: string,
): StoredRow | null | undefined {
  if (table === 'sibling_links') {
    const other = otherEnd(row, mergedId)
    return other === keptId || own.some((link) => otherEnd(link, keptId) === other) ? null : undefined
  }
  const columns = onlyOne[table]
  if (columns) return own.find((mine) => columns.every((column) => mine[column] === row[column]))
  return neverSame.has(table) ? undefined : own.find((mine) => saysTheSame(mine, row))
}

/** Whether both rows say the same of a child. */
function saysTheSame(one: StoredRow, other: StoredRow): boolean {
  return Object.keys(one).every((column) => unsaid.has(column) || one[column] === other[column])
}

/** The child at the link's other end. */
export function otherEnd(link: StoredRow, childId: string): unknown {
  return link['child_id'] === childId ? link['sibling_id'] : link['child_id']
}

const notFilled = new Set(['external_id', 'deleted_at'])

/** What the kept file's record lacks and the other knows. */
export function lackingIn(twin: StoredRow, from: StoredRow): Record<string, string | number | null> {
  const lacking = Object.keys(twin).filter(
    (name) => twin[name] === null && from[name] !== null && !notFilled.has(name),
  )
  return Object.fromEntries(lacking.map((name) => [name, from[name] ?? null]))
}

/** Spells of two files that share a day, each side's own; a spell that stands in both alike is one and shares with nobody. */
export function sharedDays(
  kept: readonly StoredRow[],
  merged: readonly StoredRow[],
): { readonly kept: readonly StoredRow[]; readonly merged: readonly StoredRow[]; readonly pairs: number } {
  const others = merged.filter((spell) => !kept.some((own) => saysTheSame(own, spell)))
  const pairs = others.flatMap((spell) =>
    kept.filter((own) => shareADay(own, spell)).map((own) => ({ own, spell })),
  )
  return {
    kept: kept.filter((own) => pairs.some((pair) => pair.own === own)),
    merged: others.filter((spell) => pairs.some((pair) => pair.spell === spell)),
    pairs: pairs.length,
  }
}

/** Half open; a spell of no day shares with nobody. */
function shareADay(one: StoredRow, other: StoredRow): boolean {
  const first = [startOf(one), startOf(other)].sort()[1] ?? ''
  return first < endOf(one) && first < endOf(other)
}

const startOf = (spell: StoredRow): string => String(spell['starts_on'])
const endOf = (spell: StoredRow): string => String(spell['ends_on'] ?? '9999-99-99')
