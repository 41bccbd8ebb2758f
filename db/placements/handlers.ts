import type { Handlers } from '../context/context'
import { correctPlacement } from './correct'
import { checkMove, moveChild } from './move'
import { undoMove } from './undo-move'

/** What the register answers about placements. */
export const placementsHandlers: Handlers<
  'placements.checkMove' | 'placements.move' | 'placements.undoMove' | 'placements.correct'
> = {
  'placements.checkMove': checkMove,
  'placements.move': moveChild,
  'placements.undoMove': undoMove,
  'placements.correct': correctPlacement,
}
