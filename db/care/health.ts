import type { Selectable } from 'kysely'
import { recordChange } from '../context/audit'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { HealthFields } from '../contract/health'
import { healthRecord } from '../contract/records/health-record'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { datedRecords } from '../records/dated-records'
import type { HealthTable } from '../schema/file'

export type HealthRow = Selectable<HealthTable>

/** Illnesses, allergies, medicines, vaccinations and visits to a doctor. */
export const healthRecords = datedRecords(healthRecord)

const healthColumns = (fields: HealthFields) =>
  ({
    blood_group: fields.bloodGroup,
    disability_kind: fields.disabilityKind,
    disability_degree: fields.disabilityDegree,
    note: fields.note,
  }) as const

/** What is true of her health on the whole; all missing where nobody said. */
export function healthFromRow(row: HealthRow | undefined): HealthFields {
  return {
    bloodGroup: (row?.blood_group ?? null) as HealthFields['bloodGroup'],
    disabilityKind: (row?.disability_kind ?? null) as HealthFields['disabilityKind'],
    disabilityDegree: (row?.disability_degree ?? null) as HealthFields['disabilityDegree'],
    note: row?.note ?? null,
  }
}

/** A new row of `health`; a child has one. */
function healthInsertRow(
  fields: HealthFields,
  about: { readonly id: string; readonly childId: string; readonly now: string },
): HealthRow {
  return {
    id: about.id,
    child_id: about.childId,
    ...healthColumns(fields),
    created_at: about.now,
    updated_at: about.now,
    revision: 1,
    external_id: null,
    deleted_at: null,
  }
}

function storedHealth(db: Handle, childId: string): Promise<HealthRow | undefined> {
  return db
    .selectFrom('health')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** A child's health and its records, newest first. NOT_FOUND `child`. */
export async function healthOfChild(
  { db }: Context,
  { childId }: Parsed<'health.ofChild'>,
): Promise<Output<'health.ofChild'>> {
  await findChild(db, childId)
  const row = await storedHealth(db, childId)
  return {
    revision: row?.revision ?? 0,
    fields: healthFromRow(row),
    records: await healthRecords.of(db, childId),
  }
}

/** Stores what is true of her health on the whole. STALE; NOT_FOUND `child`. */
export async function saveHealth(
  context: Context,
  { childId, revision, fields }: Parsed<'health.save'>,
): Promise<Output<'health.save'>> {
  await findChild(context.db, childId)
  const before = (await storedHealth(context.db, childId)) ?? null
  if ((before?.revision ?? 0) !== revision) throw new RegisterError({ code: 'STALE' })
  const after: HealthRow =
    before === null
      ? healthInsertRow(fields, { id: newId(), childId, now: context.now })
      : { ...before, ...healthColumns(fields), updated_at: context.now, revision: revision + 1 }
  const { id, ...columns } = after
  if (before === null) await context.db.insertInto('health').values(after).execute()
  else await context.db.updateTable('health').set(columns).where('id', '=', id).execute()
  await recordChange(context, {
    subject: 'health',
    recordId: id,
    childId,
    before: before && { ...before },
    after: { ...after },
  })
  return { revision: after.revision }
}
