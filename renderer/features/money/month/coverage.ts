import type { CenterCost } from '../../../../db/contract/child-money'

/** How many percent of a month's cost the resident subsidy covers, to one decimal. */
export function coveragePercent({
  subsidyRial,
  amountRial,
}: Pick<CenterCost, 'subsidyRial' | 'amountRial'>): number {
  return Math.round((subsidyRial * 1000) / amountRial) / 10
}
