import type { IsoDate } from '../../contract/jalali'
import type { Facts, SpellChange } from '../facts'
import { ALWAYS, type Rule, type RuleFinding } from '../rule'

/**
 * A day of a stored spell that reaches into a signed month was changed after the signature, and the month was not signed again
 * since. What the change moves are the days between the old and the new one; without one of the two, all days from the other on.
 * The home concerned is the spell's own, for a place in a family the one she came from. Each spell is told once, with the earliest
 * such month.
 */
export const r91PastDateChanged: Rule = {
  code: 'R91',
  severity: 'report',
  subject: 'placement',
  fields: ['startsOn', 'endsOn'],
  since: ALWAYS,
  check: (facts) => {
    if (facts.signatures.length === 0) return []
    const told = new Map<string, RuleFinding>()
    for (const change of facts.dateChanges(facts.child.id)) {
      const centerId = homeOf(facts, change.placementId)
      for (const moved of movedDays(change)) {
        const signed = facts.signatures
          .filter((one) => one.centerId === centerId && one.signedAt < change.at)
          .filter(({ from, to }) => to >= moved.from && (moved.to === null || from < moved.to))
          .sort((one, other) => (one.from < other.from ? -1 : 1))[0]
        if (signed === undefined) continue
        const known = told.get(change.placementId)?.details?.['month']
        if (typeof known === 'string' && known <= signed.month) continue
        told.set(change.placementId, {
          recordId: change.placementId,
          fields: [moved.field],
          details: { month: signed.month, day: moved.from },
        })
      }
    }
    return [...told.values()]
  },
}

interface MovedDays {
  readonly field: 'startsOn' | 'endsOn'
  readonly from: IsoDate
  readonly to: IsoDate | null
}
const dayColumns = [
  ['starts_on', 'startsOn'],
  ['ends_on', 'endsOn'],
] as const

/** The days whose place a change of a day moves: half open, `to` null without end. */
function movedDays({ changes }: SpellChange): MovedDays[] {
  return dayColumns.flatMap(([column, field]) => {
    const changed = changes[column]
    if (changed === undefined) return []
    const days = [changed.from, changed.to].filter((day) => typeof day === 'string').sort()
    const [from, to] = days
    return from === undefined ? [] : [{ field, from, to: to ?? null }]
  })
}

function homeOf({ spells, child }: Facts, placementId: string): string | null {
  const at = spells.findIndex(({ id }) => id === placementId)
  if (at < 0) return child.centerId
  return spells.slice(0, at + 1).findLast(({ kind }) => kind === 'residential')?.centerId ?? child.centerId
}
