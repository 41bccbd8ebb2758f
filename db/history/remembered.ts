import type { Context, OpenFile } from '../context/context'
import { isSame, stateOf, type RegisterState } from './derived'

interface Kept {
  readonly state: RegisterState
  readonly made: Promise<unknown>
}
const kept = new WeakMap<OpenFile, Map<string, Kept>>()

/**
 * What `make` made of the register as it stands, once for each state of it: every change leaves a row in the audit, whose keys grow.
 * It goes when the register is closed.
 */
export async function remembered<T>(context: Context, name: string, make: () => Promise<T>): Promise<T> {
  const state = await stateOf(context.db, context)
  const ofFile = kept.get(context.file) ?? new Map<string, Kept>()
  kept.set(context.file, ofFile)
  const known = ofFile.get(name)
  // What was kept under this name was made by the same `make`.
  if (known !== undefined && isSame(known.state, state)) return (await known.made) as T
  const made = make()
  ofFile.set(name, { state, made })
  try {
    return await made
  } catch (error) {
    ofFile.delete(name)
    throw error
  }
}
