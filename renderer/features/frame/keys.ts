import { useEffect, useRef } from 'react'

/** What a key press asks of the frame: a named thing, or the part with this number. */
export type FrameAsk = 'lock' | 'guide' | 'keys' | 'palette' | number

export interface KeyActions {
  readonly onLock: () => void
  readonly onGuide: () => void
  readonly onKeys: () => void
  readonly onPalette: () => void
  /** Alt with a digit, 0–9. */
  readonly onSection: (number: number) => void
}

/** What a key press asks of the frame; null when it is nothing of the frame's. Keys are known by their place, so a Persian layout asks the same. */
export function frameKey(
  event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'>,
  isTyping: boolean,
): FrameAsk | null {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event
  if (key === 'F1' && !altKey && !ctrlKey && !metaKey) return shiftKey ? 'keys' : 'guide'
  if (ctrlKey && !altKey && !shiftKey && code === 'KeyL') return 'lock'
  if (ctrlKey && !altKey && !shiftKey && code === 'KeyK') return 'palette'
  if (altKey && !ctrlKey && !metaKey) {
    const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)
    if (digit) return Number(digit[1])
  }
  if (!isTyping && !ctrlKey && !altKey && (key === '?' || key === '؟')) return 'keys'
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
      answer(current.current, asked)
    }
    // Before the fields, which keep the keys they hear to themselves.
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
}

function answer(actions: KeyActions, asked: FrameAsk): void {
  if (asked === 'lock') actions.onLock()
  else if (asked === 'guide') actions.onGuide()
  else if (asked === 'keys') actions.onKeys()
  else if (asked === 'palette') actions.onPalette()
  else actions.onSection(asked)
}

/** Whether a dialog or an open list has the keys now. */
export function isOverlaid(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
