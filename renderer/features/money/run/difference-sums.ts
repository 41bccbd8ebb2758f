import type { DifferenceRow } from '../../../../db/contract/payments'

/** What is still owed and what was paid too much, each as a positive sum of rial. */
export function differenceSums(rows: readonly Pick<DifferenceRow, 'differenceRial'>[]): {
  readonly owed: number
  readonly overpaid: number
} {
  let [owed, overpaid] = [0, 0]
  for (const { differenceRial } of rows) {
    if (differenceRial > 0) owed += differenceRial
    else overpaid -= differenceRial
  }
  return { owed, overpaid }
}
