import { useState } from 'react'
import type { PaymentLine } from '../../../../db/contract/payments'

/** Lines that were marked, as they stood when they were. */
export interface LineChoice {
  readonly lines: readonly PaymentLine[]
  readonly has: (id: string) => boolean
  readonly set: (lines: readonly PaymentLine[], isChosen: boolean) => void
  readonly clear: () => void
}

/** Remembers marked lines while the list is scrolled and filtered. */
export function useLineChoice(): LineChoice {
  const [chosen, setChosen] = useState<ReadonlyMap<string, PaymentLine>>(new Map())
  return {
    lines: [...chosen.values()],
    has: (id) => chosen.has(id),
    set: (lines, isChosen) =>
      setChosen((before) => {
        const next = new Map(before)
        for (const line of lines) {
          if (isChosen) next.set(line.id, line)
          else next.delete(line.id)
        }
        return next
      }),
    clear: () => setChosen(new Map()),
  }
}

/** The marked lines for which each step is open. A social worker takes back only what is computed. */
export function stepsOpen(lines: readonly PaymentLine[], isDirector: boolean) {
  return {
    approve: lines.filter(({ state }) => state === 'computed'),
    pay: lines.filter(({ state }) => state === 'approved'),
    reverse: lines.filter(({ state }) => (isDirector ? state !== 'reversed' : state === 'computed')),
  }
}

/** Rial of some lines; whole numbers, so the sum is exact. */
export function sumOf(lines: readonly PaymentLine[]): number {
  return lines.reduce((sum, { amountRial }) => sum + amountRial, 0)
}
