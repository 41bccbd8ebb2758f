import type { Appearance } from '../../db/contract/shell'
import { knowAnswer, useCommand, useQueryMethod } from './hooks'

/** How the program looks on this machine, and how to change it; a part that is left out stays. */
export function useAppearance(): {
  readonly appearance: Appearance | undefined
  readonly change: (part: Partial<Appearance>) => void
} {
  const appearance = useQueryMethod('shell.appearance', {}).value
  const { run } = useCommand('shell.setAppearance')
  return {
    appearance,
    change: (part) => {
      if (appearance === undefined) return
      const next = { ...appearance, ...part }
      knowAnswer('shell.appearance', {}, next)
      void run(next)
    },
  }
}
