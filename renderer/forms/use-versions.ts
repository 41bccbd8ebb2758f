import { useRef, useState } from 'react'
import type { Result } from '../../db/contract/result'
import { notify } from '../ui/toast'
import { staleWords } from '../words/children'

type Fields = Readonly<Record<string, unknown>>

/** A record's fields as they stood at a revision. */
export interface Version<Form extends Fields> {
  readonly fields: Form
  readonly revision: number
}

/** Two versions of one record, for the user to choose from. */
export interface Conflict<Form extends Fields> {
  readonly base: Partial<Form>
  readonly mine: Form
  readonly stored: Version<Form>
}

/**
 * Saves over the revision the form began with. When somebody saved in between (STALE), asks for the newest version and
 * holds both until the user has chosen; the next save goes over that newest one.
 */
export function useVersions<Form extends Fields>(
  begun: { readonly fields: Partial<Form>; readonly revision: number },
  newest: () => Promise<Version<Form> | null>,
): {
  readonly conflict: Conflict<Form> | null
  readonly saveOver: <Value>(
    mine: Form,
    save: (revision: number) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>
  /** The user has chosen: from here the newest version is the one to save over. */
  readonly settle: () => void
  readonly dismiss: () => void
} {
  const base = useRef(begun)
  const [conflict, setConflict] = useState<Conflict<Form> | null>(null)
  return {
    conflict,
    saveOver: async (mine, save) => {
      const result = await save(base.current.revision)
      if (!result.ok && result.error.code === 'STALE') {
        const stored = await newest()
        if (stored === null) notify({ kind: 'error', text: staleWords.gone })
        else setConflict({ base: base.current.fields, mine, stored })
      }
      return result
    },
    settle: () => {
      if (conflict) base.current = conflict.stored
      setConflict(null)
    },
    dismiss: () => setConflict(null),
  }
}
