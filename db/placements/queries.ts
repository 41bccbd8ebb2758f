/** What other subjects may ask of placements. */
export { refreshCurrentPlacements } from './current'
export { canUndoMove, letMovesFollow } from './moves'
export { placementFromRow } from '../schema/placement-row'
export { addSpell, refuseSpellFaults } from './store'
