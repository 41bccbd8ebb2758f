import { common } from '../../words/common'

/** «احمدی، سارا»: the last name first, as the lists are ordered. */
export function nameInList(person: {
  readonly firstName: string | null
  readonly lastName: string | null
}): string {
  return [person.lastName, person.firstName].filter((name) => name !== null).join('، ') || common.nameless
}
