/** What other subjects may ask of money. */
export { permissionEnds } from './conditions'
export { loadRules } from './facts'
export { standingLines, stateSql, storeLines, type NewLine } from './ledger'
export { linesOfChild } from './lines'
export { findProgramme } from './programmes'
export { indexTariffs, rateOn, type TariffRow } from './rates'
export { savingsRialOf } from './savings'
