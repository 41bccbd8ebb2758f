import { centerColumns } from '../schema/center-row'
import { childInsertRow } from '../schema/child-row'
import type { Handle } from '../context/context'
import { newId } from '../context/ids'
import type { InsuranceKind, Policy } from '../contract/insurance'
import { policyInsertRow } from '../schema/policy-row'
import { placementInsertRow } from '../schema/placement-row'
import { supportInsertRow } from '../schema/support-row'
import type { JudgedFile, JudgedPayment } from '../child-file/judged-file'
import type { CenterFacts } from '../rules/facts'

/** A center, with the name and code that a window shows. */
type NamedCenter = CenterFacts & { readonly name?: string; readonly code?: string }

/** Writes files and centers straight into a test's register, past every command, so that faults can be planted. */
export async function storeFiles(
  db: Handle,
  files: readonly JudgedFile[],
  centers: readonly NamedCenter[],
): Promise<void> {
  for (const center of centers) await storeCenter(db, center)
  for (const file of files) {
    const { id, centerId, createdAt: now } = file.child
    await db.insertInto('children').values(childInsertRow(file.child, { id, centerId, now })).execute()
    const about = (record: { readonly id: string }) => ({ id: record.id, childId: id, now })
    for (const spell of file.placements) {
      const fields = { ...spell, note: null, entryRoute: spell.entryRoute as 'judicial' | null }
      await db
        .insertInto('placements')
        .values(placementInsertRow(fields, about(spell)))
        .execute()
    }
    for (const support of file.supports) {
      await db
        .insertInto('supports')
        .values(supportInsertRow(support, about(support)))
        .execute()
    }
    for (const policy of file.policies) {
      const { holder, ...rest } = policy
      const fields = {
        ...rest,
        ...{ kind: policy.kind as InsuranceKind, policyNumber: null },
        holder: (holder ?? null) as Policy['holder'],
      }
      await db
        .insertInto('insurance')
        .values(policyInsertRow(fields, about(policy)))
        .execute()
    }
    await storeMoneyAndCare(db, file)
  }
}

async function storeMoneyAndCare(db: Handle, file: JudgedFile): Promise<void> {
  const { id: childId, createdAt: now } = file.child
  const kept = {
    ...{ child_id: childId, external_id: null, deleted_at: null },
    ...{ created_at: now, updated_at: now, revision: 1 },
  }
  for (const line of file.payments ?? []) await storePayment(db, childId, line)
  for (const { id, purpose, sheba, startsOn, endsOn } of file.accounts ?? []) {
    await db
      .insertInto('accounts')
      .values({ ...kept, id, purpose, sheba, owner_name: 'آزمون', starts_on: startsOn, ends_on: endsOn })
      .execute()
  }
  for (const { field } of file.planItems ?? []) {
    await db
      .insertInto('plan_items')
      .values({ ...kept, id: newId(), field, state: 'in_progress' })
      .execute()
  }
  for (const { id, contactedOn, reached, kind = 'phone' } of file.contacts ?? []) {
    await db
      .insertInto('contacts')
      .values({ ...kept, id, contacted_on: contactedOn, kind, reached: reached ? 1 : 0 })
      .execute()
  }
  await storePapers(db, file, kept)
}

interface Kept {
  readonly child_id: string
  readonly created_at: string
  readonly updated_at: string
  readonly revision: number
}

async function storePapers(db: Handle, file: JudgedFile, kept: Kept): Promise<void> {
  for (const { id, kind, number, issuedOn, validUntil } of file.orders ?? []) {
    await db
      .insertInto('orders')
      .values({ ...kept, id, kind, number, issued_on: issuedOn, valid_until: validUntil })
      .execute()
  }
  for (const { id, kind, onDay } of file.legalEvents ?? []) {
    await db
      .insertInto('legal_events')
      .values({ ...kept, id, kind, on_day: onDay })
      .execute()
  }
  for (const { id, plannedOn, state } of file.goals ?? []) {
    await db
      .insertInto('care_goals')
      .values({ ...kept, id, planned_on: plannedOn, state, area: 'other', goal: 'آزمون' })
      .execute()
  }
  for (const { id, heldOn } of file.reviews ?? []) {
    await db
      .insertInto('reviews')
      .values({ ...kept, id, held_on: heldOn, decision: 'آزمون' })
      .execute()
  }
  for (const { id, startsOn, endsOn } of file.schooling ?? []) {
    await db
      .insertInto('education_spells')
      .values({ ...kept, id, level: 'primary', starts_on: startsOn, ends_on: endsOn })
      .execute()
  }
}

async function storePayment(db: Handle, childId: string, line: JudgedPayment): Promise<void> {
  const at = line.approvedAt ?? '2024-04-01T07:00:00.000Z'
  await db
    .insertInto('payment_lines')
    .values({
      ...{ id: line.id, child_id: childId, programme: line.programme, center_id: line.centerId },
      ...{ source_id: line.sourceId, kind: line.kind, amount_rial: line.amountRial, made_at: at },
      ...{ run_month: line.forMonth, for_month: line.forMonth, parts: JSON.stringify(line.parts) },
    })
    .execute()
  const step = async (name: string, byId: string | null): Promise<void> => {
    await db
      .insertInto('payment_steps')
      .values({ id: newId(), line_id: line.id, step: name, at, by_id: byId, by_name: 'آزمون' })
      .execute()
  }
  await step('computed', line.computedById)
  if (line.approvedAt !== null) await step('approved', line.approvedById)
  if (line.state === 'paid' || line.state === 'reversed') await step(line.state, null)
}

async function storeCenter(db: Handle, center: NamedCenter): Promise<void> {
  const { name = `خانه ${center.id}`, code = center.id } = center
  const now = '2020-01-01T00:00:00.000Z'
  await db
    .insertInto('centers')
    .values({
      ...centerColumns({
        ...center,
        name,
        kind: 'children_home',
        ownership: 'unknown',
        province: null,
        county: null,
        licensedSex: center.licensedSex as 'female' | 'male' | 'mixed' | null,
        licenceNumber: null,
      }),
      id: center.id,
      external_id: null,
      code,
      created_at: now,
      updated_at: now,
      revision: 1,
      deleted_at: null,
    })
    .execute()
}
