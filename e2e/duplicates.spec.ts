import { addDays, formatJalali } from '../db/contract/jalali'
import { expectAccessibleInBothLights } from './axe'
import { createRegister, expect, test, type Shell } from './fixtures'
import { ChildPage } from './pages/child-page'
import { ChildrenPage } from './pages/children-page'
import { day, plantGirl } from './plant'

const BORN = day(1393, 2, 20)

/** Two files of one girl, written by two hands, and the end of the first's life in the home; answers their ids. */
async function plantTwice(shell: Shell): Promise<{ first: string; second: string }> {
  await createRegister(shell)
  const first = await plantGirl(shell, {
    ...{ firstName: 'سارا', lastName: 'رضایی', birthDate: BORN, startsOn: day(1398, 1, 15) },
  })
  const { placements } = await shell.ask('children.get', { id: first })
  const [spell] = placements
  if (!spell) throw new Error('she lives in the home')
  const { id, revision, kind, centerId, startsOn, entryRoute, orderNumber, orderDate } = spell
  await shell.ask('placements.correct', {
    ...{ id, revision, kind, centerId, startsOn, entryRoute, orderNumber, orderDate },
    ...{ endsOn: day(1399, 1, 15), relativeName: null, relation: null, note: null },
    accepted: [],
  })
  const second = await plantGirl(shell, {
    ...{ firstName: 'صارا', lastName: 'رضائی', birthDate: addDays(BORN, 2), startsOn: day(1402, 1, 15) },
    nationalId: '0499370899',
  })
  return { first, second }
}

test('two files of one girl become one in the window, and two again', async ({ program }) => {
  test.setTimeout(150_000)
  const shell = await program()
  const { page } = shell
  const file = new ChildPage(page)
  const { first, second } = await plantTwice(shell)
  await page.reload()
  await new ChildrenPage(page).show()

  await test.step('the list shows the pair', async () => {
    await page.getByRole('link', { name: 'پرونده‌های همانند' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'پرونده‌های همانند' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '۱ جفت' })).toBeVisible()
    await expectAccessibleInBothLights(page, 'the list of look-alikes')
  })

  await test.step('both stand side by side, and the right values are chosen', async () => {
    await page.getByRole('link', { name: 'سنجیدن کنار هم' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'سنجیدن دو پرونده' })).toBeVisible()
    await page.getByRole('table', { name: 'مشخصات دو پرونده' }).waitFor()
    const kept = page.getByRole('radiogroup', { name: 'کدام پرونده بماند؟' })
    await kept.getByText('سارا رضایی', { exact: false }).click()
    await expect(kept.getByRole('radio', { checked: true })).toHaveAccessibleName(/سارا رضایی/u)
    // Only the second file knows the number, so it is taken from there.
    const id = page.getByRole('radiogroup', { name: 'کدام درست است: کد ملی' })
    await expect(id.getByRole('radio', { checked: true })).toHaveAccessibleName(/پرونده ۲/u)
    await expect(page.getByRole('row', { name: /دوره‌های زندگی/u })).toContainText('۱')
    await expectAccessibleInBothLights(page, 'two files side by side')
  })

  await test.step('one file is made of both', async () => {
    await page.getByRole('button', { name: 'یکی کردن دو پرونده' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'یکی کن' }).click()
    await expect(file.heading('سارا رضایی')).toBeVisible()
    await expect(page.getByText('دو پرونده یکی شد.')).toBeVisible()
    const merged = await shell.ask('children.get', { id: first })
    expect(merged.child.nationalId).toBe('0499370899')
    expect(merged.placements).toHaveLength(2)
    expect(await shell.invoke('children.get', { id: second })).toMatchObject({ ok: false })
  })

  await test.step('its history tells it, filtered by field too, and who opened it', async () => {
    await file.show('تاریخچه تغییرها')
    await expect(file.panel.getByText('یکی کردن دو پرونده')).toBeVisible()
    await expect(file.panel.getByRole('row', { name: /مدیر/u })).toBeVisible()
    await expectAccessibleInBothLights(page, 'the history of a file')
    await file.panel.getByRole('button', { name: /مورد/u }).click()
    await page.getByRole('option', { name: 'کد ملی', exact: true }).click()
    await expect(file.panel.getByText('یکی کردن دو پرونده')).toBeVisible()
    await expect(file.panel.getByRole('status').filter({ hasText: 'از' })).toBeVisible()
  })

  await test.step('of a day before it was written there is none', async () => {
    const asOf = file.panel.getByRole('textbox', { name: 'پرونده در تاریخ' })
    await asOf.fill('1398/01/01')
    await asOf.press('Tab')
    await expect(file.panel.getByText('در آن روز این پرونده هنوز نبود.')).toBeVisible()
  })

  await test.step('it is taken back in the file, and both stand as before', async () => {
    await file.panel.getByRole('button', { name: 'پس گرفتن', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'پس گرفتن', exact: true }).click()
    await expect(page.getByText('یکی کردن پس گرفته شد', { exact: false })).toBeVisible()
    expect((await shell.ask('children.get', { id: second })).child.nationalId).toBe('0499370899')
    const { child, placements } = await shell.ask('children.get', { id: first })
    expect([child.nationalId, placements.length]).toEqual([null, 1])
  })

  await test.step('merged once more, it is taken back from the notice', async () => {
    await page.getByRole('link', { name: 'فهرست کودکان' }).first().click()
    await page.getByRole('link', { name: 'پرونده‌های همانند' }).click()
    await page.getByRole('link', { name: 'سنجیدن کنار هم' }).click()
    await page.getByRole('button', { name: 'یکی کردن دو پرونده' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'یکی کن' }).click()
    await expect(file.heading('سارا رضایی')).toBeVisible()
    // The notice of the first merge may still be there; the newest stands last.
    const notices = page.getByRole('region', { name: 'پیام‌ها' })
    await notices.getByRole('button', { name: 'پس گرفتن' }).last().click()
    await expect.poll(async () => (await shell.invoke('children.get', { id: second })).ok).toBe(true)
    expect((await shell.invoke('children.get', { id: first })).ok).toBe(true)
  })

  await test.step('said to be two, they are offered no more', async () => {
    await page.getByRole('link', { name: 'فهرست کودکان' }).first().click()
    await page.getByRole('link', { name: 'پرونده‌های همانند' }).click()
    await page.getByRole('button', { name: 'یکی نیستند' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'یکی نیستند' }).click()
    await expect(page.getByText('پرونده همانندی پیدا نشد.')).toBeVisible()
    expect(await shell.ask('duplicates.list', {})).toEqual([])
  })
})

test('a file of a past day is shown as it was', async ({ program }) => {
  test.setTimeout(120_000)
  const shell = await program()
  const { page } = shell
  const file = new ChildPage(page)
  await plantTwice(shell)
  await page.reload()
  await new ChildrenPage(page).show()
  await page.getByRole('grid').getByText('رضائی', { exact: false }).first().click()
  await page.keyboard.press('Enter')
  await expect(file.heading('صارا رضائی')).toBeVisible()
  await file.show('تاریخچه تغییرها')
  const { today } = await shell.ask('register.status', {})
  const on = file.panel.getByRole('textbox', { name: 'پرونده در تاریخ' })
  await on.fill(formatJalali(today))
  await on.press('Tab')
  await expect(file.panel.getByText('از آن روز چیزی در پرونده تغییر نکرده است.')).toBeVisible()
  await expect(file.panel.getByRole('heading', { name: 'مشخصات کودک' })).toBeVisible()
  await expectAccessibleInBothLights(page, 'a file of a past day')
})
