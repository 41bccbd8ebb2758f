import type { Task } from '../../../db/contract/desk'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { taskSentence } from '../../../db/contract/words/desk'
import { Button } from '../../ui/button'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { TextLink } from '../../ui/navigation'
import { Tag } from '../../ui/tag'
import { common } from '../../words/common'
import { deskWords as words } from '../../words/desk'
import { taskPlace } from './task-place'

/** The tasks in the order in which they press, each with a way to where it is done. */
export function TaskList({
  tasks,
  total,
  onMore,
}: {
  readonly tasks: readonly Task[]
  readonly total: number
  readonly onMore: () => void
}) {
  if (total === 0) return <EmptyState title={words.noTasks}>{words.noTasksText}</EmptyState>
  return (
    <>
      <DataTable caption={words.tasks} columns={columns} rows={tasks} rowKey={({ key }) => key} />
      {tasks.length < total && (
        <div>
          <Button onPress={onMore}>{words.more(total - tasks.length)}</Button>
        </div>
      )}
    </>
  )
}

/** «احمدی، سارا» */
export function nameInList(person: {
  readonly firstName: string | null
  readonly lastName: string | null
}): string {
  return [person.lastName, person.firstName].filter((name) => name !== null).join('، ') || common.nameless
}

const columns: readonly DataColumn<Task>[] = [
  {
    id: 'child',
    header: words.child,
    isRowHeader: true,
    cell: (task) => (
      <span className="flex min-w-32 flex-col">
        <TextLink to={`/children/${task.childId}`}>{nameInList(task)}</TextLink>
        <span className="text-xs font-normal text-ink-soft">{persianDigits(task.centerName ?? '')}</span>
      </span>
    ),
  },
  {
    id: 'what',
    header: words.what,
    cell: (task) => {
      const { to, search } = taskPlace(task)
      return (
        <span data-task={task.kind}>
          <TextLink to={to} search={search}>
            {taskSentence(task)}
          </TextLink>
        </span>
      )
    },
  },
  {
    id: 'due',
    header: words.due,
    cell: ({ dueOn, overdueDays }) => (
      <span className="flex flex-col items-start gap-0.5">
        {dueOn !== null && <span className="whitespace-nowrap">{formatJalali(dueOn)}</span>}
        {overdueDays === null ? (
          <span className="text-ink-soft">{words.noDay}</span>
        ) : overdueDays > 0 ? (
          <Tag kind="danger">{words.overdue(overdueDays)}</Tag>
        ) : overdueDays === 0 ? (
          <Tag kind="warning">{words.dueToday}</Tag>
        ) : (
          <Tag>{words.daysLeft(-overdueDays)}</Tag>
        )}
      </span>
    ),
  },
]
