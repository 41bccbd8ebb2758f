import { sql, type RawBuilder } from 'kysely'

/** A piece of a statement. */
export type Sql = RawBuilder<unknown>

// What only SQLite says. Everything else under db/figures is SQL that any database of the register would take.

/** A table read through one named index: the figures must not become slow when SQLite guesses otherwise. */
export function through(table: string, alias: string, index: string): Sql {
  return sql`${sql.table(table)} AS ${sql.ref(alias)} INDEXED BY ${sql.ref(index)}`
}

/** Whole days from one ISO date to a later one. */
export function daysFrom(from: Sql, to: Sql): Sql {
  return sql`CAST(julianday(${to}) - julianday(${from}) AS INTEGER)`
}

/** The later of two dates. */
export function later(one: Sql, other: Sql): Sql {
  return sql`max(${one}, ${other})`
}

/** The earlier of two dates. */
export function earlier(one: Sql, other: Sql): Sql {
  return sql`min(${one}, ${other})`
}

/** Both tables with the left one read first. */
export const thenEach: Sql = sql`CROSS JOIN`
