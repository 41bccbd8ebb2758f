import type { Kysely } from 'kysely'
import type { Changed } from '../contract/changes'
import type { MethodName, Output, Parsed } from '../contract/contract'
import type { IsoDate } from '../contract/jalali'
import type { Role } from '../contract/method'
import type { Settings } from '../contract/register'
import type { Tables } from '../schema/schema'

/** A handle on the register: a read-only connection in a query, the transaction in a command. */
export type Handle = Kysely<Tables>

/** The open register file. What a subject remembers of it in memory hangs on this object and goes with it; work that outlives its answer asks it for a reader of its own. */
export interface OpenFile {
  query<T>(work: (db: Handle) => Promise<T>): Promise<T>
}

/** What a handler knows besides its input. */
export interface Context {
  readonly db: Handle
  readonly file: OpenFile
  readonly method: string
  readonly user: {
    readonly id: string
    readonly name: string
    readonly role: Role
    /** The home of a carer, outside of which she is told nothing; null of all others. */
    readonly centerId: string | null
  }
  readonly settings: Settings
  readonly demo: boolean
  /** The day the register reckons with (a demonstration's own day). */
  readonly today: IsoDate
  /** The day of the machine's clock; only what lies after it is «in the future». */
  readonly realToday: IsoDate
  /** This moment, ISO with time zone. */
  readonly now: string
  /** Notes what is other than it was; the page is told of it after the commit. `recordChange` notes what the history tells. */
  noteChange(changed: Changed): void
}

/** The methods about the file, the session and who gets in; they belong to the service itself (session-methods.ts). */
export type SessionMethodName = Extract<
  MethodName,
  `register.${string}` | `session.${string}` | `users.${string}`
>

/** The methods that need a signed-in user and are answered by subjects. */
export type SubjectMethodName = Exclude<MethodName, SessionMethodName>

export type Handler<Name extends SubjectMethodName> = (
  context: Context,
  input: Parsed<Name>,
) => Promise<Output<Name>>

/** Handlers of some methods, by name. */
export type Handlers<Names extends SubjectMethodName = SubjectMethodName> = {
  readonly [Name in Names]: Handler<Name>
}
