import type { Context, Handle } from '../context/context'
import type { IsoDate } from '../contract/jalali'
import { familyCareKinds } from '../contract/placements'

/** Who does a step of a demonstration's office work, and on which day. */
export interface Clerk {
  readonly id: string
  readonly name: string
  readonly role: Context['user']['role']
}

/** The context as if the clerk sat there on the day: what is stored carries her name and a morning of that day. */
export function asOf(context: Context, clerk: Clerk, day: IsoDate): Context {
  return { ...context, user: { ...clerk, centerId: null }, today: day, now: `${day}T08:30:00.000Z` }
}

/** A child of the demonstration as its office work needs her. */
export interface DemoChild {
  readonly id: string
  readonly first_name: string | null
  readonly birth_date: string | null
  readonly kind: string
  readonly starts_on: string
  readonly ends_on: string | null
  readonly relative_name: string | null
}

const inCare: readonly string[] = ['residential', ...familyCareKinds]

/** Children in care on the day, by file number, with the spell they are in. */
export async function childrenInCare(db: Handle, day: IsoDate): Promise<DemoChild[]> {
  return await spells(db)
    .where('placements.kind', 'in', inCare)
    .where('placements.starts_on', '<=', day)
    .where((is) => is.or([is('placements.ends_on', 'is', null), is('placements.ends_on', '>', day)]))
    .execute()
}

/** Spells of independent living, by file number. */
export async function independentSpells(db: Handle): Promise<DemoChild[]> {
  return await spells(db).where('placements.kind', '=', 'independent').execute()
}

function spells(db: Handle) {
  return db
    .selectFrom('placements')
    .innerJoin('children', 'children.id', 'placements.child_id')
    .select([
      'children.id',
      'children.first_name',
      'children.birth_date',
      'placements.kind',
      'placements.starts_on',
      'placements.ends_on',
      'placements.relative_name',
    ])
    .where('placements.deleted_at', 'is', null)
    .orderBy('children.file_number')
    .orderBy('placements.starts_on')
}
