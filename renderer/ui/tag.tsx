import { Check, Circle, CircleDot, OctagonAlert, TriangleAlert } from 'lucide-react'

const kinds = {
  neutral: { icon: Circle, look: 'border-line-strong bg-sunken text-ink' },
  accent: { icon: CircleDot, look: 'border-accent bg-accent-soft text-accent-strong' },
  good: { icon: Check, look: 'border-good bg-good-soft text-good' },
  warning: { icon: TriangleAlert, look: 'border-warning bg-warning-soft text-warning' },
  danger: { icon: OctagonAlert, look: 'border-danger bg-danger-soft text-danger' },
} as const

export interface TagProps {
  readonly children: string
  readonly kind?: keyof typeof kinds
}

/** A state as a word with its shape; the colour only repeats it. */
export function Tag({ children, kind = 'neutral' }: TagProps) {
  const { icon: Icon, look } = kinds[kind]
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2 text-sm whitespace-nowrap ${look}`}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {children}
    </span>
  )
}
