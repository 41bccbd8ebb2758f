import { sql, type RawBuilder } from 'kysely'

/** Whose records are read: one child's, those of some, or (left out) everybody's. */
export type Whose = string | readonly string[] | undefined

/** The ids as the right side of `in`, however many they are. */
export function idsIn(whose: Whose): RawBuilder<string> {
  return typeof whose === 'string'
    ? sql<string>`(${whose})`
    : sql<string>`(SELECT value FROM json_each(${JSON.stringify(whose ?? [])}))`
}
