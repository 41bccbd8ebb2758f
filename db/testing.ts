import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context, Handle } from './context'
import { defaultAgeBands } from './contract/age-bands'
import { migrate } from './migrate'
import { kyselyOver, openConnection } from './open'

/** A real, encrypted, migrated register file in a folder of its own. `dispose` closes and removes it. */
export interface TestRegister {
  readonly db: Handle
  readonly path: string
  readonly key: Uint8Array
  /** A director's context on this register; `today` is 2024-05-26 (1403/03/06) unless said. */
  context(overrides?: Partial<Context>): Context
  dispose(): Promise<void>
}

/** Opens a new test register at the newest version (or an older one). Uses SARPANAH_SQLITE_BINDING when set. */
export async function openTestRegister(version?: number): Promise<TestRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-'))
  const path = join(folder, 'register.sarpanah')
  const key = randomBytes(32)
  const db = kyselyOver(openConnection(path, { key, sqliteBinding: process.env['SARPANAH_SQLITE_BINDING'] }))
  await migrate(db, version)
  return {
    db,
    path,
    key,
    context: (overrides = {}) => ({
      db,
      method: 'test.method',
      user: { id: '00000000-0000-7000-8000-000000000001', name: 'مدیر آزمون', role: 'director' },
      settings: { ageBands: [...defaultAgeBands], currency: 'rial', idleMinutes: 10 },
      demo: false,
      today: '2024-05-26',
      realToday: '2024-05-26',
      now: '2024-05-26T08:00:00.000Z',
      emit: () => undefined,
      ...overrides,
    }),
    async dispose() {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
