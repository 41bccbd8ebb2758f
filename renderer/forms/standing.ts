/** What lasts from a day to the day before another. */
export interface Spell {
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Whether a dated, half open record holds on the day: begun and not ended. */
export function standing(record: Spell, today: string): 'active' | 'over' | 'notYet' {
  if (record.startsOn > today) return 'notYet'
  return record.endsOn === null || record.endsOn > today ? 'active' : 'over'
}
