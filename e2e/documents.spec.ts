import { readdirSync, readFileSync, truncateSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { PDFDocument } from '../db/testing/pdf'
import { addDays } from '../db/contract/jalali'
import { LARGEST_PAGE, PHOTO_HEIGHT, PHOTO_WIDTH } from '../db/contract/documents'
import { readJpeg } from '../db/documents/picture'
import { faxPdfOf, jpegOf, pdfOf, pngOf, written } from '../db/testing/documents'
import { expectAccessibleInBothLights } from './axe'
import { createRegister, expect, test, type Shell } from './fixtures'
import { choose, field } from './pages/fields'
import { DocumentsPage } from './pages/documents-page'
import { savedFile } from './paper'
import { plantGirl } from './plant'

let given: string
test.beforeEach(() => {
  given = mkdtempSync(join(tmpdir(), 'sarpanah-scans-'))
})
test.afterEach(() => rmSync(given, { recursive: true, force: true }))
const file = (name: string, content: Uint8Array): string => written(join(given, name), content)

async function girlIn(shell: Shell): Promise<string> {
  const { today } = await shell.ask('register.status', {})
  return plantGirl(shell, {
    ...{ firstName: 'زهرا', lastName: 'کریمی' },
    ...{ birthDate: addDays(today, -4000), startsOn: addDays(today, -40) },
  })
}

test('papers are scanned in, looked at by keys, taken off and put back; nothing lies outside of the register', async ({
  start,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(150_000)
  const shell = await start()
  await createRegister(shell)
  const childId = await girlIn(shell)
  const papers = new DocumentsPage(shell.page)
  const { page } = shell
  const mark = 'a mark that a copy in the clear would show'
  const scan = file('page.png', withText(pngOf(900, 1300), mark))

  await test.step('what is missing is told', async () => {
    await papers.open(childId)
    await expect(page.getByText('در پرونده نیست: عکس')).toBeVisible()
    await expect(papers.slot('حکم قضایی')).toContainText('نیست و لازم است')
    await expect(papers.slot('قرارداد')).toContainText('خالی')
    await expectAccessibleInBothLights(page, 'documents, empty')
  })

  await test.step('a picture is scanned in', async () => {
    await shell.answerDialogs(scan)
    await papers.add('حکم قضایی')
    await expect(papers.slot('حکم قضایی')).toContainText('۱ مدرک')
    await expect(papers.slot('حکم قضایی')).toContainText('بی‌تاریخ، ۱ برگ')
    await expect(page.getByText('۲ مدرک لازم کم است')).toBeVisible()
  })

  await test.step('a second page, a PDF of two pages, joins it', async () => {
    await shell.answerDialogs(file('page.pdf', await pdfOf(2)))
    await papers.choose('حکم قضایی', 'افزودن برگ')
    await expect(papers.slot('حکم قضایی')).toContainText('۲ برگ')
  })

  await test.step('both are looked at by keys alone', async () => {
    await page.getByRole('button', { name: 'دیدن حکم قضایی' }).focus()
    await page.keyboard.press('Enter')
    await expect(papers.sheet).toBeFocused()
    const picture = papers.sheet.getByRole('img')
    await expect(picture).toHaveAttribute('alt', 'حکم قضایی، برگ ۱ از ۲')
    await expect(picture).toBeVisible()
    const small = await picture.boundingBox()
    await page.keyboard.press('+')
    await expect(papers.viewer).toContainText('۱۲۵٪')
    const large = await picture.boundingBox()
    expect((large?.width ?? 0) / (small?.width ?? 1)).toBeCloseTo(1.25, 1)
    await page.keyboard.press('0')
    await page.keyboard.press('r')
    await expect
      .poll(async () => (await picture.boundingBox())?.width ?? 0)
      .toBeGreaterThan((await picture.boundingBox())?.height ?? Infinity)
    await expectAccessibleInBothLights(page, 'documents, a picture')

    await page.keyboard.press('Alt+PageDown')
    await expect(papers.place).toHaveText('برگ ۲ از ۲، صفحه ۱ از ۲ این PDF')
    await expect(papers.sheet.locator('canvas')).toBeVisible()
    await page.keyboard.press('Alt+PageDown')
    await expect(papers.place).toHaveText('برگ ۲ از ۲، صفحه ۲ از ۲ این PDF')
    await expect(papers.sheet.getByRole('img', { name: 'صفحه ۲ از ۲' })).toBeVisible()
    await expectAccessibleInBothLights(page, 'documents, a PDF')
  })

  await test.step('the page is saved as a PDF of its own, with the picture in it', async () => {
    await papers.viewer.getByRole('button', { name: 'ذخیره PDF' }).click()
    const saved = await PDFDocument.load(readFileSync(await savedFile(saveFolder, 'pdf')))
    expect(saved.getPageCount()).toBe(1)
    const pictures = saved.context
      .enumerateIndirectObjects()
      .filter(([, object]) => String(object).includes('/Subtype /Image'))
    expect(pictures.length).toBeGreaterThan(0)
  })

  await test.step('a page is taken off and put back, then the whole document', async () => {
    await papers.viewer.getByRole('button', { name: 'برداشتن این برگ' }).click()
    await expect(papers.slot('حکم قضایی')).toContainText('۱ برگ')
    await papers.messages.getByRole('button', { name: 'پس گرفتن' }).last().click()
    await expect(papers.slot('حکم قضایی')).toContainText('۲ برگ')
    await papers.choose('حکم قضایی', 'برداشتن مدرک')
    await expect(papers.slot('حکم قضایی')).toContainText('نیست و لازم است')
    await papers.messages.getByRole('button', { name: 'پس گرفتن' }).last().click()
    await expect(papers.slot('حکم قضایی')).toContainText('۱ مدرک')
  })

  await test.step('it is named, dated and put into another place', async () => {
    await papers.choose('حکم قضایی', 'نام، تاریخ و جا')
    await papers.viewer.getByLabel('نام مدرک').fill('برگه واکسن')
    await expectAccessibleInBothLights(page, 'documents, name and date')
    await papers.viewer.getByRole('button', { name: 'ثبت', exact: true }).click()
    await expect(papers.slot('حکم قضایی')).toContainText('برگه واکسن')
  })

  expect(shell.complaints, 'complaints of the page’s policy').toEqual([])
  await shell.close()
  for (const path of filesUnder(dataFolder)) expect(readFileSync(path).includes(mark), path).toBe(false)
})

test('what is no whole PNG, JPEG or PDF is refused at its place and not stored', async ({ program }) => {
  const shell = await program()
  await createRegister(shell)
  const childId = await girlIn(shell)
  const papers = new DocumentsPage(shell.page)
  await papers.open(childId)
  const large = file('large.png', pngOf(2, 2))
  truncateSync(large, LARGEST_PAGE + 1)
  const cases: readonly (readonly [string, string])[] = [
    [file('program.png', Buffer.from('MZ program')), 'این فایل تصویر PNG یا JPEG یا PDF نیست'],
    [file('cut.pdf', (await pdfOf(1)).subarray(0, 400)), 'ناقص یا آسیب‌دیده'],
    [file('cut.jpg', jpegOf(80, 80).subarray(0, 120)), 'ناقص یا آسیب‌دیده'],
    [large, 'بزرگ‌تر از ۲۰ مگابایت'],
  ]
  const slot = papers.slot('مدارک پزشکی')
  for (const [path, sentence] of cases) {
    await shell.answerDialogs(path)
    await papers.add('مدارک پزشکی')
    await expect(slot.getByText(sentence)).toBeVisible()
    await expect(slot).toContainText('خالی')
  }
  await expectAccessibleInBothLights(shell.page, 'documents, refused')
  const { documents } = await shell.ask('documents.ofChild', { childId })
  expect(documents).toEqual([])
  const asked = { childId, slot: 'other' as const, title: null, datedOn: null }
  const stolen = await shell.invoke('documents.addPage', {
    ...asked,
    source: { path: file('a.png', pngOf(3, 3)) },
  })
  expect(stolen).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', reason: 'path_not_chosen' } })
  const peeped = await shell.invoke('documents.chosenPicture', { path: join(given, 'a.png') })
  expect(peeped).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })

  await test.step('the same page twice is told', async () => {
    await shell.answerDialogs(file('scan.jpg', jpegOf(400, 300)))
    await papers.add('مدارک پزشکی')
    await expect(slot).toContainText('۱ مدرک')
    await papers.add('مدارک پزشکی')
    await expect(slot.getByText('پیش‌تر همین جا افزوده شده است')).toBeVisible()
  })

  await test.step('a scan in fax coding is drawn without WebAssembly', async () => {
    await shell.answerDialogs(file('fax.pdf', await faxPdfOf()))
    await papers.add('قرارداد')
    await papers.view('قرارداد')
    await expect(papers.sheet.locator('canvas')).toBeVisible()
    await expect.poll(() => papers.colourInTheMiddle()).toEqual([0, 0, 0])
  })
  expect(shell.complaints, 'complaints of the page’s policy').toEqual([])
})

test('a photo is cropped by keys; only what is in the frame is kept', async ({ program }) => {
  const shell = await program()
  await createRegister(shell)
  const childId = await girlIn(shell)
  const papers = new DocumentsPage(shell.page)
  const { page } = shell
  await papers.open(childId)
  const slot = papers.slot('عکس')

  await shell.answerDialogs(file('page.pdf', await pdfOf(1)))
  await slot.getByRole('button', { name: 'گذاشتن عکس' }).click()
  await expect(slot.getByText('عکس باید تصویر PNG یا JPEG باشد')).toBeVisible()

  const picture = file('girl.png', pngOf(1600, 1200))
  await shell.answerDialogs(picture)
  await slot.getByRole('button', { name: 'گذاشتن عکس' }).click()
  const frame = papers.viewer.getByRole('application', { name: 'قاب عکس' })
  await frame.focus()
  await page.keyboard.press('ArrowLeft')
  await papers.viewer.getByRole('slider', { name: 'بزرگی' }).focus()
  await page.keyboard.press('ArrowUp')
  await expectAccessibleInBothLights(page, 'documents, crop')
  await papers.viewer.getByRole('button', { name: 'ثبت عکس' }).focus()
  await page.keyboard.press('Enter')
  await expect(slot.getByRole('img', { name: 'عکس زهرا کریمی' })).toBeVisible()
  await expect(slot).toContainText('عکس دارد')
  await expect(page.getByRole('img', { name: 'عکس زهرا کریمی' }), 'in the head of the file too').toHaveCount(
    2,
  )

  const [photo] = await shell.ask('documents.photos', { childIds: [childId] })
  expect(photo?.mediaType).toBe('image/jpeg')
  const kept = Buffer.from(photo?.base64 ?? '', 'base64')
  const size = readJpeg(kept)
  expect(size?.width).toBeLessThanOrEqual(PHOTO_WIDTH)
  expect(size?.height).toBeLessThanOrEqual(PHOTO_HEIGHT)
  expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(0.75, 1)
  const { documents } = await shell.ask('documents.ofChild', { childId })
  expect(documents.map((document) => document.slot)).toEqual(['photo'])

  await slot.getByRole('button', { name: 'برداشتن عکس' }).click()
  await expect(slot.getByRole('img', { name: 'عکس ندارد' })).toBeVisible()
  await papers.messages.getByRole('button', { name: 'پس گرفتن' }).click()
  await expect(slot.getByRole('img', { name: 'عکس زهرا کریمی' })).toBeVisible()
  expect(shell.complaints, 'complaints of the page’s policy').toEqual([])
})

test('an order takes in its paper from its own form', async ({ program }) => {
  const shell = await program()
  await createRegister(shell)
  const childId = await girlIn(shell)
  const { page } = shell
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/children/${childId}/legal?about=order`)
  const dialog = page.getByRole('dialog', { name: 'حکم تازه' })
  await choose(dialog, 'نوع', 'حکم سپردن به بهزیستی')
  await field(dialog, 'تاریخ صدور').fill('۱۴۰۴/۰۱/۱۵')
  const paper = dialog.getByRole('button', { name: /برگ اسکن‌شده$/u })
  const add = dialog.getByRole('button', { name: 'افزودن برگ تازه' })

  await shell.answerDialogs(file('page.png', new Uint8Array([1, 2, 3])))
  await add.click()
  await expect(dialog.getByText('این فایل تصویر PNG یا JPEG یا PDF نیست')).toBeVisible()
  await expect(paper).toHaveAccessibleName(/^برگی پیوست نیست/u)

  await shell.answerDialogs(file('order.pdf', await pdfOf(1)))
  await add.click()
  await expect(paper).toHaveAccessibleName(/^حکم قضایی/u)
  await expectAccessibleInBothLights(page, 'an order with its paper')
  await page.screenshot({ path: test.info().outputPath('order.png') })
  await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
  await page.getByRole('link', { name: /^دیدن برگ/u }).waitFor()
  const { orders } = await shell.ask('legal.ofChild', { childId })
  const { documents } = await shell.ask('documents.ofChild', { childId })
  expect(documents.map(({ slot }) => slot)).toEqual(['judicial_order'])
  expect(orders.map(({ documentId }) => documentId)).toEqual(documents.map(({ id }) => id))
})

/** The PNG with a text of its own between its head and its points. */
function withText(png: Buffer, text: string): Buffer {
  const small = pngOf(1, 1, { padding: text.length })
  const at = 8 + 25
  const length = 12 + text.length
  const chunk = Buffer.from(small.subarray(at, at + length))
  chunk.write(text, 8, 'latin1')
  chunk.writeUInt32BE(crc32(chunk.subarray(4, length - 4)), length - 4)
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)])
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}
