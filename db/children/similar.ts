import { countyOf } from '../centers/queries'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { digitsOnly, normaliseNationalId } from '../contract/identity'
import { isIsoDate } from '../contract/jalali'
import { knownAsTwo, pairKey, relativeKeys } from './links'
import { listIndexOf } from './list-index'
import { listRows } from './queries'
import { readCompared, rowsBornAbout } from './similar-candidates'
import { comparer, foldedName, type Compared, type Likeness } from './similar-score'

const CANDIDATES = 150
const MOST = 10

type Asked = Parsed<'children.similar'>

/**
 * Children who look like what was typed, best first. Forgives a few wrong letters, first and last name changed about, near
 * birth dates; who was said to be another child than `exceptId` is not named again.
 */
export async function similarChildren(context: Context, asked: Asked): Promise<Output<'children.similar'>> {
  const { db } = context
  const typed = await comparedOf(context, asked)
  const words = [typed.firstName, typed.lastName, typed.fatherName].filter((word) => word !== '')
  const numbers = [typed.nationalId, typed.foreignId].filter((number) => number !== null)
  if (words.length === 0 && numbers.length === 0) return []
  const alike = await listIndexOf(context.file).likely(db, { words, numbers, most: CANDIDATES })
  const born = typed.birthDate === null ? [] : await rowsBornAbout(db, typed.birthDate)
  const others = asked.exceptId === undefined ? new Set<string>() : await knownAsTwo(db, asked.exceptId)
  const compare = comparer()
  const found: { readonly rowNumber: number; readonly id: string; readonly likeness: Likeness }[] = []
  for (const candidate of await readCompared(db, { rowNumbers: [...new Set([...alike, ...born])] })) {
    const { id, rowNumber } = candidate
    if (id === asked.exceptId || others.has(pairKey(id, typed.id))) continue
    const likeness = compare(typed, candidate)
    if (likeness) found.push({ rowNumber, id, likeness })
  }
  found.sort((one, other) => other.likeness.score - one.likeness.score || (one.id < other.id ? -1 : 1))
  const best = found.slice(0, MOST)
  const rows = await listRows(
    db,
    best.map(({ rowNumber }) => rowNumber),
    context.today,
  )
  const shown = new Map(rows.map(({ row }) => [row.id, row]))
  return best.flatMap(({ id, likeness }) => {
    const row = shown.get(id)
    return row ? [{ ...row, ...likeness }] : []
  })
}

async function comparedOf({ db }: Context, asked: Asked): Promise<Compared> {
  const nationalId = asked.nationalId === null ? '' : normaliseNationalId(asked.nationalId)
  const foreignId = asked.foreignId === null ? '' : (digitsOnly(asked.foreignId) ?? '')
  const { exceptId } = asked
  const relatives = exceptId === undefined ? undefined : (await relativeKeys(db, [exceptId])).get(exceptId)
  return {
    id: exceptId ?? '',
    firstName: foldedName(asked.firstName),
    lastName: foldedName(asked.lastName),
    fatherName: foldedName(asked.fatherName),
    sex: asked.sex ?? null,
    birthDate: asked.birthDate !== null && isIsoDate(asked.birthDate) ? asked.birthDate : null,
    birthDateEstimated: false,
    nationalId: /^\d{10}$/u.test(nationalId) ? nationalId : null,
    foreignId: foreignId.length >= 5 ? foreignId : null,
    county: asked.centerId === undefined ? null : await countyOf(db, asked.centerId),
    relatives: relatives ?? new Set(),
  }
}
