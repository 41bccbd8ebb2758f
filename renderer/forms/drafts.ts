/** What was typed and not saved when the register locked, by form; in memory only, and only for who typed it. */
const drafts = new Map<string, unknown>()
const locking = new Set<() => void>()
let owner: string | null = null

/** Keeps a form's values until its next opening. */
export function keepDraft(key: string, values: unknown): void {
  drafts.set(key, structuredClone(values))
}

/** The values kept under the name; they are given once. */
export function takeDraft(key: string): unknown {
  const values = drafts.get(key)
  drafts.delete(key)
  return values ?? null
}

/** Calls back when the register is about to hide its screens. */
export function whenLocking(save: () => void): () => void {
  locking.add(save)
  return () => locking.delete(save)
}

/** Lets every open form keep its draft. */
export function keepDrafts(): void {
  for (const save of locking) save()
}

/** Says who is signed in: what another user or another register left behind is dropped. */
export function draftsBelongTo(user: string | null): void {
  if (user === null || user === owner) return
  owner = user
  drafts.clear()
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
