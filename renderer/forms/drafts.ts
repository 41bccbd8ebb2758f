import { invoke } from '../api/client'

const KEEP_EVERY = 2000

/** What a lock met before the register could take it, by form; in memory only, and only for who typed it. */
const late = new Map<string, string>()
const keepers = new Set<DraftKeeper>()
let owner: string | null = null
let isHiding = false

/** What a keeper asks of its form. */
export interface DraftSource {
  readonly values: () => unknown
  readonly isDirty: () => boolean
}

/**
 * Keeps what is typed into one form inside the register: at most every two seconds while typing, at once when a field is left and
 * when the register locks. So it outlives a lock, a closed window and a crash, and is given back to its writer alone.
 */
export class DraftKeeper {
  readonly #form: string
  readonly #source: DraftSource
  #timer: ReturnType<typeof setTimeout> | null = null
  #isKept = false

  constructor(form: string, source: DraftSource) {
    this.#form = form
    this.#source = source
    keepers.add(this)
  }

  /** What was kept of the form; null when nothing was. */
  async recall(): Promise<Readonly<Record<string, unknown>> | null> {
    const remembered = late.get(this.#form)
    const answer = remembered === undefined ? await invoke('drafts.take', { form: this.#form }) : null
    const typed = remembered ?? (answer?.ok === true ? answer.value?.typed : undefined)
    const values = typed === undefined ? null : valuesIn(typed)
    this.#isKept ||= values !== null
    return values
  }

  /** Something was typed. */
  touched(): void {
    isHiding = false
    this.#timer ??= setTimeout(() => this.flush(), KEEP_EVERY)
  }

  /** Keeps now what waits to be kept. */
  flush(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = null
    if (!this.#source.isDirty()) {
      this.drop()
      return
    }
    const typed = JSON.stringify(this.#source.values())
    this.#isKept = true
    if (isHiding) late.set(this.#form, typed)
    void invoke('drafts.keep', { form: this.#form, typed }).then((result) => {
      if (result.ok && late.get(this.#form) === typed) late.delete(this.#form)
    })
  }

  /** The form was saved or given up. */
  drop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    late.delete(this.#form)
    if (!this.#isKept) return
    this.#isKept = false
    void invoke('drafts.drop', { form: this.#form })
  }

  /** The form is gone from the screen: left by its writer, or hidden by a lock. */
  leave(): void {
    if (isHiding) this.flush()
    else this.drop()
    keepers.delete(this)
  }
}

/** Lets every open form keep what is in it, because the screens are about to go. */
export function keepDrafts(): void {
  isHiding = true
  flushAll()
}

function flushAll(): void {
  for (const keeper of keepers) keeper.flush()
}

/** Keeps at once when a field or the window is left. Answers how to stop. */
export function keepWhenLeaving(): () => void {
  document.addEventListener('focusout', flushAll)
  window.addEventListener('blur', flushAll)
  window.addEventListener('pagehide', keepDrafts)
  return () => {
    document.removeEventListener('focusout', flushAll)
    window.removeEventListener('blur', flushAll)
    window.removeEventListener('pagehide', keepDrafts)
  }
}

/** Says who is signed in: what another user or another register left in memory is dropped. */
export function draftsBelongTo(user: string | null): void {
  isHiding = false
  if (user === null || user === owner) return
  owner = user
  late.clear()
}

function valuesIn(typed: string): Readonly<Record<string, unknown>> | null {
  try {
    const values: unknown = JSON.parse(typed)
    return typeof values === 'object' && values !== null && !Array.isArray(values)
      ? (values as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}

const unsaved = new Set<string>()

/** Says that a form has, or no longer has, something unsaved. */
export function markUnsaved(id: string, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(id)
  else unsaved.delete(id)
}

/** Whether any form holds something unsaved. */
export function hasUnsaved(): boolean {
  return unsaved.size > 0
}
