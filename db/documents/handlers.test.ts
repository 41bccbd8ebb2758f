import { readFileSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { LARGEST_PAGE } from '../contract/documents'
import { placementsHandlers } from '../placements/handlers'
import { openTestRegister, tableRows, testFolder, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { documentsHandlers } from './handlers'
import { filledSlots } from './queries'
import { jpegOf, pdfOf, pngOf, written } from '../testing/documents'

let register: TestRegister
let context: Context
let childId: string
let given: ReturnType<typeof testFolder>

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  childId = await plantChild(context, await plantHome(context))
  given = testFolder()
})
afterEach(async () => {
  await register.dispose()
  given.dispose()
})

type Page = Input<'documents.addPage'>
const file = (name: string, content: Uint8Array) => ({ path: written(join(given.folder, name), content) })
const add = (fields: Partial<Page>) =>
  documentsHandlers['documents.addPage'](
    context,
    contract['documents.addPage'].input.parse({
      ...{ childId, slot: 'judicial_order', title: null, datedOn: null },
      source: { base64: pngOf(3, 3).toString('base64') },
      ...fields,
    }),
  )
const base64 = (content: Buffer) => ({ base64: content.toString('base64') })
const ofChild = () => documentsHandlers['documents.ofChild'](context, { childId })
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown
const audited = async () =>
  (await tableRows(register.db, 'audit'))
    .filter(({ subject }) => subject === 'document')
    .map(({ changes }) => JSON.parse(changes) as Record<string, unknown>)

describe('the papers of a file', () => {
  it('hold the very bytes that were chosen, page behind page', async () => {
    const png = pngOf(20, 10)
    const pdf = await pdfOf(2)
    const { documentId, pageId } = await add({
      title: ' حکم  قیم ',
      datedOn: '2024-05-01',
      source: file('a.png', png),
    })
    const second = await add({ documentId, source: file('b.pdf', pdf) })
    const third = await add({ documentId, source: base64(jpegOf(9, 9)) })
    const { documents } = await ofChild()
    expect(documents).toEqual([
      {
        id: documentId,
        revision: 3,
        childId,
        slot: 'judicial_order',
        title: 'حکم قیم',
        datedOn: '2024-05-01',
        pages: [
          { id: pageId, pageNumber: 1, mediaType: 'image/png', bytes: png.length },
          { id: second.pageId, pageNumber: 2, mediaType: 'application/pdf', bytes: pdf.length },
          { id: third.pageId, pageNumber: 3, mediaType: 'image/jpeg', bytes: jpegOf(9, 9).length },
        ],
      },
    ])
    const page = await documentsHandlers['documents.page'](context, { pageId: second.pageId })
    expect(Buffer.from(page.base64, 'base64').equals(pdf)).toBe(true)
    expect(page.mediaType).toBe('application/pdf')
  })

  it('tell by their content what they are, not by their name', async () => {
    const { pageId } = await add({ source: file('scan.pdf', pngOf(2, 2)) })
    expect((await documentsHandlers['documents.page'](context, { pageId })).mediaType).toBe('image/png')
    await expect(add({ source: file('scan.png', Buffer.from('MZ program')) })).rejects.toEqual(
      failure({ fields: { source: 'wrong_kind' } }),
    )
  })

  it('store nothing of what is refused', async () => {
    const cut = file('cut.png', pngOf(9, 9).subarray(0, 60))
    const large = file('large.png', pngOf(2, 2))
    truncateSync(large.path, LARGEST_PAGE + 1)
    const cases: readonly (readonly [Page['source'], string])[] = [
      [cut, 'broken_file'],
      [large, 'too_large'],
      [file('list.csv', Buffer.from('a,b')), 'wrong_kind'],
      [{ path: given.folder }, 'wrong_kind'],
      [{ base64: '%%%%' }, 'wrong_kind'],
    ]
    for (const [source, code] of cases) {
      await expect(add({ source })).rejects.toEqual(
        failure({ code: 'INVALID_INPUT', fields: { source: code } }),
      )
    }
    await expect(add({ source: { path: join(given.folder, 'gone.png') } })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'no_file' }),
    )
    expect(await tableRows(register.db, 'documents')).toEqual([])
    expect(await tableRows(register.db, 'document_pages')).toEqual([])
    expect(await audited()).toEqual([])
  })

  it('refuse the same page in a slot twice, and take it in another', async () => {
    const { documentId } = await add({})
    await expect(add({ documentId })).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'same_page' }))
    await expect(add({})).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'same_page' }))
    await add({ slot: 'other' })
    expect((await ofChild()).documents).toHaveLength(2)
  })

  it('are added only to a document of this child in this slot', async () => {
    const { documentId } = await add({})
    const other = await plantChild(context, await plantHome(context), {
      child: { fileNumber: '7', firstName: 'مینا' },
    })
    const source = base64(pngOf(4, 4))
    await expect(add({ documentId, childId: other, source })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    await expect(add({ documentId, slot: 'medical', source })).rejects.toEqual(
      failure({ fields: { slot: 'not_valid' } }),
    )
    await expect(add({ childId: 'nobody' })).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
  })

  it('go and come back: a page, the last page, a whole document', async () => {
    const first = await add({})
    const second = await add({ documentId: first.documentId, source: base64(pngOf(4, 4)) })
    const id = first.documentId
    const pages = async () => (await ofChild()).documents.flatMap((each) => each.pages.map((page) => page.id))
    const remove = documentsHandlers['documents.remove']
    const putBack = documentsHandlers['documents.putBack']

    await expect(remove(context, { id, revision: 1, pageId: first.pageId })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await remove(context, { id, revision: 2, pageId: first.pageId })
    expect(await pages()).toEqual([second.pageId])
    await expect(documentsHandlers['documents.page'](context, { pageId: first.pageId })).rejects.toEqual(
      failure({ code: 'NOT_FOUND' }),
    )
    await putBack(context, { id, pageId: first.pageId })
    expect(await pages()).toEqual([first.pageId, second.pageId])

    await remove(context, { id, revision: 4, pageId: second.pageId })
    await remove(context, { id, revision: 5, pageId: first.pageId })
    expect((await ofChild()).documents).toEqual([])
    await putBack(context, { id, pageId: first.pageId })
    expect(await pages()).toEqual([first.pageId])

    await remove(context, { id, revision: 7 })
    expect(await pages()).toEqual([])
    await putBack(context, { id })
    expect(await pages()).toEqual([first.pageId])
    await add({ slot: 'judicial_order', source: base64(pngOf(4, 4)) })
    await expect(putBack(context, { id, pageId: second.pageId })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'same_page' }),
    )
  })

  it('are named, dated and put into another slot, but never into that of the photo', async () => {
    const { documentId: id } = await add({ slot: 'other' })
    const update = documentsHandlers['documents.update']
    const fields = { slot: 'medical' as const, title: 'آزمایش خون', datedOn: '2024-05-02' }
    expect(await update(context, { id, revision: 1, ...fields })).toEqual({ revision: 2 })
    expect((await ofChild()).documents).toMatchObject([{ ...fields, revision: 2 }])
    await expect(update(context, { id, revision: 1, ...fields })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(update(context, { id, revision: 2, ...fields, slot: 'photo' })).rejects.toEqual(
      failure({ fields: { slot: 'needs_crop' } }),
    )
  })

  it('leave in the history what changed and what kind of page it was, and nothing of its content', async () => {
    const content = pngOf(30, 30)
    const { documentId: id, pageId } = await add({ source: base64(content) })
    await add({ documentId: id, source: base64(jpegOf(8, 8)) })
    await documentsHandlers['documents.remove'](context, { id, revision: 2, pageId })
    const rows = await audited()
    expect(rows).toHaveLength(4)
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['id', 'slot', 'media_type', 'bytes']),
    )
    expect(rows.at(-1)).toMatchObject({
      media_type: { from: 'image/png', to: null },
      bytes: { from: content.length },
    })
    expect((await historyHandlers['children.history'](context, { id: childId })).length).toBeGreaterThan(3)
  })
})

describe('the photo', () => {
  const photo = (content: Buffer) => add({ slot: 'photo', source: base64(content) })
  const shown = async () => {
    const [first] = await documentsHandlers['documents.photos'](context, { childIds: [childId, 'nobody'] })
    return first?.base64 ?? null
  }

  it('is replaced by the next one, which goes again when the first is put back', async () => {
    const [old, young] = [jpegOf(60, 80), jpegOf(60, 80, { seed: 1 })]
    const { documentId } = await photo(old)
    await photo(young)
    expect(await shown()).toBe(young.toString('base64'))
    expect((await ofChild()).documents).toHaveLength(1)
    await documentsHandlers['documents.putBack'](context, { id: documentId })
    expect(await shown()).toBe(old.toString('base64'))
    expect((await ofChild()).documents).toHaveLength(1)
  })

  it('is told for each child asked for, null where there is none', async () => {
    expect(await documentsHandlers['documents.photos'](context, { childIds: ['nobody', childId] })).toEqual([
      { childId: 'nobody', base64: null, mediaType: null },
      { childId, base64: null, mediaType: null },
    ])
  })

  it('is refused uncropped, by way of a file too', async () => {
    await expect(add({ slot: 'photo', source: file('a.png', pngOf(900, 2)) })).rejects.toEqual(
      failure({ fields: { source: 'too_large' } }),
    )
  })
})

describe('a picture that is to be cropped', () => {
  it('is shown before anything is stored', async () => {
    const { path } = file('a.png', pngOf(900, 20))
    expect(await documentsHandlers['documents.chosenPicture'](context, { path })).toEqual({
      mediaType: 'image/png',
      base64: readFileSync(path).toString('base64'),
    })
    const pdf = file('b.pdf', await pdfOf(1))
    await expect(documentsHandlers['documents.chosenPicture'](context, pdf)).rejects.toEqual(
      failure({ fields: { source: 'wrong_kind' } }),
    )
    expect(await tableRows(register.db, 'document_pages')).toEqual([])
  })
})

describe('what is missing', () => {
  it('is told of a child in care and of nobody else', async () => {
    expect((await ofChild()).missing).toEqual(['photo', 'judicial_order', 'birth_certificate'])
    const { documentId: id } = await add({})
    expect((await ofChild()).missing).toEqual(['photo', 'birth_certificate'])
    expect(await filledSlots(register.db, [childId, 'nobody'])).toEqual(
      new Map([[childId, new Set(['judicial_order'])]]),
    )
    await documentsHandlers['documents.remove'](context, { id, revision: 1 })
    expect((await ofChild()).missing).toHaveLength(3)
    await placementsHandlers['placements.move'](
      context,
      contract['placements.move'].input.parse({
        ...{
          childId,
          kind: 'reunified',
          on: '2024-05-20',
          centerId: null,
          entryRoute: null,
          orderNumber: null,
        },
        ...{
          orderDate: null,
          relativeName: null,
          relation: null,
          note: null,
          emdad: 'keep',
          accepted: acceptAll,
        },
      }),
    )
    expect((await ofChild()).missing).toEqual([])
  })
})

describe('the content of pages', () => {
  it('lies encrypted in the register and nowhere beside it', async () => {
    const mark = Buffer.from('a mark that every copy in the clear would show')
    const { pageId } = await add({ source: base64(jpegWith(mark)) })
    const folder = join(register.path, '..')
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes(mark)).toBe(false)
    const { base64: kept } = await documentsHandlers['documents.page'](context, { pageId })
    expect(Buffer.from(kept, 'base64').includes(mark)).toBe(true)
  })
})

function jpegWith(mark: Buffer): Buffer {
  const picture = jpegOf(8, 8)
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, mark.length + 2]), mark])
  return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)])
}
