export { childIdsBehind, childIdsOfReport, recordsBehind } from './behind'
export { previousPeriod } from './days'
export { figuresFor, reportFor } from './report'
