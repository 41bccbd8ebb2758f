import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { cleanEnvironment, type Launch } from './launch'
import { median, type Line } from './numbers'

const STARTS = 7
// Milliseconds; by then what a start leaves to be done later is done.
const SETTLE = 3000
// A window that shows nothing by then never will.
const LIMIT = 60_000
const MEGABYTE = 1024 * 1024

interface Application {
  readonly folder: string
  /** Selects in the page what stands there when the first screen shows its data. */
  readonly list: string
  readonly args: readonly string[]
}

interface Watched {
  /** Milliseconds from the start of the process to the frame with its data. */
  readonly shown: number
  /** Bytes of all processes. */
  readonly workingSet: number
  /** The same with shared memory counted once; NaN where the system does not tell. */
  readonly proportional: number
}

/** Starting to the first screen with its data, and the memory of all processes with it open, against a bare window of the same runtime, turn by turn. */
export async function measureStarts(launch: Launch, root: string, dataFolder: string): Promise<Line[]> {
  const ours: Application = {
    folder: root,
    // The desk: its tasks, and what the rules find, which comes last.
    list: 'main:has([data-rule]) [data-task]',
    args: [`--user-data=${join(dataFolder, 'window')}`, '--demo=qom'],
  }
  const bare: Application = {
    folder: join(root, 'tools', 'bench', 'bare'),
    list: 'li',
    args: [`--user-data-dir=${join(dataFolder, 'bare')}`],
  }
  // The first start makes the demonstration register and the runtime's caches; everyday starts find them.
  for (const application of [ours, bare, ours, bare]) await start(launch, root, application, 0)
  const own: Watched[] = []
  const reference: Watched[] = []
  for (let count = 0; count < STARTS; count += 1) {
    own.push(await start(launch, root, ours, SETTLE))
    reference.push(await start(launch, root, bare, SETTLE))
  }

  const line = (name: string, unit: Line['unit'], part: (one: Watched) => number): Line => ({
    name,
    unit,
    value: median(own.map(part)),
    reference: { name: 'bare window', value: median(reference.map(part)) },
    goal: { times: 1.5 },
    more: { least: Math.min(...own.map(part)), most: Math.max(...own.map(part)) },
  })
  return [
    line(`start to the desk with its tasks, median of ${STARTS}`, 'ms', ({ shown }) => shown),
    line('memory with the desk open', 'MB', ({ workingSet }) => workingSet / MEGABYTE),
    ...(Number.isNaN(own[0]?.proportional)
      ? []
      : [line('the same, shared parts counted once', 'MB', ({ proportional }) => proportional / MEGABYTE)]),
  ]
}

async function start(
  { executablePath, args, env }: Launch,
  root: string,
  application: Application,
  settle: number,
): Promise<Watched> {
  const [, ...switches] = args
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(
    executablePath,
    [join(root, 'tools', 'bench', 'watched'), ...switches, ...application.args],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: LIMIT,
      env: {
        ...cleanEnvironment(),
        ...env,
        SARPANAH_BENCH_APP: application.folder,
        SARPANAH_BENCH_LIST: application.list,
        SARPANAH_BENCH_SETTLE: String(settle),
      },
    },
  )
  const line = (await text(child.stdout)).split('\n').find((one) => one.startsWith('{"drawn"'))
  if (line === undefined) throw new Error(`The window of ${application.folder} showed no list.`)
  const { drawn, processes } = JSON.parse(line) as {
    drawn: number
    processes: { workingSet: number; proportional?: number }[]
  }
  return {
    shown: drawn - begun,
    workingSet: processes.reduce((sum, one) => sum + one.workingSet, 0),
    proportional: processes.reduce((sum, one) => sum + (one.proportional ?? NaN), 0),
  }
}
