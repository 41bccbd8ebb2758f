import { type RefObject, useEffect } from 'react'
import { isOverlaid } from './keys'

/**
 * After a dialog has closed the focus returns to what opened it. Where that is gone (the dialog led to another screen, or took
 * its row away) reading goes on in the screen, not at the head of the page.
 */
export function useFocusAfterDialogs(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let due = 0
    // What lies over the page hangs at the body itself; nothing of a screen does.
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => removedNodes.length > 0)) return
      cancelAnimationFrame(due)
      // The dialog gives the focus back in the frame after it is gone.
      due = requestAnimationFrame(() => {
        due = requestAnimationFrame(() => {
          if (document.activeElement === document.body && !isOverlaid()) {
            screen.current?.focus({ preventScroll: true })
          }
        })
      })
    })
    observer.observe(document.body, { childList: true })
    return () => {
      cancelAnimationFrame(due)
      observer.disconnect()
    }
  }, [screen])
}
