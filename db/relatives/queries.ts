/** What other subjects may ask of relatives and siblings. */
export { relativesOf } from './relatives'
export { siblingIdsOf, siblingsOf } from './siblings'
