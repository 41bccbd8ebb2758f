import { randomUUID } from 'node:crypto'
import type { Context, Handle } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import type { ProgrammeRecord } from '../../contract/programmes'
import { programmes as builtIn } from '../../contract/supports'
import { RegisterError } from '../../context/errors'
import { refuseStale } from '../../context/revision'
import type { ProgrammesTable } from '../../schema/money'
import { findKept, keptColumns, storeKept } from '../../records/kept-rows'

const builtInIds: readonly string[] = builtIn
const isBuiltIn = (id: string): boolean => builtInIds.includes(id)

/** A programme's row by its code. NOT_FOUND, reason `programme`. */
export function findProgramme(db: Handle, id: string): Promise<ProgrammesTable> {
  return findKept(db, 'programmes', id)
}

function programmeFromRow(row: ProgrammesTable): ProgrammeRecord {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    basis: row.basis as ProgrammeRecord['basis'],
    payee: row.payee as ProgrammeRecord['payee'],
    proration: row.proration as ProgrammeRecord['proration'],
    rounding: row.rounding as ProgrammeRecord['rounding'],
    roundingUnit: row.rounding_unit as ProgrammeRecord['roundingUnit'],
    rateDay: row.rate_day as ProgrammeRecord['rateDay'],
    conditions: JSON.parse(row.conditions) as ProgrammeRecord['conditions'],
    decileLimit: row.decile_limit,
    active: row.active === 1,
  }
}

/** Every programme: those the words name in their order, then one's own in the order they were made. */
export async function listProgrammes({ db }: Context): Promise<Output<'programmes.list'>> {
  const rows = await db
    .selectFrom('programmes')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const place = (id: string): number => (isBuiltIn(id) ? builtInIds.indexOf(id) : builtInIds.length)
  return rows.sort((one, other) => place(one.id) - place(other.id)).map(programmeFromRow)
}

/** Stores a programme of one's own or how a programme is run. INVALID_INPUT `name` or `decileLimit` required. */
export async function saveProgramme(
  context: Context,
  { id, revision, fields }: Parsed<'programmes.save'>,
): Promise<Output<'programmes.save'>> {
  const before = id === undefined ? null : await findProgramme(context.db, id)
  if (before) refuseStale(before, revision)
  const kept = keptColumns(context, before, `own_${randomUUID().slice(0, 8)}`)
  const name = isBuiltIn(kept.id) ? null : fields.name
  if (name === null && !isBuiltIn(kept.id)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { name: 'required' } })
  }
  const conditions = [...new Set(fields.conditions)]
  if (conditions.includes('income_decile') && fields.decileLimit === null) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { decileLimit: 'required' } })
  }
  const after: ProgrammesTable = {
    ...kept,
    name,
    basis: fields.basis,
    payee: fields.payee,
    proration: fields.proration,
    rounding: fields.rounding,
    rounding_unit: fields.roundingUnit,
    rate_day: fields.rateDay,
    conditions: JSON.stringify(conditions),
    decile_limit: fields.decileLimit,
    active: fields.active ? 1 : 0,
  }
  await storeKept(context, 'programmes', before, after)
  return { id: after.id, revision: after.revision }
}
