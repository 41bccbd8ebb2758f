import { z } from 'zod'

/**
 * What a path in an input may name, and so where the page may have it from. A path of the page is taken only when the shell gave it out:
 * `register` as the default place, from a dialog or as opened before · `demonstration` as the place of one · `table` and `scan` from a
 * dialog for reading · `saved` as a file just written · `never`: the page names no such place, the shell and the command line do.
 */
export type PathKind = 'register' | 'demonstration' | 'table' | 'scan' | 'saved' | 'never'

const kinds = z.registry<{ readonly kind: PathKind }>()

/** A path of this machine's disk. The only schema for one: the shell finds it in an input and asks whether the page may name it. */
export function pathSchema(kind: PathKind) {
  return z.string().min(1, 'required').max(1000, 'too_long').register(kinds, { kind })
}

/** What a schema's paths may name; null for a schema that is no path. */
export function pathKindOf(schema: z.core.$ZodType): PathKind | null {
  return kinds.get(schema as z.ZodType)?.kind ?? null
}

/** A value inside an input: the names that lead to it, `*` for each element of a list or a map. */
export interface Leaf {
  readonly place: readonly string[]
  readonly schema: z.core.$ZodType
}

/** Every single value that an input may hold. Throws for a kind of schema it does not know, so that nothing hides behind one. */
export function leavesOf(schema: z.core.$ZodType, place: readonly string[] = []): Leaf[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return [
        ...Object.entries(def.shape).flatMap(([name, inner]) => leavesOf(inner, [...place, name])),
        ...(def.catchall === undefined ? [] : leavesOf(def.catchall, [...place, '*'])),
      ]
    case 'array':
      return leavesOf(def.element, [...place, '*'])
    case 'record':
      return leavesOf(def.valueType, [...place, '*'])
    case 'union':
      return def.options.flatMap((option) => leavesOf(option, place))
    case 'intersection':
      return [...leavesOf(def.left, place), ...leavesOf(def.right, place)]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return leavesOf(def.innerType, place)
    // What comes in stands before the arrow.
    case 'pipe':
      return leavesOf(def.in, place)
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'never':
    case 'null':
    case 'unknown':
      return [{ place, schema }]
    default:
      throw new Error(`leavesOf does not know what a schema of type ${def.type} holds.`)
  }
}

/** Where an input holds paths, and what each may name. */
export interface PathPlace {
  readonly place: readonly string[]
  readonly kind: PathKind
}

export function pathPlacesOf(schema: z.core.$ZodType): PathPlace[] {
  return leavesOf(schema).flatMap((leaf) => {
    const kind = pathKindOf(leaf.schema)
    return kind === null ? [] : [{ place: leaf.place, kind }]
  })
}

/** The texts that stand at a place of an unchecked input. */
export function textsAt(input: unknown, place: readonly string[]): string[] {
  const [name, ...rest] = place
  if (name === undefined) return typeof input === 'string' ? [input] : []
  if (typeof input !== 'object' || input === null) return []
  if (name === '*') return Object.values(input).flatMap((inner) => textsAt(inner, rest))
  return Object.hasOwn(input, name) ? textsAt((input as Record<string, unknown>)[name], rest) : []
}
