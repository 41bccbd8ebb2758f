import { useMemo } from 'react'
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
