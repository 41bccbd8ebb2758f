import type { EventMessage } from '../../db/contract/events'
import type { Invoke } from '../../db/contract/contract'
import type { Failure } from '../../db/contract/result'

/** What the preload script puts on the window. */
interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  /** Calls back with every event; answers how to stop. */
  readonly on: (listener: (message: EventMessage) => void) => () => void
}

declare global {
  interface Window {
    readonly sarpanah?: Bridge
  }
}

const unreachable: Failure = { code: 'UNEXPECTED', reason: 'no_answer' }

/** Calls a method of the register or the shell. Never rejects: no answer at all is an UNEXPECTED failure. */
export const invoke: Invoke = async (name, input) => {
  try {
    const answer = await window.sarpanah?.invoke(name, input)
    return (answer ?? { ok: false, error: unreachable }) as Awaited<ReturnType<typeof invoke<typeof name>>>
  } catch {
    return { ok: false, error: unreachable }
  }
}

/** Listens to everything the register and the shell tell unasked; answers how to stop. */
export function listen(listener: (message: EventMessage) => void): () => void {
  return window.sarpanah?.on(listener) ?? (() => undefined)
}
