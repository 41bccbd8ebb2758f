import type { Appointment, FamilyVisit, Incident } from '../contract/daily'
import type { Task } from '../contract/desk'
import type { DocumentSlot } from '../contract/documents'
import type { IsoDate } from '../contract/jalali'
import type { Settings } from '../contract/register'
import type { Standing } from '../rules/facts'

/** A child's file with what the tasks ask of it beside the rules. */
export interface DeskFile extends Standing {
  readonly settings: Settings
  /** The first day of her unbroken care; null while she is elsewhere. */
  readonly inCareSince: IsoDate | null
  readonly slots: ReadonlySet<DocumentSlot>
  readonly permissions: readonly Permission[]
  readonly daily: DailyLife
}

/** What of her daily life asks for something: each list in any order. */
export interface DailyLife {
  readonly incidents: readonly Pick<Incident, 'id' | 'kind' | 'onDay' | 'followUpOn' | 'closedOn'>[]
  readonly visits: readonly Pick<FamilyVisit, 'id' | 'kind' | 'startsOn' | 'endsOn' | 'returnedOn'>[]
  readonly appointments: readonly Pick<Appointment, 'id' | 'onDay' | 'atTime' | 'state'>[]
}

/** A permission to receive aid, half open. */
export interface Permission {
  readonly id: string
  readonly kind: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/** A task of a child, before her name and how late it is are added. */
export interface ChildTask extends Pick<Task, 'kind' | 'dueOn' | 'rule' | 'where'> {
  readonly recordId?: string | null
  /** What tells it from others of the kind on the same record. */
  readonly part?: string
  readonly details?: Task['details']
}

/** Makes the tasks of one kind that stand for a file, whatever day they are due. */
export type TaskMaker = (file: DeskFile) => readonly ChildTask[]
