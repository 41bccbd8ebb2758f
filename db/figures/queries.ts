export { childIdsBehind, childIdsOfReport, recordsBehind } from './behind'
export { previousPeriod } from './days'
export { reportFor } from './report'
