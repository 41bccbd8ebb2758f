import { useCallback, useState } from 'react'

/** Width and height of an element in CSS points, its scroll bars included. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The room that an element has, as it grows and shrinks; nothing before it is drawn. The element takes the focus. */
export function useRoom(): readonly [Room | null, (node: HTMLElement | null) => (() => void) | undefined] {
  const [room, setRoom] = useState<Room | null>(null)
  const watch = useCallback((node: HTMLElement | null) => {
    if (node === null) return undefined
    node.focus({ preventScroll: true })
    const observer = new ResizeObserver(() => setRoom({ width: node.offsetWidth, height: node.offsetHeight }))
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return [room, watch]
}
