import { type RefObject, useEffect } from 'react'
import { isOverlaid } from './keys'

/**
 * What has the focus may go: a dialog closes over a screen that is another one now, a step back vanishes with its row, at once
 * or when the register has answered. Reading then goes on in the screen, not at the head of the page.
 */
export function useKeptFocus(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held: Element | null = null
    let due = 0
    const remember = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? target : null
    }
    const isLost = (): boolean => held !== null && !held.isConnected
    const observer = new MutationObserver(() => {
      if (!isLost()) return
      cancelAnimationFrame(due)
      // A dialog gives the focus back to what opened it in the frame after it is gone.
      due = requestAnimationFrame(() => {
        due = requestAnimationFrame(() => {
          if (isLost() && document.activeElement === document.body && !isOverlaid()) {
            screen.current?.focus({ preventScroll: true })
          }
        })
      })
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(due)
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [screen])
}
