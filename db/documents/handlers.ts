import { recordChange } from '../context/audit'
import { spellsOf } from '../child-file/spells'
import { findChild } from '../children/queries'
import type { Context, Handlers, SubjectMethodName } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { requiredSlots, type documentMethods } from '../contract/documents'
import { inCareKinds } from '../contract/independence-clocks'
import type { PlacementKind } from '../contract/placements'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { refuseStale } from '../context/revision'
import { readPicture, readSource } from './content'
import {
  documentsOf,
  filledSlots,
  findDocument,
  findPage,
  hasSamePage,
  insertPage,
  pageContent,
  pagesOf,
  photosOf,
  type DocumentRow,
} from './queries'

async function ofChild(
  context: Context,
  { childId }: Parsed<'documents.ofChild'>,
): Promise<Output<'documents.ofChild'>> {
  await findChild(context.db, childId)
  const documents = await documentsOf(context.db, childId)
  return {
    documents,
    missing: (await isInCare(context, childId)) ? await missingSlots(context, childId) : [],
  }
}

async function isInCare({ db, today }: Context, childId: string): Promise<boolean> {
  return (await spellsOf(db, childId)).some(
    ({ kind, starts_on, ends_on }) =>
      starts_on <= today &&
      (ends_on === null || ends_on > today) &&
      inCareKinds.includes(kind as PlacementKind),
  )
}

async function missingSlots(
  { db }: Context,
  childId: string,
): Promise<Output<'documents.ofChild'>['missing']> {
  const filled = (await filledSlots(db, [childId])).get(childId)
  return requiredSlots.filter((slot) => filled?.has(slot) !== true)
}

async function chosenPicture(
  _context: Context,
  { path }: Parsed<'documents.chosenPicture'>,
): Promise<Output<'documents.chosenPicture'>> {
  const { mediaType, content } = await readPicture(path)
  return { mediaType, base64: content.toString('base64') }
}

async function addPage(
  context: Context,
  asked: Parsed<'documents.addPage'>,
): Promise<Output<'documents.addPage'>> {
  const { childId, slot } = asked
  await findChild(context.db, childId)
  const before =
    asked.documentId === undefined ? null : await findDocument(context.db, asked.documentId, { live: true })
  if (before !== null && before.child_id !== childId) throw new RegisterError({ code: 'NOT_FOUND' })
  if (before !== null && before.slot !== slot) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { slot: 'not_valid' } })
  }
  const page = await readSource(asked.source, slot)
  await refuseSamePage(context, { childId, slot, sha256: page.sha256 })
  if (slot === 'photo') await clearPhoto(context, childId)
  const document =
    before === null || slot === 'photo' ? await startDocument(context, asked) : await touch(context, before)
  const pageId = newId()
  await insertPage(context.db, page, { id: pageId, documentId: document.id, now: context.now })
  await tellPage(context, document, pageId, 'added', {
    media_type: page.mediaType,
    bytes: page.content.length,
  })
  return { documentId: document.id, pageId }
}

async function startDocument(
  context: Context,
  { childId, slot, title, datedOn }: Parsed<'documents.addPage'>,
): Promise<DocumentRow> {
  const document: DocumentRow = {
    id: newId(),
    child_id: childId,
    slot,
    title,
    dated_on: datedOn,
    created_at: context.now,
    updated_at: context.now,
    revision: 1,
    external_id: null,
    deleted_at: null,
  }
  await context.db.insertInto('documents').values(document).execute()
  await tellDocument(context, null, document)
  return document
}

/** The photo before goes; it stays in the register and can be put back. */
async function clearPhoto(context: Context, childId: string): Promise<void> {
  const photos = await context.db
    .selectFrom('documents')
    .selectAll()
    .where('child_id', '=', childId)
    .where('slot', '=', 'photo')
    .where('deleted_at', 'is', null)
    .execute()
  for (const photo of photos) await touch(context, photo, { deleted_at: context.now })
}

async function update(
  context: Context,
  { id, revision, slot, title, datedOn }: Parsed<'documents.update'>,
): Promise<Output<'documents.update'>> {
  const before = await findDocument(context.db, id, { live: true })
  refuseStale(before, revision)
  if (slot === 'photo' && before.slot !== 'photo') {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { slot: 'needs_crop' } })
  }
  const after = await touch(context, before, { slot, title, dated_on: datedOn })
  return { revision: after.revision }
}

async function remove(
  context: Context,
  { id, revision, pageId }: Parsed<'documents.remove'>,
): Promise<Output<'documents.remove'>> {
  const before = await findDocument(context.db, id, { live: true })
  refuseStale(before, revision)
  const pages = (await pagesOf(context.db, [id])).get(id) ?? []
  const page = pages.find((each) => each.id === pageId)
  if (pageId !== undefined && page === undefined) throw new RegisterError({ code: 'NOT_FOUND' })
  if (page === undefined || pages.length === 1) {
    await touch(context, before, { deleted_at: context.now })
  } else {
    await markPage(context, page.id, context.now)
    await tellPage(context, await touch(context, before), page.id, 'taken', page)
  }
  return {}
}

async function putBack(
  context: Context,
  { id, pageId }: Parsed<'documents.putBack'>,
): Promise<Output<'documents.putBack'>> {
  const before = await findDocument(context.db, id, { live: false })
  const page = pageId === undefined ? null : await findPage(context.db, pageId, id)
  const comesBack = before.deleted_at !== null
  const pageComesBack = page !== null && page.deleted_at !== null
  if (!comesBack && !pageComesBack) return {}
  const returning = [
    ...(comesBack ? ((await pagesOf(context.db, [id])).get(id) ?? []) : []),
    ...(pageComesBack ? [page] : []),
  ]
  for (const { sha256 } of returning) {
    await refuseSamePage(context, { childId: before.child_id, slot: before.slot, sha256 })
  }
  if (comesBack && before.slot === 'photo') await clearPhoto(context, before.child_id)
  const document = await touch(context, before, { deleted_at: null })
  if (pageComesBack) {
    await markPage(context, page.id, null)
    await tellPage(context, document, page.id, 'added', page)
  }
  return {}
}

async function refuseSamePage(context: Context, page: Parameters<typeof hasSamePage>[1]): Promise<void> {
  if (await hasSamePage(context.db, page)) throw new RegisterError({ code: 'CONFLICT', reason: 'same_page' })
}

async function markPage({ db }: Context, id: string, deletedAt: string | null): Promise<void> {
  await db.updateTable('document_pages').set({ deleted_at: deletedAt }).where('id', '=', id).execute()
}

/** Writes a change of a document, at least that something of it changed, with its audit row. */
async function touch(
  context: Context,
  before: DocumentRow,
  fields: Partial<Pick<DocumentRow, 'slot' | 'title' | 'dated_on' | 'deleted_at'>> = {},
): Promise<DocumentRow> {
  const after: DocumentRow = {
    ...before,
    ...fields,
    updated_at: context.now,
    revision: before.revision + 1,
  }
  const { id, ...columns } = after
  await context.db.updateTable('documents').set(columns).where('id', '=', id).execute()
  await tellDocument(
    context,
    before.deleted_at === null ? before : null,
    after.deleted_at === null ? after : null,
  )
  return after
}

async function tellDocument(
  context: Context,
  before: DocumentRow | null,
  after: DocumentRow | null,
): Promise<void> {
  const document = before ?? after
  if (document === null) return
  const told = (row: DocumentRow | null) =>
    row && { id: row.id, slot: row.slot, title: row.title, dated_on: row.dated_on }
  await recordChange(context, {
    subject: 'document',
    recordId: document.id,
    childId: document.child_id,
    before: told(before),
    after: told(after),
  })
}

/** What the history keeps of a page: its slot, its kind and its size, never what is on it. */
async function tellPage(
  context: Context,
  { child_id, slot }: DocumentRow,
  pageId: string,
  what: 'added' | 'taken',
  { media_type, bytes }: { readonly media_type: string; readonly bytes: number },
): Promise<void> {
  const page = { slot, media_type, bytes }
  await recordChange(context, {
    subject: 'document',
    recordId: pageId,
    childId: child_id,
    before: what === 'taken' ? page : null,
    after: what === 'added' ? page : null,
  })
}

/** What the register answers about the papers of a file. */
export const documentsHandlers: Handlers<Extract<SubjectMethodName, keyof typeof documentMethods>> = {
  'documents.ofChild': ofChild,
  'documents.page': ({ db }, { pageId }) => pageContent(db, pageId),
  'documents.photos': ({ db }, { childIds }) => photosOf(db, childIds),
  'documents.chosenPicture': chosenPicture,
  'documents.addPage': addPage,
  'documents.update': update,
  'documents.remove': remove,
  'documents.putBack': putBack,
}
