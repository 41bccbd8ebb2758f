import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { common } from '../words/common'
import { Button, IconButton } from './button'

export interface Toast {
  readonly text: string
  readonly kind?: 'success' | 'error'
  /** For example «پس گرفتن». */
  readonly action?: { readonly label: string; readonly onAction: () => void }
}
interface Shown extends Toast {
  readonly id: number
}

let shown: readonly Shown[] = []
let count = 0
const listeners = new Set<() => void>()
const show = (next: readonly Shown[]): void => {
  shown = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says in passing that something was done, with an optional step back. Faults belong at their field or in a Notice. */
export function notify(toast: Toast): void {
  count += 1
  show([...shown.slice(-2), { ...toast, id: count }])
}

/** Takes every passing message away, for example when the register locks. */
export function clearToasts(): void {
  show([])
}

const SECONDS = 8
/** With a step back, or with a fault: who looks away for a moment still finds it. */
const SECONDS_TO_ACT = 20

/** Where `notify` shows its messages; once, in the frame. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <div
      role="region"
      aria-label={common.notifications}
      className="print:hidden pointer-events-none fixed end-0 bottom-4 z-50 flex max-w-full flex-col items-end gap-2 px-4"
    >
      <div aria-live="polite" className="contents">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </div>
  )
}

function ToastCard({ toast }: { readonly toast: Shown }) {
  const [held, setHeld] = useState(false)
  const close = (): void => show(shown.filter(({ id }) => id !== toast.id))
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(
      () => show(shown.filter(({ id }) => id !== toast.id)),
      (toast.action !== undefined || toast.kind === 'error' ? SECONDS_TO_ACT : SECONDS) * 1000,
    )
    return () => clearTimeout(timer)
  }, [held, toast])
  const Icon = toast.kind === 'error' ? CircleAlert : CircleCheck
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="card pointer-events-auto flex items-center gap-3 px-4 py-2 shadow-float"
    >
      <Icon
        aria-hidden="true"
        className={`size-5 shrink-0 ${toast.kind === 'error' ? 'text-danger' : 'text-good'}`}
      />
      <span>{toast.text}</span>
      {toast.action && (
        <Button
          variant="plain"
          size="small"
          onPress={() => {
            toast.action?.onAction()
            close()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={common.close} icon={<X className="size-4" />} onPress={close} />
    </div>
  )
}
