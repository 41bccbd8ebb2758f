import type { Changed } from './changes'

/** What the register or the shell tells the page without being asked. Names are in the past tense, and nothing identifying is in them. */
export interface Events {
  /** A command was committed. An answer is old where its method reads one of these subjects (`isOldAfter`). */
  readonly 'register.changed': { readonly changes: readonly Changed[] }
  readonly 'register.locked': { readonly why: 'idle' | 'system' | 'asked' }
  /** The window is about to close: `asked` wants `shell.closing` as an answer, `saving` means that it is decided and the backup runs. */
  readonly 'window.closing': { readonly stage: 'asked' | 'saving' }
  readonly 'register.failed': { readonly reason: string }
  /** Long work (demonstration, backup, import): 0–1. */
  readonly 'work.progressed': { readonly work: string; readonly done: number }
}
export type EventName = keyof Events
/** One event as it crosses. */
export type EventMessage = {
  [Name in EventName]: { readonly name: Name; readonly detail: Events[Name] }
}[EventName]
