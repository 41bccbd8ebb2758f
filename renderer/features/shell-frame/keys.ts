import { useEffect, useRef } from 'react'

export interface KeyActions {
  readonly onLock: () => void
  readonly onHelp: () => void
  /** Alt with a digit, 0–9. */
  readonly onSection: (number: number) => void
}

/** What a key press asks of the frame; null when it is nothing of the frame's. Keys are known by their place, so a Persian layout asks the same. */
export function frameKey(
  event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'>,
  isTyping: boolean,
): 'lock' | 'help' | number | null {
  if (event.key === 'F1') return 'help'
  if (event.ctrlKey && !event.altKey && !event.shiftKey && event.code === 'KeyL') return 'lock'
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(event.code)
    if (digit) return Number(digit[1])
  }
  if (!isTyping && !event.ctrlKey && !event.altKey && (event.key === '?' || event.key === '؟')) return 'help'
  return null
}

/** Listens for the keys of the frame as long as it is shown. */
export function useKeys(actions: KeyActions): void {
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const asked = frameKey(event, isTyping(event.target))
      if (asked === null) return
      event.preventDefault()
      if (asked === 'lock') current.current.onLock()
      else if (asked === 'help') current.current.onHelp()
      else current.current.onSection(asked)
    }
    // Before the fields, which keep the keys they hear to themselves.
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
