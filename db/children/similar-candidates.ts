import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { relativeKeys } from './links'
import type { IsoDate } from '../contract/jalali'
import { foldedName, slippedDates, type Compared } from './similar-score'

/** Homes write the first of the year for a child of unknown birthday: so many share it that only some are looked at. */
const MOST_OF_A_DATE = 400

const NOBODY: ReadonlySet<string> = new Set()

interface ComparedRow {
  row_number: number
  id: string
  first_name: string | null
  last_name: string | null
  father_name: string | null
  sex: string
  birth_date: string | null
  birth_date_estimated: 0 | 1
  national_id: string | null
  foreign_id: string | null
  county: string | null
}

/** A live child as she is compared, with her row number. */
export interface Candidate extends Compared {
  readonly rowNumber: number
}

/** Row numbers of children whose birth date may be this one with a slip. */
export async function rowsBornAbout(db: Handle, birthDate: IsoDate): Promise<number[]> {
  const { rows } = await sql<{ row_number: number }>`
    SELECT row_number FROM children
    WHERE deleted_at IS NULL AND birth_date IN (SELECT value FROM json_each(${JSON.stringify(slippedDates(birthDate))}))
    LIMIT ${MOST_OF_A_DATE}
  `.execute(db)
  return rows.map((row) => row.row_number)
}

/** The live children as they are compared: those of the row numbers, those of the ids, or all. */
export async function readCompared(
  db: Handle,
  which: { readonly rowNumbers: readonly number[] } | { readonly ids: readonly string[] } | 'all',
): Promise<Candidate[]> {
  const from =
    which === 'all'
      ? sql`children`
      : 'ids' in which
        ? sql`json_each(${JSON.stringify(which.ids)}) AS wanted CROSS JOIN children ON children.id = wanted.value`
        : sql`json_each(${JSON.stringify(which.rowNumbers)}) AS wanted CROSS JOIN children ON row_number = wanted.value`
  const { rows } = await sql<ComparedRow>`
    SELECT row_number, children.id, first_name, last_name, father_name, sex, birth_date, birth_date_estimated, national_id,
      foreign_id, centers.county
    FROM ${from} LEFT JOIN centers ON centers.id = coalesce(children.current_center_id, children.center_id)
    WHERE children.deleted_at IS NULL
  `.execute(db)
  const relatives = await relativeKeys(db, which === 'all' ? 'all' : rows.map((row) => row.id))
  const folded = new Map<string, string>()
  const fold = (name: string | null): string => {
    if (name === null) return ''
    const known = folded.get(name)
    if (known !== undefined) return known
    const key = foldedName(name)
    folded.set(name, key)
    return key
  }
  return rows.map((row) => ({
    rowNumber: row.row_number,
    id: row.id,
    firstName: fold(row.first_name),
    lastName: fold(row.last_name),
    fatherName: fold(row.father_name),
    sex: row.sex,
    birthDate: row.birth_date,
    birthDateEstimated: row.birth_date_estimated === 1,
    nationalId: row.national_id,
    foreignId: row.foreign_id,
    county: row.county,
    relatives: relatives.get(row.id) ?? NOBODY,
  }))
}
