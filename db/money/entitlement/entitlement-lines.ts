import type { LinePart, NotEntitledReason } from '../../contract/payments'
import type { ProgrammeFacts } from './facts'
import type { MonthFrame } from './rates-month'

/** A line that a run would store. `days` are the entitled ones, null for what is paid once. */
export interface EntitledLine {
  readonly programme: string
  readonly kind: 'monthly' | 'once'
  readonly centerId: string | null
  /** The support that is paid once. */
  readonly sourceId: string | null
  readonly amountRial: number
  readonly days: number | null
  readonly parts: readonly LinePart[]
}

/** Some days (numbers of the frame, half open) at one rate. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly centerId: string | null
  readonly tariffId: string | null
  readonly rateRial: number
}

/**
 * Rial of a share `numerator / days` of a month, rounded once to a multiple of the programme's unit; half a unit goes up. Whole numbers
 * throughout: the largest amount times 31 days is far below what a number holds exactly.
 */
export function rounded(
  numerator: number,
  days: number,
  { rounding, roundingUnit }: Pick<ProgrammeFacts, 'rounding' | 'roundingUnit'>,
): number {
  const unit = days * roundingUnit
  const rest = numerator % unit
  const units = (numerator - rest) / unit
  const up = rounding === 'up' ? rest > 0 : rounding === 'nearest' && 2 * rest >= unit
  return (units + (up ? 1 : 0)) * roundingUnit
}

/** The month's lines of the pieces, which stand in the order of their days. Days whose share is rounded to nothing are told to `without`. */
export function linesOf(
  programme: ProgrammeFacts,
  frame: MonthFrame,
  pieces: readonly Piece[],
  without: (gap: { from: number; to: number; centerId: string | null; reason: NotEntitledReason }) => void,
): EntitledLine[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return []
  const monthly = { programme: programme.id, kind: 'monthly', sourceId: null } as const
  if (programme.proration === 'whole_month') {
    const { tariffId, rateRial, centerId } = programme.rateDay === 'month_end' ? last : first
    const days = pieces.reduce((sum, { from, to }) => sum + to - from, 0)
    const part = { from: frame.days[first.from] ?? '', to: frame.days[last.to - 1] ?? '', days }
    return [{ ...monthly, centerId, amountRial: rateRial, days, parts: [{ ...part, tariffId, rateRial }] }]
  }
  const lines: EntitledLine[] = []
  for (const [centerId, group] of groupsOf(programme, pieces, last.centerId)) {
    let numerator = 0
    let days = 0
    for (const { from, to, rateRial } of group) {
      numerator += rateRial * (to - from)
      days += to - from
    }
    const joined = joinedPieces(group)
    const amountRial = rounded(numerator, frame.days.length, programme)
    if (amountRial === 0) {
      for (const { from, to } of joined) without({ from, to, centerId, reason: 'no_amount' })
      continue
    }
    const parts = joined.map(({ from, to, tariffId, rateRial }) => ({
      from: frame.days[from] ?? '',
      to: frame.days[to - 1] ?? '',
      days: to - from,
      tariffId,
      rateRial,
    }))
    lines.push({ ...monthly, centerId, amountRial, days, parts })
  }
  return lines
}

/** By center for days in homes; all together, in the home of the last day, for a support. */
function groupsOf(
  { basis }: ProgrammeFacts,
  pieces: readonly Piece[],
  lastCenterId: string | null,
): Map<string | null, readonly Piece[]> {
  if (basis === 'support' || pieces.length === 1) return new Map([[lastCenterId, pieces]])
  const groups = new Map<string | null, Piece[]>()
  for (const piece of pieces) {
    const group = groups.get(piece.centerId)
    if (group) group.push(piece)
    else groups.set(piece.centerId, [piece])
  }
  return groups
}

function joinedPieces(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 1) return pieces
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.to === piece.from && last.tariffId === piece.tariffId && last.rateRial === piece.rateRial) {
      joined[joined.length - 1] = { ...last, to: piece.to }
    } else joined.push(piece)
  }
  return joined
}
