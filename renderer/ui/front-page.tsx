import { type ReactNode, useEffect } from 'react'
import { common } from '../words/common'

export interface FrontPageProps {
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
  readonly size?: 'narrow' | 'wide'
}

/** A page before the frame: first start, sign-in, recovery. One column of paper in the middle. */
export function FrontPage({ title, description, children, size = 'narrow' }: FrontPageProps) {
  useEffect(() => {
    document.title = `${title} – ${common.appName}`
  }, [title])
  return (
    <div className="flex min-h-full flex-col items-center overflow-auto px-4 py-6 md:py-10">
      <header className="pb-4 text-2xl font-bold text-accent">{common.appName}</header>
      <main
        className={`card flex w-full flex-col gap-4 px-5 py-5 md:px-8 md:py-6 ${size === 'wide' ? 'max-w-[52rem]' : 'max-w-md'}`}
      >
        <div className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold">{title}</h1>
          {description !== undefined && <div className="text-sm text-ink-soft">{description}</div>}
        </div>
        {children}
      </main>
    </div>
  )
}
