import type { Insertable } from 'kysely'
import { centerInsertRow } from '../schema/center-row'
import { nextCenterCode } from '../centers/queries'
import { childInsertRow } from '../schema/child-row'
import type { Context } from '../context/context'
import type { CenterFields } from '../contract/centers'
import type { ChildFields } from '../contract/children'
import type { InsuranceKind, policyHolders } from '../contract/insurance'
import type { EntryRoute } from '../contract/placements'
import type { StaffRole } from '../contract/staff'
import { policyInsertRow } from '../schema/policy-row'
import { placementInsertRow } from '../schema/placement-row'
import { refreshCurrentPlacements } from '../placements/queries'
import type { Tables } from '../schema/schema'
import { staffInsertRow } from '../schema/staff-row'
import { supportInsertRow } from '../schema/support-row'
import type { AssembledPackage } from './assemble'
import { packageFileNames, tableOf, type PackageFileName } from './package-files'
import { RegisterError } from '../context/errors'
import { readPageOf, slotsOf } from './page-files'
import type { ReadPage } from './page-source'
import { countOf, textOf, type KeyedRow } from './rows'
import { generalFiles, storedRow, storeProgrammes, userIds } from './store-rows'

type PolicyHolder = (typeof policyHolders)[number]

/** How many rows of each file were stored. */
export type StoredCounts = Readonly<Record<string, number>>

// SQLite takes 32,766 values in one statement; the widest row has about 30.
const ROWS_AT_ONCE = 500

/** Inserts a package that was found whole. Runs in the caller's transaction. */
export async function storePackage(
  context: Context,
  assembled: AssembledPackage,
  readPage: ReadPage,
): Promise<StoredCounts> {
  const { rows, drafts } = assembled
  await insertAll(context, 'centers', await centerRows(context, rows['centers.csv']))
  const childRow = new Map(rows['children.csv'].map((row) => [row.id, row]))
  await insertAll(
    context,
    'children',
    drafts.map(({ child }) =>
      childInsertRow(child as ChildFields, {
        id: child.id,
        externalId: childRow.get(child.id)?.externalId ?? null,
        centerId: child.centerId,
        now: context.now,
      }),
    ),
  )
  await insertAll(
    context,
    'placements',
    rows['placements.csv'].map((row) =>
      placementInsertRow(
        {
          ...datesOf(row),
          kind: textOf(row.values, 'kind') as never,
          centerId: textOf(row.values, 'center_id'),
          entryRoute: textOf(row.values, 'entry_route') as EntryRoute | null,
          orderNumber: textOf(row.values, 'order_number'),
          orderDate: textOf(row.values, 'order_date'),
          relativeName: textOf(row.values, 'relative_name'),
          relation: textOf(row.values, 'relation'),
          note: textOf(row.values, 'note'),
        },
        aboutChildsRow(context, row),
      ),
    ),
  )
  await insertAll(
    context,
    'supports',
    rows['supports.csv'].map((row) =>
      supportInsertRow(
        {
          ...datesOf(row),
          programme: textOf(row.values, 'programme') ?? '',
          agreedRial: countOf(row.values, 'agreed_rial'),
        },
        aboutChildsRow(context, row),
      ),
    ),
  )
  await insertAll(
    context,
    'insurance',
    rows['insurance.csv'].map((row) =>
      policyInsertRow(
        {
          ...datesOf(row),
          kind: textOf(row.values, 'kind') as InsuranceKind,
          policyNumber: textOf(row.values, 'policy_number'),
          insurer: textOf(row.values, 'insurer'),
          holder: textOf(row.values, 'holder') as PolicyHolder | null,
        },
        aboutChildsRow(context, row),
      ),
    ),
  )
  await insertAll(
    context,
    'staff',
    rows['staff.csv'].map((row) =>
      staffInsertRow(
        {
          ...datesOf(row),
          centerId: textOf(row.values, 'center_id'),
          firstName: textOf(row.values, 'first_name'),
          lastName: textOf(row.values, 'last_name'),
          role: textOf(row.values, 'role') as StaffRole,
          nationalId: textOf(row.values, 'national_id'),
        },
        { id: row.id, externalId: row.externalId, now: context.now },
      ),
    ),
  )
  await storeProgrammes(context, rows['programmes.csv'], rows['supports.csv'])
  const users = await userIds(context)
  for (const file of generalFiles) {
    const made = rows[file].map((row) => storedRow(row, users, context.now))
    // The rows are of the file's table: both come from its columns.
    await insertAll(context, tableOf[file], made as never[])
  }
  await storePages(context, assembled, readPage)
  await insertAll(context, 'unknown_columns', unknownCells(rows))
  if (drafts.length > 0) await refreshCurrentPlacements(context.db, 'all')
  return Object.fromEntries(packageFileNames.map((file) => [file.replace('.csv', ''), rows[file].length]))
}

/** Keeps the scanned pages, one at a time. CORRUPT `page_changed` when a file is another one than was judged; nothing is stored then. */
async function storePages(context: Context, assembled: AssembledPackage, readPage: ReadPage): Promise<void> {
  const slots = slotsOf(assembled)
  for (const row of assembled.rows['document_pages.csv']) {
    const documentId = textOf(row.values, 'document_id') ?? ''
    const page = await readPageOf(row, slots.get(documentId) ?? null, readPage)
    if (typeof page === 'string') throw new RegisterError({ code: 'CORRUPT', reason: 'page_changed' })
    await context.db
      .insertInto('document_pages')
      .values({
        id: row.id,
        document_id: documentId,
        page_number: countOf(row.values, 'page_number') ?? 1,
        media_type: page.mediaType,
        bytes: page.content.length,
        sha256: page.sha256,
        content: page.content,
        created_at: context.now,
        deleted_at: null,
      })
      .execute()
  }
}

const datesOf = ({ values }: KeyedRow): { startsOn: string; endsOn: string | null } => ({
  startsOn: textOf(values, 'starts_on') ?? '',
  endsOn: textOf(values, 'ends_on'),
})

const aboutChildsRow = (context: Context, row: KeyedRow) => ({
  id: row.id,
  childId: textOf(row.values, 'child_id') ?? '',
  externalId: row.externalId,
  now: context.now,
})

async function centerRows(
  context: Context,
  rows: readonly KeyedRow[],
): Promise<Insertable<Tables['centers']>[]> {
  const stored = await context.db
    .selectFrom('centers')
    .select('code')
    .where('deleted_at', 'is', null)
    .execute()
  const used = new Set(stored.map(({ code }) => code))
  const wished = new Set(rows.map(({ values }) => textOf(values, 'code')))
  let next = Number(await nextCenterCode(context.db))
  return rows.map((row) => {
    let code = textOf(row.values, 'code')
    if (code === null || used.has(code)) {
      while (used.has(String(next)) || wished.has(String(next))) next += 1
      code = String(next)
    }
    used.add(code)
    return centerInsertRow(centerFields(row), {
      id: row.id,
      externalId: row.externalId,
      code,
      now: context.now,
    })
  })
}

/** A center's row in the contract's shape. */
export function centerFields({ values }: KeyedRow): CenterFields {
  return {
    name: textOf(values, 'name') ?? '',
    kind: (textOf(values, 'kind') ?? 'unknown') as CenterFields['kind'],
    ownership: (textOf(values, 'ownership') ?? 'unknown') as CenterFields['ownership'],
    province: textOf(values, 'province'),
    county: textOf(values, 'county'),
    capacity: countOf(values, 'capacity'),
    licensedSex: textOf(values, 'licensed_sex') as CenterFields['licensedSex'],
    licensedAgeFrom: countOf(values, 'licensed_age_from'),
    licensedAgeTo: countOf(values, 'licensed_age_to'),
    licenceNumber: textOf(values, 'licence_number'),
    openedOn: textOf(values, 'opened_on'),
    closedOn: textOf(values, 'closed_on'),
  }
}

function unknownCells(
  rows: Readonly<Record<PackageFileName, readonly KeyedRow[]>>,
): Tables['unknown_columns'][] {
  return packageFileNames.flatMap((file) =>
    rows[file].flatMap((row) =>
      [...row.unknown].map(([column_name, value]) => ({ file, record_id: row.id, column_name, value })),
    ),
  )
}

async function insertAll<Name extends keyof Tables>(
  context: Context,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await context.db
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute()
  }
}
