import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { step } from '../setup/steps.mjs'
import { measureDesk, measureDeskAtWork } from './desk'
import { measureAsking, measureDuplicates } from './duplicates'
import type { Launch } from './launch'
import { measureMoney } from './money'
import { measureMonth } from './month'
import { measureMoves } from './moves'
import { isReached, ratioOf, tableOf, type Line } from './numbers'
import { makeRegister } from './register'
import { measureStarts } from './starts'
import { measureTables } from './tables'
import { measureTyping } from './typing'
import { measureWhole } from './whole'

interface Asked {
  /** The checkout. */
  readonly root: string
  readonly launch: Launch
  /** Does a piece of work and shows on standard error that it goes on. */
  readonly step: typeof step
  readonly asJson: boolean
  /** Names of `parts`; all when left out. */
  readonly only?: readonly string[]
}

/** Measures, prints the table (or JSON) on standard output and answers the exit code: 0 also when a goal is missed, for a missed goal is a finding and no fault. */
export async function bench({ root, launch, step, asJson, only }: Asked): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-bench-'))
  const file = {
    path: join(folder, 'register.sarpanah'),
    userName: 'مدیر',
    password: 'گذرواژهٔ سنجش',
  }
  let made: Promise<void> | undefined
  const registerMade = () =>
    (made ??= step('making a register of 100,000 children', () => makeRegister(file)))
  const parts: Readonly<Record<string, { title: string; big: boolean; work: () => Promise<Line[]> }>> = {
    start: {
      title: 'starting, and memory, turn by turn with a bare window',
      big: false,
      work: () => measureStarts(launch, root, folder),
    },
    typing: {
      title: 'typing into the search',
      big: true,
      work: () => measureTyping(launch, root, folder, file),
    },
    month: {
      title: 'the return of a month',
      big: true,
      work: async () => [await measureMonth(file)],
    },
    money: {
      title: 'the run of a month, in a register of its own',
      big: false,
      work: async () => [await measureMoney({ ...file, path: join(folder, 'money', 'register.sarpanah') })],
    },
    tables: {
      title: 'a payment list to Excel, in a register of its own',
      big: false,
      work: async () => [await measureTables({ ...file, path: join(folder, 'tables', 'register.sarpanah') })],
    },
    duplicates: {
      title: 'finding a child who has a file already, in registers of their own',
      big: false,
      work: () => measureDuplicates({ ...file, path: join(folder, 'duplicates', 'register.sarpanah') }),
    },
    similar: {
      title: 'asking for look-alikes',
      big: true,
      work: async () => [await measureAsking(file)],
    },
    desk: {
      title: 'the desk, in a register of its own and in the large one',
      big: true,
      work: async () => [await measureDesk(join(folder, 'desk.sarpanah')), await measureDeskAtWork(file)],
    },
    whole: {
      title: 'judging every file, and looking for pairs',
      big: true,
      work: () => measureWhole(file),
    },
    // Changes the register, so it comes last.
    moves: { title: 'saving moves', big: true, work: async () => [await measureMoves(file)] },
  }
  const unknown = only?.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}. The parts are: ${Object.keys(parts).join(' ')}`)
    return 2
  }
  const lines: Line[] = []
  try {
    for (const [name, { title, big, work }] of Object.entries(parts)) {
      if (only !== undefined && !only.includes(name)) continue
      if (big) await registerMade()
      lines.push(...(await step(title, work)))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}`
  const told = lines.map((line) => ({ ...line, ratio: ratioOf(line), reached: isReached(line) ?? null }))
  console.log(asJson ? JSON.stringify({ machine, lines: told }, null, 2) : `${tableOf(lines)}\n\n${machine}`)
  return 0
}
