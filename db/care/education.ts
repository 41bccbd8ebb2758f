import type { Selectable } from 'kysely'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { EducationFields, EducationSpell } from '../contract/education'
import { RegisterError } from '../context/errors'
import { childRecords } from '../records/child-records'
import type { EducationSpellsTable } from '../schema/file'

export type EducationRow = Selectable<EducationSpellsTable>

const educationFromRow = (row: EducationRow): EducationSpell => ({
  id: row.id,
  revision: row.revision,
  childId: row.child_id,
  level: row.level as EducationSpell['level'],
  grade: row.grade,
  school: row.school,
  place: row.place as EducationSpell['place'],
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  result: row.result,
  outReason: row.out_reason,
})

/** Spells of schooling, half open. A school year may be entered before it begins. */
export const educationSpells = childRecords<EducationRow, EducationFields, EducationSpell>({
  table: 'education_spells',
  subject: 'education',
  columns: (fields) => ({
    level: fields.level,
    grade: fields.grade,
    school: fields.school,
    place: fields.place,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    result: fields.result,
    // Who is at school is not out of it, whatever the form still held.
    out_reason: fields.level === 'out_of_school' ? fields.outReason : null,
  }),
  fromRow: educationFromRow,
  day: 'starts_on',
})

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
    if (row.id === step.id || !overlaps(asked.fields, educationFromRow(row))) continue
    if (!endPrevious || row.ends_on !== null || row.starts_on >= startsOn) {
      throw new RegisterError({ code: 'CONFLICT', reason: 'overlap' })
    }
    await educationSpells.store(context, {
      before: row,
      id: row.id,
      childId: row.child_id,
      fields: { ...educationFromRow(row), endsOn: startsOn },
    })
  }
  return educationSpells.store(context, step)
}
