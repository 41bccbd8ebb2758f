import { type ReactNode, useEffect } from 'react'
import { common } from '../words/common'

export interface PageHeaderProps {
  readonly title: string
  readonly description?: ReactNode
  /** Buttons at the far end, the important one first. */
  readonly actions?: ReactNode
  /** A link back, over the title. */
  readonly back?: ReactNode
}

/** The head of a screen; it names the window too. Exactly one per screen. */
export function PageHeader({ title, description, actions, back }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} – ${common.appName}`
  }, [title])
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-col">
        {back !== undefined && <div className="text-sm">{back}</div>}
        <h1 className="text-2xl font-semibold">{title}</h1>
        {description !== undefined && <div className="text-sm text-ink-soft">{description}</div>}
      </div>
      {actions !== undefined && (
        <div className="print:hidden flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </header>
  )
}
