import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { common } from '../words/common'

const kinds = {
  info: { icon: Info, word: common.info, look: 'border-line-strong bg-sunken' },
  warning: { icon: TriangleAlert, word: common.warning, look: 'border-warning bg-warning-soft text-warning' },
  error: { icon: CircleAlert, word: common.error, look: 'border-danger bg-danger-soft text-danger' },
  success: { icon: CircleCheck, word: common.success, look: 'border-good bg-good-soft text-good' },
} as const

export interface NoticeProps {
  readonly kind?: keyof typeof kinds
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A message in the page that stays while it holds; errors are read aloud at once. */
export function Notice({ kind = 'info', title, children, actions }: NoticeProps) {
  const { icon: Icon, word, look } = kinds[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={`flex items-start gap-3 rounded-card border border-s-4 px-4 py-2.5 ${look}`}
    >
      <Icon aria-hidden="true" className="mt-1 size-5 shrink-0" />
      <div className="flex grow flex-col gap-1">
        <span className="sr-only">{word}</span>
        {title !== undefined && <strong className="font-semibold">{title}</strong>}
        {children !== undefined && <div className="text-ink">{children}</div>}
        {actions !== undefined && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
      </div>
    </div>
  )
}
