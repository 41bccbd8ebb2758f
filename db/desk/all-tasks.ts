import { allCenters } from '../centers/queries'
import type { Context } from '../context'
import { taskKinds, type Task } from '../contract/desk'
import type { DocumentSlot } from '../contract/documents'
import { daysBetween, type IsoDate } from '../contract/jalali'
import { filledSlots } from '../documents/queries'
import { givingWay } from '../giving-way'
import { permissionEnds } from '../money/queries'
import { inCareSince } from '../rules/care/time-in-care'
import type { FileDraft } from '../rules/draft'
import { standingOf, type Standing } from '../rules/facts'
import { readFiles } from '../rules/read'
import { careTasks } from './care-tasks'
import { legalTasks } from './legal-tasks'
import { remembered } from './remembered'
import type { DeskFile, Permission } from './task'

/** Who a line of the desk is about. */
export interface DeskPerson {
  readonly fileNumber: string | null
  readonly firstName: string | null
  readonly lastName: string | null
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

/** Derives every task of the register in one pass over the files, once for each state of the register. */
export function allTasks(context: Context): Promise<DeskTasks> {
  return remembered(context, 'tasks', () => deriveTasks(context))
}

const FILES_IN_A_STEP = 20
const NO_SLOTS: ReadonlySet<DocumentSlot> = new Set<DocumentSlot>()
const NO_PERMISSIONS: readonly Permission[] = []

async function deriveTasks(context: Context): Promise<DeskTasks> {
  return tasksOfFiles(context, await readFiles(context.db))
}

/** Every task of the files that stands or is to come, and who they are of. */
export async function tasksOfFiles(context: Context, files: readonly FileDraft[]): Promise<DeskTasks> {
  const { db, today, settings } = context
  const slots = await filledSlots(
    db,
    files.map(({ child }) => child.id),
  )
  const permissions = await permissionEnds(db)
  const centers = new Map((await allCenters(db)).map(({ id, name }) => [id, name]))
  const people = new Map<string, DeskPerson>()
  const tasks: DeskTask[] = []
  const giveWay = givingWay()
  for (const [at, draft] of files.entries()) {
    if (at % FILES_IN_A_STEP === 0) await giveWay()
    const standing = standingOf(draft, context)
    const person = personOf(draft, standing, today)
    people.set(draft.child.id, person)
    tasks.push(
      ...tasksOf({
        ...standing,
        today,
        settings,
        inCareSince: inCareSince(standing),
        slots: slots.get(draft.child.id) ?? NO_SLOTS,
        permissions: permissions.get(draft.child.id) ?? NO_PERMISSIONS,
      }).map((task) => ({ ...task, ...named(person, centers) })),
    )
  }
  return { tasks: tasks.sort(byUrgency), people, centers }
}

function personOf({ child }: FileDraft, { spells }: Standing, today: IsoDate): DeskPerson {
  const { fileNumber, firstName, lastName } = child
  const stay = spells.findLast(({ kind, startsOn }) => kind === 'residential' && startsOn <= today)
  return { fileNumber, firstName, lastName, centerId: stay?.centerId ?? child.centerId }
}

const named = (person: DeskPerson, centers: ReadonlyMap<string, string>) => ({
  ...person,
  centerName: centers.get(person.centerId ?? '') ?? null,
})

/** The tasks of one file, without names. */
export function tasksOf(
  file: DeskFile,
): Omit<Task, 'fileNumber' | 'firstName' | 'lastName' | 'centerName'>[] {
  // Nothing is asked of a child who has died.
  if (file.diedOn !== null && file.diedOn <= file.today) return []
  const childId = file.child.id
  return [...legalTasks(file), ...careTasks(file)].map(
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
