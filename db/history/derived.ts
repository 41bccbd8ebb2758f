import type { Context, Handle, OpenFile } from '../context/context'

/** A state of the register: the newest line of the audit, whose keys grow, and the days and settings it is looked at with. */
export interface RegisterState {
  readonly latest: string | null
  readonly around: string
}

/** The state the handle sees. */
export async function stateOf(db: Handle, context: Context): Promise<RegisterState> {
  const { latest } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.max('id').as('latest'))
    .executeTakeFirstOrThrow()
  const { today, realToday, settings } = context
  return { latest, around: JSON.stringify([today, realToday, settings]) }
}

/** Whether nothing lies between two states. */
export const isSame = (one: RegisterState, other: RegisterState): boolean =>
  one.latest === other.latest && one.around === other.around

/** What was made, and the state of the register before its making began: what changed since then is made again. */
export interface Made<T> {
  readonly state: RegisterState
  readonly value: T
}

/** Answers with what `make` makes of the whole register, once for each state of it, for every opening of a file by itself. */
export function derivedBy<T>(
  make: (context: Context, before: Made<T> | null) => Promise<Made<T>>,
): (context: Context) => Promise<T> {
  const derived = new WeakMap<OpenFile, Derived<T>>()
  return (context) => {
    const known = derived.get(context.file) ?? new Derived<T>(make)
    derived.set(context.file, known)
    return known.of(context)
  }
}

/**
 * Something made of the whole register, once for each state of it. One making at a time: who asks of a newer state waits for the next one,
 * which all who wait share.
 */
class Derived<T> {
  readonly #make: (context: Context, before: Made<T> | null) => Promise<Made<T>>
  #kept: Made<T> | null = null
  #running: { readonly state: RegisterState; readonly made: Promise<T> } | null = null
  #next: Promise<T> | null = null

  constructor(make: (context: Context, before: Made<T> | null) => Promise<Made<T>>) {
    this.#make = make
  }

  /** What was made of the state that the asker sees, or of a newer one. */
  async of(context: Context): Promise<T> {
    const state = await stateOf(context.db, context)
    if (this.#kept !== null && isSame(this.#kept.state, state)) return this.#kept.value
    const running = this.#running
    if (running === null) return this.#begin(context, state)
    if (isSame(running.state, state)) return running.made
    this.#next ??= running.made
      .catch(() => undefined)
      .then(() => {
        this.#next = null
        return this.#begin(context, state)
      })
    return this.#next
  }

  #begin(context: Context, state: RegisterState): Promise<T> {
    const made = this.#make(context, this.#kept)
      .then((done) => {
        this.#kept = done
        return done.value
      })
      .finally(() => {
        this.#running = null
      })
    this.#running = { state, made }
    return made
  }
}
