import { sql, type Selectable } from 'kysely'
import type { Handle } from '../context/context'
import type { DocumentSlot, FileDocument } from '../contract/documents'
import { RegisterError } from '../context/errors'
import type { DocumentsTable } from '../schema/file'
import type { MediaType, PageContent } from './content'

export type DocumentRow = Selectable<DocumentsTable>

/** A page without its content. */
export interface PageRow {
  readonly id: string
  readonly document_id: string
  readonly page_number: number
  readonly media_type: string
  readonly bytes: number
  readonly sha256: string
}

/** The slots of many children's files that hold something, by child; who has no document is not in it. */
export async function filledSlots(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<DocumentSlot>>> {
  const { rows } = await sql<{ child_id: string; slot: DocumentSlot }>`
    SELECT DISTINCT child_id, slot FROM documents
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
  `.execute(db)
  const slots = new Map<string, Set<DocumentSlot>>()
  for (const row of rows) slots.set(row.child_id, (slots.get(row.child_id) ?? new Set()).add(row.slot))
  return slots
}

/** A child's documents with what is known of their pages, by their dates, the undated last. The pages' content is not touched. */
export async function documentsOf(db: Handle, childId: string): Promise<FileDocument[]> {
  const documents = await db
    .selectFrom('documents')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .execute()
  const pages = await pagesOf(
    db,
    documents.map(({ id }) => id),
  )
  return documents
    .sort((one, other) => order(dateKey(one), dateKey(other)) || order(one.id, other.id))
    .map((row) => ({
      id: row.id,
      revision: row.revision,
      childId: row.child_id,
      slot: row.slot as DocumentSlot,
      title: row.title,
      datedOn: row.dated_on,
      pages: (pages.get(row.id) ?? []).map((page, index) => ({
        id: page.id,
        pageNumber: index + 1,
        mediaType: page.media_type as MediaType,
        bytes: page.bytes,
      })),
    }))
}

const dateKey = ({ dated_on }: DocumentRow): string => dated_on ?? '9999'
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The live pages of some documents in their order, without their content: an index holds all of it. */
export async function pagesOf(
  db: Handle,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PageRow[]>> {
  const { rows } = await sql<PageRow>`
    SELECT id, document_id, page_number, media_type, bytes, sha256 FROM document_pages
    WHERE document_id IN (SELECT value FROM json_each(${JSON.stringify(documentIds)})) AND deleted_at IS NULL
    ORDER BY document_id, page_number, id
  `.execute(db)
  const pages = new Map<string, PageRow[]>()
  for (const row of rows) {
    const known = pages.get(row.document_id)
    if (known) known.push(row)
    else pages.set(row.document_id, [row])
  }
  return pages
}

/** A document by its id; `live` leaves out one that was taken off. NOT_FOUND. */
export async function findDocument(
  db: Handle,
  id: string,
  { live }: { readonly live: boolean },
): Promise<DocumentRow> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || (live && row.deleted_at !== null)) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** A page of a document without its content, also one that was taken off. NOT_FOUND. */
export async function findPage(
  db: Handle,
  id: string,
  documentId: string,
): Promise<PageRow & { readonly deleted_at: string | null }> {
  const row = await db
    .selectFrom('document_pages')
    .select(['id', 'document_id', 'page_number', 'media_type', 'bytes', 'sha256', 'deleted_at'])
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** The content of a page that is on its file. NOT_FOUND. */
export async function pageContent(
  db: Handle,
  id: string,
): Promise<{ readonly mediaType: MediaType; readonly base64: string }> {
  const row = await db
    .selectFrom('document_pages')
    .innerJoin('documents', 'documents.id', 'document_pages.document_id')
    .innerJoin('children', 'children.id', 'documents.child_id')
    .select(['document_pages.media_type', 'document_pages.content'])
    .where('document_pages.id', '=', id)
    .where('document_pages.deleted_at', 'is', null)
    .where('documents.deleted_at', 'is', null)
    .where('children.deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return { mediaType: row.media_type as MediaType, base64: base64Of(row.content) }
}

interface Photo {
  readonly childId: string
  readonly mediaType: MediaType | null
  readonly base64: string | null
}

/** The photos of some children in the order asked; null where there is none. */
export async function photosOf(db: Handle, childIds: readonly string[]): Promise<Photo[]> {
  const { rows } = await sql<{ child_id: string; media_type: MediaType; content: Uint8Array }>`
    SELECT documents.child_id, document_pages.media_type, document_pages.content
    FROM json_each(${JSON.stringify(childIds)}) AS wanted
      CROSS JOIN documents ON documents.child_id = wanted.value AND slot = 'photo' AND documents.deleted_at IS NULL
      CROSS JOIN document_pages ON document_id = documents.id AND document_pages.deleted_at IS NULL
  `.execute(db)
  const photos = new Map(rows.map((row) => [row.child_id, row]))
  return childIds.map((childId) => {
    const photo = photos.get(childId)
    return {
      childId,
      mediaType: photo?.media_type ?? null,
      base64: photo === undefined ? null : base64Of(photo.content),
    }
  })
}

/** Whether another live page of the child's slot has the same bytes. */
export async function hasSamePage(
  db: Handle,
  { childId, slot, sha256 }: { readonly childId: string; readonly slot: string; readonly sha256: string },
): Promise<boolean> {
  const documents = await db
    .selectFrom('documents')
    .select('id')
    .where('child_id', '=', childId)
    .where('slot', '=', slot)
    .where('deleted_at', 'is', null)
    .execute()
  const pages = await pagesOf(
    db,
    documents.map(({ id }) => id),
  )
  return [...pages.values()].some((some) => some.some((page) => page.sha256 === sha256))
}

/** Keeps a page behind those of its document. */
export async function insertPage(
  db: Handle,
  page: PageContent,
  about: { readonly id: string; readonly documentId: string; readonly now: string },
): Promise<void> {
  const pages = (await pagesOf(db, [about.documentId])).get(about.documentId) ?? []
  await db
    .insertInto('document_pages')
    .values({
      id: about.id,
      document_id: about.documentId,
      page_number: (pages.at(-1)?.page_number ?? 0) + 1,
      media_type: page.mediaType,
      bytes: page.content.length,
      sha256: page.sha256,
      content: page.content,
      created_at: about.now,
      deleted_at: null,
    })
    .execute()
}

function base64Of(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')
}
