import type { EventMessage } from '../../db/contract/events'
import type { Result } from '../../db/contract/result'
import type { FaultEntry } from '../../db/service/service'

/** What the shell gives the register's thread at its start. */
export interface RegisterWorkerData {
  /** A database binding built for a runtime that cannot load the packaged one. */
  readonly sqliteBinding: string | null
}

export type ToRegister =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  /** Let go of the file, make the backup, then answer `closed`. */
  | { readonly kind: 'close' }

export type FromRegister =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly message: EventMessage }
  /** What an UNEXPECTED answer's log id stands for. */
  | { readonly kind: 'fault'; readonly entry: FaultEntry }
  | { readonly kind: 'closed' }
