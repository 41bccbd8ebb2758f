import { setTimeout } from 'node:timers/promises'
import type { Output } from '../../db/contract/contract'
import { demoPassword } from '../../db/demo/password'
import { makeDemonstration } from '../../db/demo/make'
import { handlers } from '../../db/service/handlers'
import type { OpenRegister } from '../../db/register/open-register'
import { openRegisterFile } from '../../db/register/register-file'
import { readFiles } from '../../db/child-file/files'
import { median, quantile, type Line } from './numbers'

/** Milliseconds between two calls of somebody who works while the desk is being made. */
const BETWEEN_CALLS = 25

/** What the desk asks, in the order in which the page asks it, and how long each answer takes. */
async function askDesk(register: OpenRegister): Promise<Record<'stock' | 'tasks' | 'findings', number>> {
  const begun = performance.now()
  const since = async (asked: Promise<unknown>): Promise<number> => {
    await asked
    return performance.now() - begun
  }
  const [tasks, stock, findings] = await Promise.all([
    since(
      register.query('desk.tasks', (context) =>
        handlers['desk.tasks'](context, { within: 30, offset: 0, limit: 100 }),
      ),
    ),
    since(register.query('desk.overview', (context) => handlers['desk.overview'](context, {}))),
    since(
      register.query('desk.findings', (context) =>
        handlers['desk.findings'](context, { offset: 0, limit: 0 }),
      ),
    ),
  ])
  return { tasks, stock, findings }
}

/** The whole desk of a home with whole files, asked for the first time after opening, against only reading these files. */
export async function measureDesk(path: string): Promise<Line> {
  await makeDemonstration({ path, scenario: 'qom', password: demoPassword })
  const whole: number[] = []
  const reading: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const register = await openRegisterFile({ path, password: demoPassword })
    try {
      // The first reading fills the connection's page cache and counts for neither.
      await register.query('bench', ({ db }) => readFiles(db))
      const begun = performance.now()
      await register.query('bench', ({ db }) => readFiles(db))
      reading.push(performance.now() - begun)
      whole.push(Math.max(...Object.values(await askDesk(register))))
    } finally {
      await register.close()
    }
  }
  return {
    name: 'the desk of the Qom demonstration, whole files',
    unit: 'ms',
    value: median(whole),
    reference: { name: 'reading these files', value: median(reading) },
    goal: { most: 1000 },
  }
}

/** How long somebody who opens a file waits while the desk of 100,000 children is being made, against the same at rest. */
export async function measureDeskAtWork(file: {
  readonly path: string
  readonly userName: string
  readonly password: string
}): Promise<Line> {
  const register = await openRegisterFile(file)
  try {
    const { id } = await register.query('bench', ({ db }) =>
      db.selectFrom('children').select('id').where('deleted_at', 'is', null).executeTakeFirstOrThrow(),
    )
    const open = async (): Promise<number> => {
      const begun = performance.now()
      await register.query<Output<'children.get'>>('children.get', (context) =>
        handlers['children.get'](context, { id }),
      )
      return performance.now() - begun
    }
    const atRest: number[] = []
    for (let count = 0; count < 50; count += 1) atRest.push(await open())
    const waits: number[] = []
    const desk = { isMade: false }
    const made = askDesk(register).finally(() => {
      desk.isMade = true
    })
    while (!desk.isMade) {
      await setTimeout(BETWEEN_CALLS)
      waits.push(await open())
    }
    const { stock, tasks, findings } = await made
    return {
      name: 'opening a file while the desk of 100,000 is made, p95',
      unit: 'ms',
      value: quantile(waits, 0.95),
      reference: { name: 'opening it at rest, p95', value: quantile(atRest, 0.95) },
      goal: { most: 250 },
      more: { longest: Math.max(...waits), stock, tasks, findings },
    }
  } finally {
    await register.close()
  }
}
