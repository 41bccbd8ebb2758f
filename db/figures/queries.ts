export { childIdsBehind, childIdsOfReport, childIdsOfStanding, recordsBehind } from './behind'
export { previousPeriod } from './days'
export { insuredByMonth } from './insured-year'
export { figuresFor, reportFor, someFigures } from './report'
export { standsToday } from './standing'
export {
  amongNear,
  chainOrder,
  emdadSpells,
  familySpellsOn,
  homeOf,
  inForce,
  residentialOn,
  stands,
} from './scope'
