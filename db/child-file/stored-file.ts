import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { RegisterError } from '../context/errors'
import { childFromRow, type StoredChild } from '../schema/child-row'
import { jsonObject } from '../schema/json-rows'
import type { PlacementRow } from '../schema/placement-row'
import type { PolicyRow } from '../schema/policy-row'
import type { SupportRow } from '../schema/support-row'
import type { JudgedFile } from './judged-file'
import { filePartNames, fileParts, type FilePart, type FilePartName } from './parts'
import { judgedPayment, standingLines, type LineRow } from './payments'
import { bySpellOrder, spellOf } from './spell-order'

/** The records of a file that commands change by their rows, with the revisions they were read at. */
export interface FileRecords {
  readonly child: StoredChild
  /** In order of time. */
  readonly placements: readonly PlacementRow[]
  /** In order of start. */
  readonly supports: readonly SupportRow[]
  /** In order of start. */
  readonly policies: readonly PolicyRow[]
}

/** A child's file as it is stored: read once, for whoever changes it and for the rules. */
export interface StoredFile extends FileRecords {
  /** The same file as the rules see it. */
  readonly judged: JudgedFile
}

type PartRow<Name extends FilePartName> = Parameters<(typeof fileParts)[Name]['judged']>[0]
type Rows = { readonly [Name in FilePartName]: readonly PartRow<Name>[] } & {
  readonly placements: PlacementRow[]
  readonly supports: SupportRow[]
  readonly policies: PolicyRow[]
  readonly payments: readonly LineRow[]
}

const kept = {
  created_at: true,
  updated_at: true,
  revision: true,
  deleted_at: true,
  external_id: true,
} as const

/** Every column of the parts whose rows are changed; of the others the rules' columns are enough. */
const wholeRows: Partial<Record<FilePartName, Readonly<Record<string, true>>>> = {
  placements: {
    ...{ id: true, child_id: true, kind: true, center_id: true, starts_on: true, ends_on: true },
    ...{ entry_route: true, order_number: true, order_date: true, relative_name: true, relation: true },
    ...{ note: true, ...kept },
  } satisfies Record<keyof PlacementRow, true>,
  supports: {
    ...{ id: true, child_id: true, programme: true, starts_on: true, ends_on: true, agreed_rial: true },
    ...kept,
  } satisfies Record<keyof SupportRow, true>,
  policies: {
    ...{ id: true, child_id: true, kind: true, policy_number: true, starts_on: true, ends_on: true },
    ...{ insurer: true, holder: true, ...kept },
  } satisfies Record<keyof PolicyRow, true>,
}

const lineColumns: Readonly<Record<keyof LineRow, true>> = {
  ...{ id: true, child_id: true, programme: true, for_month: true, center_id: true, source_id: true },
  ...{ kind: true, amount_rial: true, parts: true, state: true },
  ...{ computed_by: true, approved_by: true, approved_at: true },
}

const rowsOfParts = filePartNames.map((name) => {
  const { table, columns } = fileParts[name]
  const row = jsonObject(wholeRows[name] === undefined ? columns : Object.keys(wholeRows[name]))
  return `'${name}', json((SELECT json_group_array(${row}) FROM ${table}
    WHERE child_id = child.id AND deleted_at IS NULL))`
})

/** All parts of the file of `child` as one JSON text: a file takes one statement, whatever it is made of. */
const partsAsJson = sql`json_object(${sql.raw(rowsOfParts.join(', '))}, 'payments',
  json((SELECT json_group_array(${sql.raw(jsonObject(Object.keys(lineColumns)))})
    FROM (${standingLines('child.id', sql``)}))))`

/** A live child's file. NOT_FOUND `child`. */
export async function readStoredFile(db: Handle, childId: string): Promise<StoredFile> {
  const { rows } = await sql<StoredChild & { readonly file_parts: string }>`
    SELECT child.*, ${partsAsJson} AS file_parts FROM children AS child
    WHERE child.id = ${childId} AND child.deleted_at IS NULL`.execute(db)
  const [row] = rows
  if (!row) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  const { file_parts: text, ...child } = row
  const parts = JSON.parse(text) as Rows
  return {
    child,
    placements: parts.placements.sort((one, other) => bySpellOrder(spellOf(one), spellOf(other))),
    supports: parts.supports.sort(byStart),
    policies: parts.policies.sort(byStart),
    judged: {
      child: childFromRow(child),
      placements: judgedRows(fileParts.placements, parts.placements),
      supports: judgedRows(fileParts.supports, parts.supports),
      policies: judgedRows(fileParts.policies, parts.policies),
      payments: parts.payments.map(judgedPayment),
      accounts: judgedRows(fileParts.accounts, parts.accounts),
      planItems: judgedRows(fileParts.planItems, parts.planItems),
      contacts: judgedRows(fileParts.contacts, parts.contacts),
      orders: judgedRows(fileParts.orders, parts.orders),
      legalEvents: judgedRows(fileParts.legalEvents, parts.legalEvents),
      goals: judgedRows(fileParts.goals, parts.goals),
      reviews: judgedRows(fileParts.reviews, parts.reviews),
      schooling: judgedRows(fileParts.schooling, parts.schooling),
    },
  }
}

/** A part's rows as the rules see them. */
export function judgedRows<Row, Item>(part: FilePart<Row, Item>, rows: readonly Row[]): Item[] {
  return rows.map(part.judged).sort(part.compare)
}

interface Started {
  readonly id: string
  readonly starts_on: string
  readonly ends_on: string | null
}

/** Order of start, then end (open first), then id. */
function byStart(one: Started, other: Started): number {
  const [key, otherKey] = [one, other].map(
    ({ starts_on, ends_on, id }) => `${starts_on} ${ends_on ?? ''} ${id}`,
  )
  return (key ?? '') < (otherKey ?? '') ? -1 : 1
}
