import type { Context } from '../../db/context/context'
import { handlers } from '../../db/service/handlers'
import { openRegisterFile } from '../../db/register/register-file'
import type { Line } from './numbers'
import { CHILDREN } from './register'

/** Milliseconds within which another question is to be answered while one of these is worked on. */
const MOST_HELD = 100
/** Judged in eight seconds on two cores of a shared machine. */
const MOST_JUDGED = 8000

/** The two questions that go through the whole register: how much of a processor they take, and how long they hold the thread at a stretch. */
export async function measureWhole(file: {
  readonly path: string
  readonly userName: string
  readonly password: string
}): Promise<Line[]> {
  const register = await openRegisterFile(file)
  const measure = async (method: string, work: (context: Context) => Promise<unknown>) => {
    const spent = process.cpuUsage()
    const begun = performance.now()
    const held = longestHold()
    try {
      await register.query(method, work)
    } finally {
      held.stop()
    }
    const { user, system } = process.cpuUsage(spent)
    return { processor: (user + system) / 1000, wall: performance.now() - begun, held: held.longest() }
  }
  const line = (
    name: string,
    { processor, wall, held }: Awaited<ReturnType<typeof measure>>,
    most?: number,
  ) => [
    {
      name: `${name} ${CHILDREN.toLocaleString('en')} children`,
      unit: 'ms' as const,
      value: processor,
      reference: { name: 'by the clock', value: wall },
      ...(most === undefined ? {} : { goal: { most } }),
    },
    {
      name: 'holding others up for, at most',
      unit: 'ms' as const,
      value: held,
      reference: { name: 'a slice', value: 12 },
      goal: { most: MOST_HELD },
    },
  ]
  try {
    const judged = await measure('rules.check', (context) => handlers['rules.check'](context, {}))
    const paired = await measure('duplicates.list', (context) => handlers['duplicates.list'](context, {}))
    return [
      ...line('processor time of judging', judged, MOST_JUDGED),
      ...line('processor time of pairing', paired),
    ]
  } finally {
    await register.close()
  }
}

/** Watches how long the thread goes without answering a timer. */
function longestHold() {
  let last = performance.now()
  let longest = 0
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  return {
    stop() {
      clearInterval(timer)
      look()
    },
    longest: () => longest,
  }
}
