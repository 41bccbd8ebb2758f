import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect } from 'react'
import { common } from '../words/common'

/** The name of the screen around, for what is drawn as a part of it; null on a screen of its own. */
export const ScreenAround = createContext<string | null>(null)

export interface PageHeaderProps {
  readonly title: string
  readonly description?: ReactNode
  /** Buttons at the far end, the important one first. */
  readonly actions?: ReactNode
  /** A link back, over the title; a part of another screen needs none. */
  readonly back?: ReactNode
}

/** Names the window after a screen, or after a part of the screen around while that part is shown. */
export function useWindowTitle(title: string): void {
  const around = useContext(ScreenAround)
  // The screen first, then its part, whichever of the two is drawn first.
  useLayoutEffect(() => {
    if (around === null) document.title = `${title} – ${common.appName}`
  }, [around, title])
  useEffect(() => {
    if (around === null) return undefined
    document.title = `${title} – ${around} – ${common.appName}`
    return () => {
      document.title = `${around} – ${common.appName}`
    }
  }, [around, title])
}

/** The head of a screen; it names the window too. Exactly one per screen; in a part of another screen, a heading of that part. */
export function PageHeader({ title, description, actions, back }: PageHeaderProps) {
  useWindowTitle(title)
  const isPart = useContext(ScreenAround) !== null
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-col">
        {back !== undefined && !isPart && <div className="text-sm">{back}</div>}
        {isPart ? (
          <h2 className="text-xl font-semibold">{title}</h2>
        ) : (
          <h1 className="text-2xl font-semibold">{title}</h1>
        )}
        {description !== undefined && <div className="text-sm text-ink-soft">{description}</div>}
      </div>
      {actions !== undefined && (
        <div className="print:hidden flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </header>
  )
}
