export { common, dateWords } from './common'
export { frame } from './frame'
export { session, start } from './register'
export { settingsWords } from './settings'
export {
  childFileWords,
  childrenPrintWords,
  childrenWords,
  historyWords,
  identityWords,
  policyWords,
  spellWords,
  staleWords,
  supportWords,
} from './children'
export { momentWords } from './moment'
export { provinceWords, reportWords, returnWords } from './reports'
