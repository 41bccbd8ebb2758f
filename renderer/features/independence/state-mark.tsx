import { Check, Circle, CircleDashed, CircleDot, Minus } from 'lucide-react'
import type { PlanState } from '../../../db/contract/independence'
import { planStateWords } from '../../../db/contract/words/independence-terms'
import { MISSING } from '../../../db/contract/words/terms'

const marks = {
  ready: { icon: Check, look: 'text-good' },
  in_progress: { icon: CircleDot, look: 'text-accent' },
  not_started: { icon: Circle, look: 'text-warning' },
  not_needed: { icon: Minus, look: 'text-ink-soft' },
  missing: { icon: CircleDashed, look: 'text-danger' },
} as const

/** The state of a field of a plan by its shape and its word; the colour only repeats it. */
export function StateMark({
  state,
  isStacked = false,
}: {
  readonly state: PlanState | null
  /** The shape over its word, where nine of them stand in a row. */
  readonly isStacked?: boolean
}) {
  const { icon: Icon, look } = marks[state ?? 'missing']
  return (
    <span
      className={`inline-flex whitespace-nowrap ${isStacked ? 'flex-col items-start text-xs' : 'items-center gap-1 text-sm'} ${look}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {state === null ? MISSING : planStateWords[state]}
    </span>
  )
}
