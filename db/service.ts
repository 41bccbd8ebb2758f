import { contract, type MethodName } from './contract/contract'
import type { EventMessage } from './contract/events'
import type { Result } from './contract/result'

export interface ServiceOptions {
  /** The machine's day, ISO; tests give their own. */
  readonly today?: () => string
  /** This moment; tests give their own. */
  readonly now?: () => Date
  /** Path of a built database binding, for runtimes on which the shipped one cannot load. */
  readonly sqliteBinding?: string | undefined
  /** Takes what an UNEXPECTED answer's `logId` stands for: codes and code places, never data. */
  readonly log?: (entry: FaultEntry) => void
  onEvent(message: EventMessage): void
}

export interface FaultEntry {
  readonly logId: string
  readonly method: string
  readonly code: string
  readonly frames: readonly string[]
}

export interface Service {
  /** Answers one method of the contract. Never rejects. */
  answer(method: string, input: unknown): Promise<Result<unknown>>
  /** Ends the session: waits for what runs, makes a backup when something changed, lets go of the file. */
  close(): Promise<void>
}

/** The register as one conversation: who is signed in, which file is open. */
export function createService(_options: ServiceOptions): Service {
  return {
    answer(method) {
      if (!Object.hasOwn(contract, method)) {
        return Promise.resolve({ ok: false, error: { code: 'INVALID_INPUT', reason: 'unknown_method' } })
      }
      const declared = contract[method as MethodName]
      return Promise.resolve({
        ok: false,
        error: { code: 'LOCKED', reason: declared.roles === 'anyone' ? 'no_register' : 'not_signed_in' },
      })
    },
    close: () => Promise.resolve(),
  }
}
