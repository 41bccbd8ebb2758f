import type { Changed, ChangingSubject } from '../contract/changes'

/** More children of one subject than this are told as all of them. */
const MOST_CHILDREN = 50

/** What a command changed, each subject of each child once. */
export class ChangeNotes {
  readonly #children = new Map<ChangingSubject, Set<string> | 'all'>()

  note({ subject, childId }: Changed): void {
    const known = this.#children.get(subject) ?? new Set()
    if (known === 'all') return
    if (childId === null) {
      this.#children.set(subject, 'all')
      return
    }
    known.add(childId)
    this.#children.set(subject, known.size > MOST_CHILDREN ? 'all' : known)
  }

  list(): Changed[] {
    return [...this.#children].flatMap(([subject, children]) =>
      (children === 'all' ? [null] : [...children]).map((childId) => ({ subject, childId })),
    )
  }
}
