import type { Context, Handlers, SubjectMethodName } from '../context'
import type { Output, Parsed } from '../contract/contract'
import { taskKinds, type deskMethods } from '../contract/desk'
import { allTasks } from './all-tasks'
import { openFindings } from './findings'
import { overview } from './overview'

async function tasksDue(
  context: Context,
  { centerId, kinds, within, offset, limit }: Parsed<'desk.tasks'>,
): Promise<Output<'desk.tasks'>> {
  const { tasks } = await allTasks(context)
  const due = tasks.filter(
    (task) =>
      (task.overdueDays ?? -within) >= -within && (centerId === undefined || task.centerId === centerId),
  )
  const asked = kinds === undefined ? due : due.filter(({ kind }) => kinds.includes(kind))
  return {
    total: asked.length,
    overdue: asked.filter(({ overdueDays }) => (overdueDays ?? 0) > 0).length,
    byKind: taskKinds.flatMap((kind) => {
      const count = due.filter((task) => task.kind === kind).length
      return count === 0 ? [] : [{ kind, count }]
    }),
    rows: asked.slice(offset, offset + limit).map(({ centerId: _home, ...task }) => task),
  }
}

/** What the register answers about today: tasks, the state of the homes, what the rules find. */
export const deskHandlers: Handlers<Extract<SubjectMethodName, keyof typeof deskMethods>> = {
  'desk.tasks': tasksDue,
  'desk.overview': overview,
  'desk.findings': openFindings,
}
