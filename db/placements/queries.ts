/** What other subjects may ask of placements. */
export { canUndoMove, letMovesFollow } from './moves'
