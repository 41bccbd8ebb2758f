/** What other subjects may ask of placements. */
export { canUndoMove, letMovesFollow } from './moves'
export { placementFromRow } from '../schema/placement-row'
