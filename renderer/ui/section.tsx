import { type ReactNode, useId } from 'react'

export interface SectionProps {
  readonly title: string
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** Left out where the heading and its actions say it all. */
  readonly children?: ReactNode
}

/** A part of a screen with its own heading, on a card. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="card flex flex-col gap-3 px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {actions !== undefined && <div className="print:hidden flex flex-wrap gap-2">{actions}</div>}
      </div>
      {description !== undefined && <p className="text-sm text-ink-soft">{description}</p>}
      {children}
    </section>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

const factColumns = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 sm:grid-cols-2',
  3: 'grid-cols-1 sm:grid-cols-2 xl:grid-cols-3',
} as const

/** Pairs of name and value for reading (a file's identity). */
export function Facts({
  facts,
  columns = 2,
}: {
  readonly facts: readonly Fact[]
  readonly columns?: 1 | 2 | 3
}) {
  return (
    <dl className={`grid gap-x-6 gap-y-2 ${factColumns[columns]}`}>
      {facts.map((fact) => (
        <div key={fact.label} className="flex flex-col">
          <dt className="text-sm text-ink-soft">{fact.label}</dt>
          <dd className="break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

const fieldColumns = {
  2: 'grid-cols-1 sm:grid-cols-2',
  3: 'grid-cols-1 sm:grid-cols-2 lg:grid-cols-3',
  4: 'grid-cols-2 lg:grid-cols-4',
} as const

/** Fields side by side where there is room. A child with `className="col-span-full"` takes a whole line. */
export function FieldGrid({
  children,
  columns = 3,
}: {
  readonly children: ReactNode
  readonly columns?: 2 | 3 | 4
}) {
  return <div className={`grid items-start gap-x-5 gap-y-3 ${fieldColumns[columns]}`}>{children}</div>
}
