export { common, dateWords } from './common'
export { frame } from './frame'
export { session, start } from './register'
export { settingsWords } from './settings'
