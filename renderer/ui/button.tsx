import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

const looks = {
  primary:
    'border-accent bg-accent text-on-accent hover:bg-accent-strong pressed:bg-accent-strong disabled:border-line disabled:bg-sunken disabled:text-ink-soft',
  quiet:
    'border-line-strong bg-card text-ink hover:bg-sunken pressed:bg-sunken disabled:border-line disabled:text-ink-soft',
  plain: 'border-transparent text-accent hover:bg-accent-soft pressed:bg-accent-soft disabled:text-ink-soft',
  danger:
    'border-danger bg-card text-danger hover:bg-danger-soft pressed:bg-danger-soft disabled:border-line disabled:text-ink-soft',
} as const

export interface ButtonProps {
  readonly children: ReactNode
  readonly variant?: keyof typeof looks
  readonly type?: 'button' | 'submit'
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean
  /** Work is under way: the button stays in place, says so and takes no further press. */
  readonly isPending?: boolean
  readonly icon?: ReactNode
  /** For a button that shows only an icon. */
  readonly label?: string
  readonly size?: 'normal' | 'small'
  readonly autoFocus?: boolean
  readonly keys?: string
  /** For a button that opens and folds something beside it: whether that is open. */
  readonly isExpanded?: boolean
}

/** A button. One `primary` per screen; `quiet` for the rest, `plain` inside text and rows, `danger` for what takes away. */
export function Button({
  children,
  variant = 'quiet',
  type = 'button',
  onPress,
  isDisabled = false,
  isPending = false,
  icon,
  label,
  size = 'normal',
  autoFocus = false,
  keys,
  isExpanded,
}: ButtonProps) {
  const box = size === 'small' ? 'min-h-8 px-2 text-sm' : 'min-h-[2.4rem] px-3.5'
  return (
    <AriaButton
      // It keeps the focus while it waits, so it is not disabled; it only does nothing.
      type={isPending ? 'button' : type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(onPress && !isPending ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      className={`inline-flex shrink-0 items-center justify-center gap-1.5 rounded-field border py-1 font-medium whitespace-nowrap transition-colors duration-100 ${isPending ? 'opacity-70' : ''} ${box} ${looks[variant]}`}
    >
      {icon}
      {children}
      {isPending && <span aria-hidden="true">…</span>}
    </AriaButton>
  )
}

export interface IconButtonProps {
  /** What it does; read aloud and shown on pointing. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: () => void
  readonly isDisabled?: boolean
}

/** A small square button that shows only a picture; its label is read and shown on pointing. */
export function IconButton({ label, icon, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <span title={label} className="inline-flex">
      <AriaButton
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress ? { onPress } : {})}
        className="inline-flex size-8 items-center justify-center rounded-field text-ink-soft hover:bg-sunken hover:text-ink disabled:text-line-strong pressed:bg-sunken"
      >
        {icon}
      </AriaButton>
    </span>
  )
}
