import type { AgeBand } from '../../../db/contract/age-bands'
import { childOrders, sexes, type ChildFilterInput } from '../../../db/contract/children'
import { placementKinds, type PlacementKind } from '../../../db/contract/placements'

type Sex = (typeof sexes)[number]
export type ChildOrder = (typeof childOrders)[number]

/** What the list shows, as the user set it. `age` is a band's code, or `unknown` for «no birth date». */
export interface ListState {
  readonly text: string
  readonly kinds: readonly PlacementKind[]
  readonly centerId: string | null
  readonly sex: Sex | null
  readonly age: string | null
  readonly insured: boolean | null
  readonly order: ChildOrder
  readonly descending: boolean
}

/** Everyone, by name. */
export const everyone: ListState = {
  text: '',
  kinds: [],
  centerId: null,
  sex: null,
  age: null,
  insured: null,
  order: 'name',
  descending: false,
}

// What the contract takes; longer text finds nothing anyway.
const LONGEST_TEXT = 200

const oneOf = <Code extends string>(codes: readonly Code[], value: unknown): Code | null =>
  codes.find((code) => code === value) ?? null

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

/** The state an address stands for; whatever it says wrongly is left out. */
export function readAddress(search: Readonly<Record<string, unknown>>): ListState {
  const kinds = (textOf(search['kinds']) ?? '').split('.')
  return {
    text: textOf(search['text']) ?? '',
    kinds: placementKinds.filter((kind) => kinds.includes(kind)),
    centerId: textOf(search['center']),
    sex: oneOf(sexes, search['sex']),
    age: textOf(search['age']),
    insured: search['insured'] === 'yes' ? true : search['insured'] === 'no' ? false : null,
    order: oneOf(childOrders, search['order']) ?? 'name',
    descending: search['descending'] === 'yes',
  }
}

/** The address of a state; what filters nothing is left out of it. */
export function writeAddress(state: ListState): Record<string, string> {
  return {
    ...(state.text === '' ? {} : { text: state.text }),
    ...(state.kinds.length === 0 ? {} : { kinds: state.kinds.join('.') }),
    ...(state.centerId === null ? {} : { center: state.centerId }),
    ...(state.sex === null ? {} : { sex: state.sex }),
    ...(state.age === null ? {} : { age: state.age }),
    ...(state.insured === null ? {} : { insured: state.insured ? 'yes' : 'no' }),
    ...(state.order === 'name' ? {} : { order: state.order }),
    ...(state.descending ? { descending: 'yes' } : {}),
  }
}

/** Two states that show the same have the same key. */
export function stateKey(state: ListState): string {
  return JSON.stringify(Object.entries(writeAddress(state)))
}

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return (
    state.text.trim() !== '' ||
    state.kinds.length > 0 ||
    state.centerId !== null ||
    state.sex !== null ||
    state.age !== null ||
    state.insured !== null
  )
}

/** The state without an age band that the settings do not have (any more). */
export function withKnownAge(state: ListState, bands: readonly AgeBand[]): ListState {
  const known = state.age === null || state.age === 'unknown' || bands.some(({ code }) => code === state.age)
  return known ? state : { ...state, age: null }
}

/** What the register is asked for. */
export function searchInput(
  state: ListState,
  bands: readonly AgeBand[],
): ChildFilterInput & { readonly order: ChildOrder; readonly descending: boolean } {
  const band = bands.find(({ code }) => code === state.age)
  return {
    text: state.text.slice(0, LONGEST_TEXT),
    order: state.order,
    descending: state.descending,
    ...(state.kinds.length === 0 ? {} : { placementKinds: [...state.kinds] }),
    ...(state.centerId === null ? {} : { centerId: state.centerId }),
    ...(state.sex === null ? {} : { sex: state.sex }),
    ...(state.age === 'unknown' ? { age: 'unknown' as const } : {}),
    ...(band ? { age: { from: band.from, to: band.to } } : {}),
    ...(state.insured === null ? {} : { insured: state.insured }),
  }
}
