import { policyWords } from '../../words/children'

/** Whether a dated, half open record holds on the day: begun and not ended. */
export function standing(
  record: { readonly startsOn: string; readonly endsOn: string | null },
  today: string,
): 'active' | 'over' | 'notYet' {
  if (record.startsOn > today) return 'notYet'
  return record.endsOn === null || record.endsOn > today ? 'active' : 'over'
}

/** The word and shape of a state. */
export const standingTags = {
  active: { word: policyWords.active, kind: 'good' },
  over: { word: policyWords.over, kind: 'neutral' },
  notYet: { word: policyWords.notYet, kind: 'accent' },
} as const
