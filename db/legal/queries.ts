/** What other subjects may ask of the legal file. */
export { clocksOf } from './clocks'
export { legalEvents } from './events'
export { orders } from './orders'
