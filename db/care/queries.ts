/** What other subjects may ask of care. A psychologist's notes are not among it. */
export { educationSpells } from './education'
export { goals } from './goals'
export { healthOfChild, healthRecords } from './health'
export { reviews } from './reviews'
export { socialReports } from './social'
