import { type ReactNode, useId } from 'react'

/** A section of a report: a card on the screen, a heading that stays with what follows it on paper. */
export function ReportSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-3 px-5 py-4 print:block print:border-0 print:bg-transparent print:p-0 print:pt-4"
    >
      <h2
        id={id}
        className="text-lg font-semibold print:mb-1 print:break-after-avoid print:border-b print:border-ink"
      >
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Tables side by side where there is room; on paper always two. */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:mt-2 print:grid-cols-2 print:gap-x-6">
      {children}
    </div>
  )
}

/** What is to be known of the tables above it. */
export function ReportNote({ children }: { readonly children: string }) {
  return <p className="text-sm text-ink-soft print:mt-1 print:text-xs print:text-ink">{children}</p>
}
