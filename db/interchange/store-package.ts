import type { Insertable } from 'kysely'
import { nextCenterCode } from '../centers/queries'
import type { Context } from '../context/context'
import type { CenterFields } from '../contract/centers'
import { refreshCurrentPlacements } from '../child-file/store'
import type { Tables } from '../schema/schema'
import type { AssembledPackage } from './assemble'
import { packageFileNames, tableOf, type PackageFileName } from './package-files'
import { RegisterError } from '../context/errors'
import { readPageOf, slotsOf } from './page-files'
import type { ReadPage } from './page-source'
import { countOf, textOf, type KeyedRow } from './rows'
import { storedRow, storeProgrammes, userIds } from './store-rows'

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
  const { rows, files } = assembled
  const users = await userIds(context)
  const codes = await centerCodes(context, rows['centers.csv'])
  const keeperOf = new Map(files.map(({ child }) => [child.id, child.centerId]))
  /** What a row gets that stands in none of its cells. */
  const given = (row: KeyedRow): Record<string, string | null> => {
    if (row.file === 'centers.csv') return { code: codes.get(row.id) ?? '' }
    return row.file === 'children.csv' ? { center_id: keeperOf.get(row.id) ?? null } : {}
  }
  for (const file of packageFileNames) {
    if (file === 'programmes.csv') await storeProgrammes(context, rows[file], rows['supports.csv'])
    else if (file === 'document_pages.csv') await storePages(context, assembled, readPage)
    else {
      const made = rows[file].map((row) => ({ ...storedRow(row, users, context.now), ...given(row) }))
      // The rows are of the file's table: both come from its columns.
      await insertAll(context, tableOf[file], made as never[])
    }
  }
  await insertAll(context, 'unknown_columns', unknownCells(rows))
  if (files.length > 0) await refreshCurrentPlacements(context.db, 'all')
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

/** The short number of each home: the one it comes with, or the next free one where the register has given that already. */
async function centerCodes(
  context: Context,
  rows: readonly KeyedRow[],
): Promise<ReadonlyMap<string, string>> {
  const stored = await context.db
    .selectFrom('centers')
    .select('code')
    .where('deleted_at', 'is', null)
    .execute()
  const used = new Set(stored.map(({ code }) => code))
  const wished = new Set(rows.map(({ values }) => textOf(values, 'code')))
  let next = Number(await nextCenterCode(context.db))
  const codes = new Map<string, string>()
  for (const row of rows) {
    let code = textOf(row.values, 'code')
    if (code === null || used.has(code)) {
      while (used.has(String(next)) || wished.has(String(next))) next += 1
      code = String(next)
    }
    used.add(code)
    codes.set(row.id, code)
  }
  return codes
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
