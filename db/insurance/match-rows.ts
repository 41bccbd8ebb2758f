import type { ReturnedList } from '../contract/enrolment'
import { searchKey } from '../contract/persian'
import type { Person } from '../people/queries'
import { wordKey, type ReturnedRow } from './returned-columns'

/** A child of the list and her place in it. */
export interface ListedChild extends Pick<
  Person,
  'id' | 'nationalId' | 'fileNumber' | 'firstName' | 'lastName'
> {
  readonly rowNumber: number
}

type MatchedRow = ReturnedList['rows'][number]

/** Each returned row with the child of the list it is about, and why it cannot be taken where it cannot. */
export function matchRows(returned: readonly ReturnedRow[], listed: readonly ListedChild[]): MatchedRow[] {
  const find = finder(listed)
  const found = returned.map((row) => ({ row, childId: find(row)?.id ?? null }))
  const saidOf = new Map<string, Set<string>>()
  for (const { row, childId } of found) {
    if (childId === null) continue
    const said = saidOf.get(childId) ?? new Set()
    saidOf.set(childId, said.add(saying(row)))
  }
  const seen = new Set<string>()
  return found.map(({ row, childId }) => {
    // Of rows that say the same the first is taken; of rows that do not, nobody knows which is right.
    const isRepeated = childId !== null && (seen.has(childId) || (saidOf.get(childId)?.size ?? 0) > 1)
    if (childId !== null) seen.add(childId)
    return {
      line: row.line,
      childId,
      nationalId: row.nationalId,
      fileNumber: row.fileNumber,
      answer: row.answer,
      policyNumber: row.policyNumber,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      fault: faultOf(row, childId, isRepeated),
    }
  })
}

const saying = ({ answer, policyNumber, startsOn, endsOn }: ReturnedRow): string =>
  JSON.stringify([answer, policyNumber, startsOn, endsOn])

function faultOf(row: ReturnedRow, childId: string | null, isRepeated: boolean): MatchedRow['fault'] {
  if (childId === null) return 'not_in_list'
  if (isRepeated) return 'twice'
  if (row.answer === null) return 'no_answer'
  if (row.answer === 'refused') return null
  if (row.hasBadDate) return 'bad_date'
  if (row.startsOn === null) return 'no_start'
  return row.endsOn !== null && row.endsOn <= row.startsOn ? 'bad_date' : null
}

/** National id first, then file number, then place in the list with the name. What two children share finds neither. */
function finder(listed: readonly ListedChild[]): (row: ReturnedRow) => ListedChild | undefined {
  const byNationalId = uniquely(listed, (child) => idKey(child.nationalId))
  const byFileNumber = uniquely(listed, (child) => fileKey(child.fileNumber))
  const byPlace = uniquely(listed, (child) => String(child.rowNumber))
  return (row) => {
    const known = row.nationalId === null ? undefined : byNationalId.get(idKey(row.nationalId) ?? '')
    if (known !== undefined) return known
    // Another id than the one on her file says that the row is about somebody else.
    const mayBe = (child: ListedChild | undefined) =>
      child !== undefined && (row.nationalId === null || child.nationalId === null) ? child : undefined
    const filed = mayBe(byFileNumber.get(fileKey(row.fileNumber) ?? ''))
    if (filed !== undefined) return filed
    const placed = mayBe(byPlace.get(String(row.rowNumber)))
    const isNamed =
      placed !== undefined &&
      row.nameKey !== '' &&
      row.nameKey === wordKey(`${placed.firstName ?? ''} ${placed.lastName ?? ''}`)
    return isNamed ? placed : undefined
  }
}

// A spreadsheet drops the zeros in front, one to three of them.
const idKey = (nationalId: string | null): string | null => nationalId?.replace(/^0+/u, '') ?? null

const fileKey = (fileNumber: string | null): string | null =>
  fileNumber === null ? null : searchKey(fileNumber)

function uniquely(
  listed: readonly ListedChild[],
  keyOf: (child: ListedChild) => string | null,
): ReadonlyMap<string, ListedChild> {
  const found = new Map<string, ListedChild>()
  const shared = new Set<string>()
  for (const child of listed) {
    const key = keyOf(child)
    if (key === null) continue
    if (found.has(key)) shared.add(key)
    found.set(key, child)
  }
  for (const key of shared) found.delete(key)
  return found
}
