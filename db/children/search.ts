import type { Context } from '../context/context'
import type { ChildFilter } from '../contract/children'
import type { Output, Parsed } from '../contract/contract'
import { latestBirthForAge, type IsoDate } from '../contract/jalali'
import { searchWords } from '../contract/persian'
import { listIndexOf, readPlainWindow } from './list-index'
import { dayNumber } from './list-store'
import { listRows } from './queries'

const LAST_DAY = 99_999_999

/** One window of the children's list. The whole list by name needs no list in memory; it is read ahead then, for the first key. */
export async function searchChildren(
  context: Context,
  asked: Parsed<'children.search'>,
): Promise<Output<'children.search'>> {
  const index = listIndexOf(context.file)
  const isPlain = asked.order === 'name' && !hasFilter(asked)
  if (isPlain && !index.ready) {
    const { total, rows } = await readPlainWindow(context.db, asked)
    index.warm(context.file)
    return { total, registerTotal: total, rows: await shown(context, rows) }
  }
  const found = await index.find(context.db, {
    filter: {
      words: searchWords(asked.text),
      placementKinds: asked.placementKinds,
      centerId: asked.centerId,
      sex: asked.sex,
      birth: birthDays(asked.age, context.today),
    },
    insured: asked.insured === undefined ? undefined : { day: context.today, wanted: asked.insured },
    order: asked.order,
    descending: asked.descending,
    offset: asked.offset,
    limit: asked.limit,
  })
  return { ...found, rows: await shown(context, found.rows) }
}

async function shown(context: Context, rowNumbers: readonly number[]) {
  return (await listRows(context.db, rowNumbers, context.today)).map(({ row }) => row)
}

function hasFilter(asked: ChildFilter): boolean {
  return (
    searchWords(asked.text).length > 0 ||
    asked.placementKinds !== undefined ||
    asked.centerId !== undefined ||
    asked.sex !== undefined ||
    asked.age !== undefined ||
    asked.insured !== undefined
  )
}

/** The birth days (as numbers, both included) of those whose age lies in the band today; «unknown» are those without one. */
function birthDays(
  age: ChildFilter['age'],
  today: IsoDate,
): { readonly from: number; readonly to: number } | undefined {
  if (age === undefined) return undefined
  if (age === 'unknown') return { from: 0, to: 0 }
  return {
    // Born after the last who has reached `to` already; day numbers need not be real days to be compared.
    from: age.to === null ? 1 : dayNumber(latestBirthForAge(today, age.to)) + 1,
    to: Math.min(dayNumber(latestBirthForAge(today, age.from)), LAST_DAY),
  }
}
