import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../db/register/atomic-file'

/** How much of the register at `path` the backup that is being written holds, 0–1 by bytes; null when none is. */
export function backupGrowth(path: string): number | null {
  try {
    const folder = backupFolder(path)
    const part = readdirSync(folder).find((name) => name.endsWith('.part'))
    if (part === undefined) return null
    const whole = statSync(path).size
    return whole === 0 ? null : Math.min(1, statSync(join(folder, part)).size / whole)
  } catch {
    // No backup yet, or one that was finished between two looks.
    return null
  }
}
