import type { Context, Handle } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import type { Tariff, TariffFields } from '../../contract/programmes'
import { RegisterError } from '../../context/errors'
import { refuseStale } from '../../context/revision'
import type { TariffsTable } from '../../schema/money'
import { findProgramme } from './programmes'
import {
  findKept,
  keptColumns,
  refuseUnusuallyLarge,
  shareDay,
  storeKept,
  takeKeptAway,
} from '../../records/kept-rows'
import { tariffExamples } from './tariff-examples'

/** Newest first within their programme. */
function liveRows(db: Handle, programme?: string): Promise<TariffsTable[]> {
  return db
    .selectFrom('tariffs')
    .selectAll()
    .where('deleted_at', 'is', null)
    .$if(programme !== undefined, (query) => query.where('programme', '=', programme ?? ''))
    .orderBy('programme')
    .orderBy('starts_on', 'desc')
    .orderBy('center_kind')
    .orderBy('age_from')
    .orderBy('id')
    .execute()
}

function tariffFromRow(row: TariffsTable): Tariff {
  return {
    id: row.id,
    revision: row.revision,
    programme: row.programme,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    centerKind: row.center_kind as Tariff['centerKind'],
    amountRial: row.amount_rial,
    rhythm: row.rhythm as Tariff['rhythm'],
    source: row.source,
  }
}

function rowOf(kept: ReturnType<typeof keptColumns>, fields: TariffFields): TariffsTable {
  return {
    ...kept,
    programme: fields.programme,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    age_from: fields.ageFrom,
    age_to: fields.ageTo,
    center_kind: fields.centerKind,
    amount_rial: fields.amountRial,
    rhythm: fields.rhythm,
    source: fields.source,
  }
}

/** Whether two rows of one programme and center kind share a day and an age. */
function clash(one: TariffsTable, other: TariffsTable): boolean {
  return (
    one.id !== other.id &&
    one.programme === other.programme &&
    one.center_kind === other.center_kind &&
    shareDay(one, other) &&
    (one.age_to === null || other.age_from === null || other.age_from < one.age_to) &&
    (other.age_to === null || one.age_from === null || one.age_from < other.age_to)
  )
}

/** All tariff rows, newest first within their programme. */
export async function listTariffs({ db }: Context): Promise<Output<'tariffs.list'>> {
  return (await liveRows(db)).map(tariffFromRow)
}

/** Stores a tariff row, ending open earlier ones where asked. */
export async function saveTariff(
  context: Context,
  { id, revision, fields, endPrevious, confirmed }: Parsed<'tariffs.save'>,
): Promise<Output<'tariffs.save'>> {
  const before = id === undefined ? null : await findKept(context.db, 'tariffs', id)
  if (before) refuseStale(before, revision)
  await findProgramme(context.db, fields.programme)
  refuseUnusuallyLarge(context, fields.amountRial, confirmed)
  const after = rowOf(keptColumns(context, before), fields)
  const clashing = (await liveRows(context.db, fields.programme)).filter((row) => clash(after, row))
  const ending = endPrevious
    ? clashing.filter((row) => row.ends_on === null && row.starts_on < after.starts_on)
    : []
  if (clashing.length > ending.length) {
    throw new RegisterError({
      code: 'CONFLICT',
      reason: 'overlap',
      fields: { startsOn: 'overlap' },
    })
  }
  for (const row of ending) {
    await storeKept(context, 'tariffs', row, {
      ...row,
      ...keptColumns(context, row),
      ends_on: after.starts_on,
    })
  }
  await storeKept(context, 'tariffs', before, after)
  return { id: after.id, revision: after.revision }
}

/** Takes a row off. */
export async function removeTariff(
  context: Context,
  { id, revision }: Parsed<'tariffs.remove'>,
): Promise<Output<'tariffs.remove'>> {
  const before = await findKept(context.db, 'tariffs', id)
  refuseStale(before, revision)
  await takeKeptAway(context, 'tariffs', before)
  return {}
}

/** Adds the published amounts; those that would overlap what is stored are left out. */
export async function addTariffExamples(context: Context): Promise<Output<'tariffs.addExamples'>> {
  const stored = await liveRows(context.db)
  let added = 0
  for (const fields of tariffExamples) {
    const row = rowOf(keptColumns(context, null), fields)
    if (stored.some((other) => clash(row, other))) continue
    await storeKept(context, 'tariffs', null, row)
    stored.push(row)
    added += 1
  }
  return { added, skipped: tariffExamples.length - added }
}
