import type { Output } from '../../../db/contract/contract'

/** Everything the register knows of one young person's road to independence. */
export type ChildIndependence = Output<'independence.ofChild'>
