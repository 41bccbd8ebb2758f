import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { EducationFields } from '../contract/education'
import { education } from '../contract/records/education'
import { RegisterError } from '../context/errors'
import { datedRecords } from '../records/dated-records'

/** Spells of schooling, half open. A school year may be entered before it begins. */
export const educationSpells = datedRecords(education)

type Days = Pick<EducationFields, 'startsOn' | 'endsOn'>

/** Whether two half-open spells share a day. */
export function overlaps(one: Days, other: Days): boolean {
  const begins = (spell: Days, before: string | null) => before === null || spell.startsOn < before
  return begins(one, other.endsOn) && begins(other, one.endsOn)
}

/** Stores a spell; with `endPrevious` the open one that began earlier ends where this begins. CONFLICT `overlap`; STALE; NOT_FOUND. */
export async function saveEducation(
  context: Context,
  { endPrevious, ...asked }: Parsed<'education.save'>,
): Promise<Output<'education.save'>> {
  const step = await educationSpells.open(context, asked)
  const { startsOn } = asked.fields
  for (const row of await educationSpells.rowsOf(context.db, asked.childId)) {
    if (row.id === step.id || !overlaps(asked.fields, educationSpells.shown(row))) continue
    if (!endPrevious || row.ends_on !== null || row.starts_on >= startsOn) {
      throw new RegisterError({ code: 'CONFLICT', reason: 'overlap' })
    }
    await educationSpells.store(context, {
      before: row,
      id: row.id,
      ownerId: row.child_id,
      fields: { ...educationSpells.shown(row), endsOn: startsOn },
    })
  }
  return educationSpells.store(context, step)
}
