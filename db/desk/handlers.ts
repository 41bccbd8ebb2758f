import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { taskKinds, type deskMethods, type TaskKind } from '../contract/desk'
import { sortKey } from '../contract/persian'
import { allTasks, dueTasks, workerOf } from '../tasks/queries'
import { openFindings } from './findings'
import { overview } from './overview'

async function tasksDue(
  context: Context,
  { centerId, kinds, worker, within, offset, limit }: Parsed<'desk.tasks'>,
): Promise<Output<'desk.tasks'>> {
  const { tasks, people } = await allTasks(context)
  const asked = { centerId, kinds, worker, within }
  const counts = new Map<TaskKind, number>()
  for (const { kind } of dueTasks(tasks, { centerId, worker, within })) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const workers = new Map<string, number>()
  for (const task of dueTasks(tasks, { centerId, kinds, within })) {
    workers.set(workerOf(task), (workers.get(workerOf(task)) ?? 0) + 1)
  }
  const due = dueTasks(tasks, asked)
  return {
    files: people.size,
    total: due.length,
    overdue: due.filter(({ overdueDays }) => (overdueDays ?? 0) > 0).length,
    byKind: taskKinds.flatMap((kind) => {
      const count = counts.get(kind)
      return count === undefined ? [] : [{ kind, count }]
    }),
    byWorker: [...workers]
      .map(([name, count]) => ({ worker: name, count }))
      .sort((one, other) => (sortKey(one.worker) < sortKey(other.worker) ? -1 : 1)),
    rows: due.slice(offset, offset + limit).map(({ centerId: _home, ...task }) => task),
  }
}

/** What the register answers about today: tasks, the state of the homes, what the rules find. */
export const deskHandlers: Handlers<Extract<SubjectMethodName, keyof typeof deskMethods>> = {
  'desk.tasks': tasksDue,
  'desk.overview': overview,
  'desk.findings': openFindings,
}
