import { useCallback, useState } from 'react'

/** Width and height of an element in CSS points, its scroll bars included. */
export interface Room {
  readonly width: number
  readonly height: number
}

/**
 * The room that a scrolled element has, as it grows and shrinks; nothing before it is drawn. The element takes the focus, and while its one
 * child grows and shrinks, what is in the middle stays in the middle.
 */
export function useRoom(): readonly [Room | null, (node: HTMLElement | null) => (() => void) | undefined] {
  const [room, setRoom] = useState<Room | null>(null)
  const watch = useCallback((node: HTMLElement | null) => {
    if (node === null) return undefined
    node.focus({ preventScroll: true })
    const observer = new ResizeObserver(() => setRoom({ width: node.offsetWidth, height: node.offsetHeight }))
    observer.observe(node)
    const stop = keepMiddle(node)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [])
  return [room, watch]
}

function keepMiddle(node: HTMLElement): () => void {
  const content = node.firstElementChild
  if (!(content instanceof HTMLElement)) return () => undefined
  // Where a line begins at the right, what lies to the left of it has negative places.
  const sign = getComputedStyle(node).direction === 'rtl' ? -1 : 1
  let before: Room = { width: content.offsetWidth, height: content.offsetHeight }
  const observer = new ResizeObserver(() => {
    const now: Room = { width: content.offsetWidth, height: content.offsetHeight }
    const across = (Math.abs(node.scrollLeft) + node.clientWidth / 2) / before.width
    const down = (node.scrollTop + node.clientHeight / 2) / before.height
    node.scrollLeft = sign * (across * now.width - node.clientWidth / 2)
    node.scrollTop = down * now.height - node.clientHeight / 2
    before = now
  })
  observer.observe(content)
  return () => observer.disconnect()
}
