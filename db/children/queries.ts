import { sql } from 'kysely'
import { centerNames } from '../centers/queries'
import type { Handle } from '../context/context'
import type { ChildRow } from '../contract/children'
import type { IsoDate } from '../contract/jalali'
import { RegisterError } from '../context/errors'
import { insuredAmong } from './insured'
import { naturalKey } from './list-order'
import type { ChildrenRow } from '../schema/child-row'

export { childColumns, childFromRow } from '../schema/child-row'
export { permissionEnds } from './permissions'
export { readCompared, type Candidate } from './similar-candidates'
export { comparer, type Likeness } from './similar-score'

/** A live child by her id. NOT_FOUND (reason `child`). */
export async function findChild(db: Handle, id: string): Promise<ChildrenRow> {
  const row = await db
    .selectFrom('children')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  return row
}

interface ListedChild {
  id: string
  file_number: string | null
  first_name: string | null
  last_name: string | null
  father_name: string | null
  national_id: string | null
  foreign_id: string | null
  sex: string
  birth_date: string | null
  birth_date_estimated: 0 | 1
  current_kind: string | null
  current_since: string | null
  center_id: string | null
}

/** Rows of the children's list by row number, in the order given; `insured` on the day. `foreignId` is for comparing and is not shown. */
export async function listRows(
  db: Handle,
  rowNumbers: readonly number[],
  day: IsoDate,
): Promise<{ readonly row: ChildRow; readonly foreignId: string | null }[]> {
  const { rows } = await sql<ListedChild>`
    SELECT children.id, file_number, first_name, last_name, father_name, national_id, foreign_id, sex, birth_date,
      birth_date_estimated, current_kind, current_since, coalesce(current_center_id, center_id) AS center_id
    FROM json_each(${JSON.stringify(rowNumbers)}) AS wanted CROSS JOIN children ON row_number = wanted.value
    ORDER BY wanted.key
  `.execute(db)
  const names = await centerNames(
    db,
    rows.map((row) => row.center_id),
  )
  const insured = await insuredAmong(
    db,
    rows.map((row) => row.id),
    day,
  )
  return rows.map((row) => ({
    row: {
      id: row.id,
      fileNumber: row.file_number,
      firstName: row.first_name,
      lastName: row.last_name,
      fatherName: row.father_name,
      nationalId: row.national_id,
      sex: row.sex as ChildRow['sex'],
      birthDate: row.birth_date,
      birthDateEstimated: row.birth_date_estimated === 1,
      placementKind: row.current_kind as ChildRow['placementKind'],
      placementSince: row.current_since,
      centerName: names.get(row.center_id) ?? null,
      insured: insured.has(row.id),
    },
    foreignId: row.foreign_id,
  }))
}

/** One more than the center's greatest file number, written as it is (0012 → 0013, 1403/7 → 1403/8); 1 in an empty center. */
export async function nextFileNumber(db: Handle, centerId: string): Promise<string> {
  const rows = await db
    .selectFrom('children')
    .select('file_number')
    .where('center_id', '=', centerId)
    .where('file_number', 'is not', null)
    .where('deleted_at', 'is', null)
    .execute()
  const used = new Set(rows.map((row) => row.file_number ?? ''))
  const counted = [...used].flatMap((number) => {
    const parts = /^(.*?)(\d+)$/u.exec(number)
    return parts ? [{ front: parts[1] ?? '', digits: parts[2] ?? '' }] : []
  })
  // Plain numbers are the rule; one odd «ق-12» among them does not change the habit.
  const plain = counted.filter((number) => number.front === '')
  const greatest = (plain.length > 0 ? plain : counted).reduce<{ front: string; digits: string } | undefined>(
    (best, number) => (best === undefined || isAfter(number, best) ? number : best),
    undefined,
  )
  const width = greatest?.digits.length ?? 1
  let next = BigInt(greatest?.digits ?? '0') + 1n
  const written = () => `${greatest?.front ?? ''}${next.toString().padStart(width, '0')}`
  while (used.has(written())) next += 1n
  return written()
}

function isAfter(
  one: { readonly front: string; readonly digits: string },
  other: { readonly front: string; readonly digits: string },
): boolean {
  const order = naturalKey(one.front).localeCompare(naturalKey(other.front), 'en')
  return order === 0 ? BigInt(one.digits) > BigInt(other.digits) : order > 0
}
