import { w28Capacity } from './placements/w28-capacity'
import type { Rule } from './rule'

/** Every rule of the data, in the order in which findings are told. */
export const rules: readonly Rule[] = [w28Capacity]
