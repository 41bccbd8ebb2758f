import { pageContract } from '../../db/contract/contract'
import { pathPlacesOf, textsAt, type PathKind, type PathPlace } from '../../db/contract/paths'

/** A path in an input, and what the contract says it may name. */
export interface NamedPath {
  readonly path: string
  readonly kind: PathKind
}

const places = new Map<string, readonly PathPlace[]>()

function placesOf(name: string): readonly PathPlace[] {
  let known = places.get(name)
  if (known === undefined) {
    known = isDeclared(name) ? pathPlacesOf(pageContract[name].input) : []
    places.set(name, known)
  }
  return known
}

const isDeclared = (name: string): name is keyof typeof pageContract => Object.hasOwn(pageContract, name)

/** Whether the page that is printed may ask this method. */
export function isForPrintPage(name: string): boolean {
  return isDeclared(name) && pageContract[name].printPage === true
}

/** The paths in an unchecked input of a method, as the contract declares them; an empty one names nothing. A method that is not declared is nobody's to answer. */
export function pathsIn(name: string, input: unknown): NamedPath[] {
  return placesOf(name).flatMap(({ place, kind }) =>
    textsAt(input, place)
      .filter((path) => path !== '')
      .map((path) => ({ path, kind })),
  )
}
