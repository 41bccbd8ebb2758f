import { addDays, jalaliMonthOf, monthRange, type IsoDate } from '../../contract/jalali'
import { covers, type Facts, type SpellChange } from '../facts'
import { ALWAYS, type Rule } from '../rule'

/** As much of a spell as tells where a child is. */
interface Place {
  readonly id: string
  readonly kind: string
  readonly centerId: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/**
 * Where the child is as this month begins (the spell that covers the last day of the month before, the stock that was
 * signed) is not where she was when a return of last month was signed. A return keeps figures, not children; so what was
 * stored at the signature is found by taking the later changes of her spells back, from the audit. It is told when the
 * center of either place, for a place in a family the home she came from, signed that month.
 */
export const r33ChangedAfterSigning: Rule = {
  code: 'R33',
  severity: 'report',
  subject: 'placement',
  fields: ['kind', 'centerId', 'startsOn', 'endsOn'],
  since: ALWAYS,
  check: (facts) => {
    if (facts.signedMonths.length === 0) return []
    const changes = facts.spellChanges(facts.child.id)
    const day = addDays(monthRange(jalaliMonthOf(facts.today)).from, -1)
    for (const { centerId, signedAt } of facts.signedMonths) {
      const later = changes.filter(({ at }) => at > signedAt)
      if (later.length === 0) continue
      const signed = takenBack(facts.spells, later)
      const then = placeOn(signed, day)
      const now = placeOn(facts.spells, day)
      if (then?.kind === now?.kind && then?.centerId === now?.centerId) continue
      const concerned = [homeOf(facts, signed, day), homeOf(facts, facts.spells, day)]
      if (!concerned.includes(centerId)) continue
      return [
        {
          recordId: (now ?? then)?.id ?? facts.child.id,
          on: day,
          details: { day, month: jalaliMonthOf(day), centerId },
        },
      ]
    }
    return []
  },
}

const placeOn = (spells: readonly Place[], day: IsoDate): Place | undefined =>
  spells.findLast((spell) => covers(spell, day))

/** The home that counts her on the day: of her last residential spell begun by then, else the one that keeps her file. */
function homeOf({ child }: Facts, spells: readonly Place[], day: IsoDate): string | null {
  const stay = spells.findLast(({ kind, startsOn }) => kind === 'residential' && startsOn <= day)
  return stay?.centerId ?? child.centerId
}

/** The spells as they were before the changes, which come oldest first. */
function takenBack(spells: readonly Place[], changes: readonly SpellChange[]): Place[] {
  const places = new Map<string, Place>(spells.map((spell) => [spell.id, spell]))
  for (const { placementId, changes: columns } of [...changes].reverse()) {
    if (columns['kind']?.from === null) {
      places.delete(placementId)
      continue
    }
    const after = places.get(placementId)
    const kind = before(columns, 'kind', after?.kind)
    const startsOn = before(columns, 'starts_on', after?.startsOn)
    // A spell of which the audit does not tell enough cannot be put back.
    if (typeof kind !== 'string' || typeof startsOn !== 'string') continue
    places.set(placementId, {
      id: placementId,
      kind,
      centerId: before(columns, 'center_id', after?.centerId) ?? null,
      startsOn,
      endsOn: before(columns, 'ends_on', after?.endsOn) ?? null,
    })
  }
  return [...places.values()].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
}

function before(
  columns: SpellChange['changes'],
  column: string,
  now: string | null | undefined,
): string | null | undefined {
  const changed = columns[column]
  if (changed === undefined) return now
  return typeof changed.from === 'string' ? changed.from : null
}
