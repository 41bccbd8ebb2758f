import { formatJalali } from '../../../db/contract/jalali'
import type { Placement, PlacementKind } from '../../../db/contract/placements'
import { placementKindWords } from '../../../db/contract/words/terms'
import { moveWords as words } from '../../words/moves'

/** What a move is about to do, as the screen knows it. `emdadActive` is on the day of the move. */
export interface PlannedMove {
  readonly closes: Placement | null
  readonly kind: PlacementKind
  readonly on: string
  readonly centerName: string | null
  readonly relativeName: string | null
  readonly emdad: 'start' | 'stop' | 'keep'
  readonly emdadActive: boolean
}

/** One Persian sentence that says what the move will do: what ends, what begins, and what becomes of امداد. */
export function moveSentence(move: PlannedMove): string {
  const day = formatJalali(move.on)
  const stops = move.emdadActive && (move.emdad === 'stop' || move.kind === 'deceased')
  const starts = !move.emdadActive && move.emdad === 'start' && move.kind !== 'deceased'
  const parts = [
    ...(move.closes === null
      ? []
      : [
          words.closes(
            placementKindWords[move.closes.kind],
            placeOf(move.closes.centerName, move.closes.relativeName),
            day,
          ),
        ]),
    words.opens(placementKindWords[move.kind], placeOf(move.centerName, move.relativeName), day),
    ...(stops ? [words.stopsEmdad] : []),
    ...(starts ? [words.startsEmdad] : []),
  ]
  return `${parts.join(words.and)}${words.end}`
}

function placeOf(centerName: string | null, relativeName: string | null): string {
  if (centerName !== null) return words.inCenter(centerName)
  return relativeName === null || relativeName.trim() === '' ? '' : words.withRelative(relativeName.trim())
}
