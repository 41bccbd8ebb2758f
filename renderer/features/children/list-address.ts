import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../../api/session'
import { keepLeftAddress } from '../../ui/left-list'
import { useGo, useRoutePath, useRouteSearch } from '../../ui/navigation'
import type { TablePlace } from '../../ui/virtual-table'
import { type ListState, readAddress, stateKey, writeAddress } from './list-state'

// The address is for coming back, so it may lag behind the typing; the list never waits for it.
const ADDRESS_LAG = 250

/** Where the list stood when it was left; another user's list begins at its top. */
let place: { readonly userId: string; readonly at: TablePlace } | null = null

/** Where this user left the list. */
export function listPlace(userId: string): TablePlace {
  if (place?.userId !== userId) place = { userId, at: { key: '', top: 0, current: 0 } }
  return place.at
}

/**
 * The list's state, kept in the address so that coming back finds it again. Answers the state, how to change it, and how
 * to leave: it writes the address at once, then goes on.
 */
export function useListState(): {
  readonly state: ListState
  readonly change: (change: Partial<ListState>) => void
  readonly leaveFor: (path: string) => void
} {
  const address = readAddress(useRouteSearch())
  const go = useGo()
  const [state, setState] = useState(address)
  const [seen, setSeen] = useState(stateKey(address))
  const [written, setWritten] = useState(seen)

  // An address that was not written here (a press on «کودکان» in the frame) is taken over.
  const here = stateKey(address)
  if (here !== seen) {
    setSeen(here)
    if (here !== written) {
      setWritten(here)
      setState(address)
    }
  }

  const { user } = useSession()
  useEffect(() => {
    keepLeftAddress(user.id, writeAddress(state))
  }, [state, user.id])

  const key = stateKey(state)
  // Writing while another screen is being loaded would call the user back.
  const isLeaving = useRoutePath() !== '/children'
  useEffect(() => {
    if (key === written || isLeaving) return undefined
    const timer = setTimeout(() => {
      setWritten(key)
      go('/children', writeAddress(state), true)
    }, ADDRESS_LAG)
    return () => clearTimeout(timer)
  }, [go, isLeaving, key, state, written])

  const change = useCallback((part: Partial<ListState>) => setState((now) => ({ ...now, ...part })), [])
  return {
    state,
    change,
    leaveFor: (path) => {
      if (key !== written) go('/children', writeAddress(state), true)
      go(path)
    },
  }
}
