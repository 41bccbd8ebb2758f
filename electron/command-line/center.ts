import { centerOfPackage } from '../../db/centers/queries'
import type { Context } from '../../db/context/context'
import { handlers } from '../../db/service/handlers'
import { UsageError } from './io'

/** The id of the center that `--center` means: its id, its code, or the id it had in the package it came with; the only one when left out. */
export async function centerNamed(context: Context, named: string | undefined): Promise<string> {
  const centers = await handlers['centers.list'](context, {})
  const found =
    named === undefined
      ? centers.length === 1
        ? centers[0]?.id
        : undefined
      : (centers.find(({ id, code }) => id === named.toLowerCase() || code === named)?.id ??
        (await centerOfPackage(context.db, named)))
  if (found === undefined) {
    const known = centers.map(({ id, code, name }) => `  ${id}  ${code}  ${name}`).join('\n')
    throw new UsageError(`--center must be one of this register's centers:\n${known}`)
  }
  return found
}
