/** What other subjects may ask of money. */
export { loadRules } from './entitlement/facts'
export { standingLines, storeLines, type NewLine } from './ledger/ledger'
export { linesOfChild } from './ledger/lines'
export { indexTariffs, rateOn, type TariffRow } from './entitlement/rates'
export { savingsRialOf } from './child/savings'
