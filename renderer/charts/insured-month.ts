import type { Output } from '../../db/contract/contract'

/** A month of the chart: how many of all were insured at its end. */
export type InsuredMonth = Output<'reports.insuredByMonth'>['months'][number]
