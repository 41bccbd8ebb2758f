type Fields = Readonly<Record<string, unknown>>

/** One field whose stored value and whose value in the form are not the same. */
export interface Difference {
  readonly field: string
  readonly mine: unknown
  readonly stored: unknown
  /** Which one to keep unless the user says otherwise: what only one of the two changed; where both did, the user's own. */
  readonly suggested: 'mine' | 'stored'
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Compares what the form began with, what was typed, and what is stored now, field by field in the order of `mine`.
 * Fields that say the same are left out.
 */
export function compareVersions(base: Fields, mine: Fields, stored: Fields): Difference[] {
  return Object.keys(mine)
    .filter((field) => !same(mine[field], stored[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      stored: stored[field],
      suggested: same(mine[field], base[field]) ? 'stored' : 'mine',
    }))
}

/** The fields to save after a choice was made for each difference. */
export function mergeVersions<Form extends Fields>(
  mine: Form,
  stored: Fields,
  choices: Readonly<Record<string, 'mine' | 'stored'>>,
): Form {
  return {
    ...mine,
    ...Object.fromEntries(
      Object.entries(choices)
        .filter(([field, choice]) => choice === 'stored' && Object.hasOwn(mine, field))
        .map(([field]) => [field, stored[field]]),
    ),
  }
}
