export { common, dateWords } from './common'
