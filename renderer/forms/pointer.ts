import { useMemo, useState } from 'react'
import type { Subject } from '../../db/contract/findings'
import { useGo, useRoutePath, useRouteSearch } from '../ui/navigation'

/** What an address points at inside a part of a file: `?about=order&record=…&focus=validUntil`. */
export interface Pointer {
  /** The kind of record, where a part keeps several. */
  readonly about: string | null
  readonly recordId: string | null
  readonly field: string | null
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null

/** What the address points at, and how to let go of it once it has been seen; null while it points at nothing. */
export function usePointer(): { readonly pointer: Pointer | null; readonly letGo: () => void } {
  const { about, record, focus, ...rest } = useRouteSearch()
  const go = useGo()
  const path = useRoutePath()
  const [subject, recordId, field] = [textOf(about), textOf(record), textOf(focus)]
  // The same object for the same address: what follows a pointer follows it once.
  const pointer = useMemo(
    () =>
      subject === null && recordId === null && field === null ? null : { about: subject, recordId, field },
    [subject, recordId, field],
  )
  return {
    pointer,
    letGo: () => {
      if (pointer !== null) go(path, rest as Readonly<Record<string, string>>, true)
    },
  }
}

/** Follows each pointer once, as soon as the address holds it. Called while drawing: `follow` may set the state of its own component only. */
export function useFollowed(pointer: Pointer | null, follow: (pointer: Pointer) => void): void {
  const [followed, setFollowed] = useState<Pointer | null>(null)
  if (pointer === followed) return
  setFollowed(pointer)
  if (pointer !== null) follow(pointer)
}

/** The row an address points at; a new one where it names the subject and no row of it. */
function pointedAt<Row extends { readonly id: string }>(
  pointer: Pointer,
  subject: Subject,
  rows: readonly Row[],
): Row | 'new' | null {
  const row = rows.find(({ id }) => id === pointer.recordId)
  return row ?? (pointer.about === subject ? 'new' : null)
}

/** Which of some records is open, and a way to open another: whenever the address points at one of them, or at a new one, it is that. */
export function useOpened<Row extends { readonly id: string }>(
  pointer: Pointer | null,
  subject: Subject,
  rows: readonly Row[],
  mayOpen: boolean,
): readonly [Row | 'new' | null, (next: Row | 'new' | null) => void] {
  const [opened, setOpened] = useState<Row | 'new' | null>(null)
  useFollowed(pointer, (to) => {
    const pointed = mayOpen ? pointedAt(to, subject, rows) : null
    if (pointed !== null) setOpened(pointed)
  })
  return [opened, setOpened]
}
