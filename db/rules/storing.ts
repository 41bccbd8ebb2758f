import { centerColumns } from '../centers/row'
import { childInsertRow } from '../children/row'
import type { Handle } from '../context'
import type { InsuranceKind } from '../contract/insurance'
import { policyInsertRow } from '../insurance/row'
import { placementInsertRow } from '../placements/row'
import { supportInsertRow } from '../supports/row'
import type { FileDraft } from './draft'
import type { CenterFacts } from './facts'

/** Writes files and centers straight into a test's register, past every command, so that faults can be planted. */
export async function storeFiles(
  db: Handle,
  files: readonly FileDraft[],
  centers: readonly CenterFacts[],
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
      const fields = { ...policy, kind: policy.kind as InsuranceKind, policyNumber: null }
      await db
        .insertInto('insurance')
        .values(policyInsertRow(fields, about(policy)))
        .execute()
    }
  }
}

async function storeCenter(db: Handle, center: CenterFacts): Promise<void> {
  const now = '2020-01-01T00:00:00.000Z'
  await db
    .insertInto('centers')
    .values({
      ...centerColumns({
        ...center,
        name: `خانه ${center.id}`,
        kind: 'children_home',
        ownership: 'unknown',
        province: null,
        county: null,
        licensedSex: center.licensedSex as 'female' | 'male' | 'mixed' | null,
        licenceNumber: null,
      }),
      id: center.id,
      external_id: null,
      code: center.id,
      created_at: now,
      updated_at: now,
      revision: 1,
      deleted_at: null,
    })
    .execute()
}
