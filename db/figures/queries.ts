export { childIdsBehind, childIdsOfReport, recordsBehind } from './behind'
export { previousPeriod } from './days'
export { insuredByMonth } from './insured-year'
export { figuresFor, reportFor } from './report'
