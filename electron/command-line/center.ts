import type { Ask } from './command'
import { UsageError } from './io'

/** The id of the center that `--center` means: its id, its code, or the id it had in the package it came with; the only one when left out. */
export async function centerNamed(ask: Ask<'centers.list'>, named: string | undefined): Promise<string> {
  const centers = await ask('centers.list', {})
  const found =
    named === undefined
      ? centers.length === 1
        ? centers[0]
        : undefined
      : (centers.find(({ id, code }) => id === named.toLowerCase() || code === named) ??
        centers.find(({ externalId }) => externalId === named))
  if (found === undefined) {
    const known = centers.map(({ id, code, name }) => `  ${id}  ${code}  ${name}`).join('\n')
    throw new UsageError(`--center must be one of this register's centers:\n${known}`)
  }
  return found.id
}
