import { allCenters } from '../centers/queries'
import type { Context, Handle } from '../context/context'
import { taskKinds, type Task, type TaskKind } from '../contract/desk'
import type { DocumentSlot } from '../contract/documents'
import { daysBetween, type IsoDate } from '../contract/jalali'
import { filledSlots } from '../documents/queries'
import { givingWay } from '../context/giving-way'
import { permissionEnds } from '../children/queries'
import { inCareSince } from '../rules/care/time-in-care'
import type { JudgedFile } from '../child-file/judged-file'
import { standingOf, type Standing } from '../rules/facts'
import { readFiles } from '../child-file/files'
import { careTasks } from './care-tasks'
import { dailyLives, dailyTasks } from './daily-tasks'
import { derivedBy, stateOf, type Made, type RegisterState } from '../history/derived'
import { legalTasks } from './legal-tasks'
import type { DeskFile, Permission } from './task'

/** Who a line of the desk is about. */
export interface DeskPerson {
  readonly fileNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  /** Who answers for the file. */
  readonly worker: string | null
  /** The home that answers for her: of her last stay begun by the day, else the one that keeps her file. */
  readonly centerId: string | null
}

/** A task with the home it is told at. */
export interface DeskTask extends Task {
  readonly centerId: string | null
}

/** Every task that stands or is to come, the longest overdue first, those without a day last, and who is in the register. */
export interface DeskTasks {
  readonly tasks: readonly DeskTask[]
  readonly people: ReadonlyMap<string, DeskPerson>
  readonly centers: ReadonlyMap<string, string>
}

/** Every task of the register, derived file by file; after a change only the files that it touched are derived again. */
export const allTasks: (context: Context) => Promise<DeskTasks> = derivedBy(deriveTasks)

/** Those due within so many days from today, with those that no day presses; of one home or some kinds where asked. */
export function dueTasks(
  tasks: readonly DeskTask[],
  {
    centerId,
    kinds,
    worker,
    within,
  }: {
    readonly centerId?: string | undefined
    readonly kinds?: readonly TaskKind[] | undefined
    readonly worker?: string | undefined
    readonly within: number
  },
): DeskTask[] {
  return tasks.filter(
    (task) =>
      (task.overdueDays ?? -within) >= -within &&
      (centerId === undefined || task.centerId === centerId) &&
      (kinds === undefined || kinds.includes(task.kind)) &&
      (worker === undefined || workerOf(task) === worker),
  )
}

/** Who answers for the file of a task; empty where nobody does. */
export const workerOf = ({ worker }: Pick<DeskTask, 'worker'>): string => worker ?? ''

/** With so many changed files it is quicker to begin anew. */
const MOST_CHANGED = 4000

/** By a reader of its own: who asks for a child meanwhile is answered by another. */
function deriveTasks(context: Context, before: Made<DeskTasks> | null): Promise<Made<DeskTasks>> {
  return context.file.query(async (db) => {
    const state = await stateOf(db, context)
    const changed = before === null ? null : await changedFiles(db, before.state, state)
    const found = await tasksOfFiles({ ...context, db }, await readFiles(db, changed ?? undefined))
    if (before === null || changed === null) return { state, value: found }
    const gone = new Set(changed)
    const people = new Map(before.value.people)
    for (const id of gone) people.delete(id)
    for (const [id, person] of found.people) people.set(id, person)
    return { state, value: { ...found, people, tasks: merged(before.value.tasks, gone, found.tasks) } }
  })
}

/** The files that changed between two states; null where more than files did. */
async function changedFiles(db: Handle, before: RegisterState, now: RegisterState): Promise<string[] | null> {
  if (before.around !== now.around || before.latest === null) return null
  const rows = await db
    .selectFrom('audit')
    .select('child_id')
    .distinct()
    .where('id', '>', before.latest)
    .limit(MOST_CHANGED + 1)
    .execute()
  if (rows.length > MOST_CHANGED) return null
  const ids = rows.flatMap(({ child_id: id }) => id ?? [])
  return ids.length === rows.length ? ids : null
}

/** Every task of the files that stands or is to come, and who they are of. */
export async function tasksOfFiles(context: Context, files: readonly JudgedFile[]): Promise<DeskTasks> {
  const { db, today, settings } = context
  const ids = files.map(({ child }) => child.id)
  const slots = await filledSlots(db, ids)
  const permissions = await permissionEnds(db, ids)
  const daily = await dailyLives(db, ids)
  const centers = new Map((await allCenters(db)).map(({ id, name }) => [id, name]))
  const people = new Map<string, DeskPerson>()
  const tasks: DeskTask[] = []
  const giveWay = givingWay()
  for (const [at, judged] of files.entries()) {
    if (at % FILES_IN_A_STEP === 0) await giveWay()
    const standing = standingOf(judged, context)
    const person = personOf(judged, standing, today)
    people.set(judged.child.id, person)
    tasks.push(
      ...tasksOf({
        ...standing,
        today,
        settings,
        inCareSince: inCareSince(standing),
        slots: slots.get(judged.child.id) ?? NO_SLOTS,
        permissions: permissions.get(judged.child.id) ?? NO_PERMISSIONS,
        daily: daily(judged.child.id),
      }).map((task) => ({ ...task, ...named(person, centers) })),
    )
  }
  return { tasks: tasks.sort(byUrgency), people, centers }
}

const FILES_IN_A_STEP = 20
const NO_SLOTS: ReadonlySet<DocumentSlot> = new Set<DocumentSlot>()
const NO_PERMISSIONS: readonly Permission[] = []

/** What stood before without the tasks of some files, and the tasks they have now, each in its place. */
function merged(
  before: readonly DeskTask[],
  gone: ReadonlySet<string>,
  found: readonly DeskTask[],
): DeskTask[] {
  const tasks: DeskTask[] = []
  let at = 0
  for (const task of before) {
    if (gone.has(task.childId)) continue
    for (let next = found[at]; next !== undefined && byUrgency(next, task) < 0; next = found[at]) {
      tasks.push(next)
      at += 1
    }
    tasks.push(task)
  }
  return [...tasks, ...found.slice(at)]
}

function personOf({ child }: JudgedFile, { spells }: Standing, today: IsoDate): DeskPerson {
  const { fileNumber, firstName, lastName, worker } = child
  const stay = spells.findLast(({ kind, startsOn }) => kind === 'residential' && startsOn <= today)
  return { fileNumber, firstName, lastName, worker, centerId: stay?.centerId ?? child.centerId }
}

const named = (person: DeskPerson, centers: ReadonlyMap<string, string>) => ({
  ...person,
  centerName: centers.get(person.centerId ?? '') ?? null,
})

/** The tasks of one file, without names. */
export function tasksOf(
  file: DeskFile,
): Omit<Task, 'fileNumber' | 'firstName' | 'lastName' | 'centerName' | 'worker'>[] {
  // Nothing is asked of a child who has died.
  if (file.diedOn !== null && file.diedOn <= file.today) return []
  const childId = file.child.id
  return [...legalTasks(file), ...careTasks(file), ...dailyTasks(file)].map(
    ({ kind, dueOn, rule, where, recordId = null, part, details = {} }) => ({
      key: [kind, recordId ?? childId, ...(part === undefined ? [] : [part])].join(' '),
      kind,
      childId,
      dueOn,
      overdueDays: dueOn === null ? null : daysBetween(dueOn, file.today),
      rule,
      where,
      recordId,
      details: { ...details },
    }),
  )
}

const NEVER: IsoDate = '9999-99-99'

function byUrgency(one: DeskTask, other: DeskTask): number {
  const [day, otherDay] = [one.dueOn ?? NEVER, other.dueOn ?? NEVER]
  if (day !== otherDay) return day < otherDay ? -1 : 1
  const kinds = taskKinds.indexOf(one.kind) - taskKinds.indexOf(other.kind)
  return kinds !== 0 ? kinds : one.key < other.key ? -1 : 1
}
