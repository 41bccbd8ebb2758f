import { once } from 'node:events'
import { createRegister, expect, PASSWORD, test, type Shell } from './fixtures'
import { expectAccessibleInBothLights } from './axe'
import { AdmissionPage } from './pages/admission-page'
import { ChildrenPage } from './pages/children-page'
import { Frame } from './pages/frame'
import { SignInPage } from './pages/sign-in-page'

const RESTORED = 'نوشته‌های پیش از قطع برنامه برگردانده شد. هنوز ثبت نشده است.'
const paletteField = 'نام کودک، شماره پرونده، نام صفحه یا کار'

/** How the page would look without the light that the tests ask for. */
const isDark = ({ page }: Shell): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)

test('the palette finds a child, a screen and a command, by keys alone', async ({ program }) => {
  const shell = await program({ demo: 'qom' })
  const { page } = shell
  await new ChildrenPage(page).show()
  const field = page.getByRole('combobox', { name: paletteField })
  const { rows } = await shell.ask('children.search', { limit: 3 })
  const child = rows[0]
  if (child === undefined) throw new Error('the demonstration has children')

  await test.step('a child, typed with Arabic letters', async () => {
    await page.keyboard.press('Control+KeyK')
    await expect(field).toBeFocused()
    await page.keyboard.insertText((child.lastName ?? '').replaceAll('ی', 'ي').replaceAll('ک', 'ك'))
    await page
      .getByRole('option')
      .filter({ hasText: child.lastName ?? '' })
      .first()
      .waitFor()
    await expectAccessibleInBothLights(page, 'the palette')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(child.lastName ?? '')
    await expect(field).toBeHidden()
  })

  await test.step('a screen', async () => {
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.insertText('گزارش ماهانه')
    await page.getByRole('option', { name: 'گزارش ماهانه' }).waitFor()
    await page.keyboard.press('Enter')
    await new Frame(page).heading('گزارش ماهانه').waitFor()
  })

  await test.step('Escape closes it, and over a dialog it does not open', async () => {
    await page.keyboard.press('Control+KeyK')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await page.keyboard.press('Shift+F1')
    const keys = page.getByRole('dialog', { name: 'راهنمای کلیدها' })
    await keys.waitFor()
    await page.keyboard.press('Control+KeyK')
    await expect(field).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
  })

  await test.step('a command: the evening', async () => {
    await page.emulateMedia({ colorScheme: null })
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.insertText('تاریک')
    await page.getByRole('option', { name: 'نمایش تاریک' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => isDark(shell)).toBe(true)
  })

  await test.step('a command: lock', async () => {
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.insertText('قفل')
    await page.getByRole('option', { name: 'قفل کردن دفتر' }).waitFor()
    await page.keyboard.press('Enter')
    await new SignInPage(page).password.waitFor()
  })
})

test('how the program looks is chosen in the settings and kept for this machine', async ({ start }) => {
  const first = await start()
  await createRegister(first)
  const { page } = first
  await page.emulateMedia({ colorScheme: null })
  await new Frame(page).goTo('تنظیمات')
  await page.getByRole('tab', { name: 'نمایش' }).click()
  await page.getByRole('radio', { name: 'تاریک' }).press('Space')
  await expect.poll(() => isDark(first)).toBe(true)
  const width = await page.evaluate(() => innerWidth)
  await page.getByRole('radio', { name: '۲۰۰٪' }).press('Space')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(width / 2))
  await first.close()

  const again = await start()
  await again.page.emulateMedia({ colorScheme: null })
  expect(await isDark(again)).toBe(true)
  await expect.poll(() => again.page.evaluate(() => devicePixelRatio)).toBe(2)
  expect(await again.ask('shell.appearance', {})).toEqual({ theme: 'dark', textSize: 200 })
})

test('what is typed outlives a crash, for its writer', async ({ start }) => {
  test.setTimeout(90_000)
  const first = await start()
  const { path } = await createRegister(first)
  const frame = new Frame(first.page)
  await frame.goTo('پذیرش')
  const admission = new AdmissionPage(first.page)
  await admission.field('نام').fill('مینا')
  await admission.field('نام خانوادگی').fill('صادقی')
  await expect
    .poll(async () => (await first.ask('drafts.take', { form: 'admission' }))?.typed ?? '')
    .toContain('صادقی')
  const gone = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await gone

  const again = await start({ register: path })
  await new SignInPage(again.page).signIn(PASSWORD)
  await new Frame(again.page).goTo('پذیرش')
  await expect(again.page.getByText(RESTORED)).toBeVisible()
  const restored = new AdmissionPage(again.page)
  await expect(restored.field('نام')).toHaveValue('مینا')
  await expect(restored.field('نام خانوادگی')).toHaveValue('صادقی')

  await test.step('closing the window asks first', async () => {
    const asks = again.page.getByRole('dialog', { name: 'بستن برنامه' })
    await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await asks.waitFor()
    await asks.getByRole('button', { name: 'می‌مانم' }).click()
    await expect(asks).toBeHidden()
    await expect(restored.field('نام')).toHaveValue('مینا')
  })

  await test.step('given up, nothing of it is left', async () => {
    await again.page.getByRole('button', { name: 'کنار گذاشتن نوشته‌ها' }).click()
    await expect(restored.field('نام')).toHaveValue('')
    expect(await again.ask('drafts.take', { form: 'admission' })).toBeNull()
    const closed = once(again.app.process(), 'exit')
    await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
  })
})

test('every key that the help names does what it says', async ({ program }) => {
  test.setTimeout(90_000)
  const { page } = await program({ demo: 'qom' })
  const list = new ChildrenPage(page)
  const frame = new Frame(page)
  await list.show()

  await test.step('parts by their numbers', async () => {
    const links = frame.navigation.getByRole('link')
    for (let number = 1; number <= Math.min(10, await links.count()); number += 1) {
      await page.keyboard.press(`Alt+Digit${String(number % 10)}`)
      await expect(links.nth(number - 1)).toHaveAttribute('aria-current', 'page')
    }
  })

  await test.step('help by F1, Shift+F1 and the question mark', async () => {
    await frame.goTo('کودکان')
    await page.keyboard.press('F1')
    const guide = page.getByRole('dialog', { name: 'آغاز: پیدا کردن کودک و صفحه' })
    await expect(guide.getByRole('img')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(guide).toBeHidden()
    const keys = page.getByRole('dialog', { name: 'راهنمای کلیدها' })
    for (const key of ['Shift+F1', '?']) {
      await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press(key)
      await keys.waitFor()
      await page.keyboard.press('Escape')
      await expect(keys).toBeHidden()
    }
  })

  await test.step('lists', async () => {
    await page.keyboard.press('/')
    await expect(list.search).toBeFocused()
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/children\/[^/]+$/u)
  })

  await test.step('months', async () => {
    await frame.goTo('گزارش ماهانه')
    const month = page.getByRole('button', { name: /ماه$/u }).first()
    const before = await month.textContent()
    await page.keyboard.press('Alt+PageUp')
    await expect(month).not.toHaveText(before ?? '')
    await page.keyboard.press('Alt+PageDown')
    await expect(month).toHaveText(before ?? '')
  })

  await test.step('dates and their calendar', async () => {
    await frame.goTo('پذیرش')
    const field = new AdmissionPage(page).field('تاریخ پذیرش')
    const day = await field.inputValue()
    for (const [there, back] of [
      ['ArrowDown', 'ArrowUp'],
      ['PageDown', 'PageUp'],
      ['Shift+PageDown', 'Shift+PageUp'],
    ] as const) {
      await field.focus()
      await page.keyboard.press(there)
      await expect(field).not.toHaveValue(day)
      await page.keyboard.press(back)
      await expect(field).toHaveValue(day)
    }
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('grid').waitFor()
    for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'End', 'PageUp', 'Shift+PageUp']) {
      const cell = page.locator('[role="grid"] [tabindex="0"]')
      const at = await cell.getAttribute('aria-label')
      await page.keyboard.press(key)
      // Home on the first day of a week stays there.
      if (key !== 'Home' && key !== 'End') await expect(cell).not.toHaveAttribute('aria-label', at ?? '')
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('grid')).toBeHidden()
  })

  await test.step('lock', async () => {
    await page.keyboard.press('Control+KeyL')
    await new SignInPage(page).password.waitFor()
  })
})

test('the guide is read and searched', async ({ program }) => {
  const { page } = await program({ demo: 'qom' })
  await new ChildrenPage(page).show()
  await page.getByRole('button', { name: 'راهنما', exact: true }).click()
  await new Frame(page).heading('راهنما').waitFor()
  const pages = page.getByRole('navigation', { name: 'صفحه‌های راهنما' }).getByRole('link')
  expect(await pages.count()).toBeGreaterThan(8)
  await page.getByRole('searchbox', { name: 'جست‌وجو در راهنما' }).fill('پشتيبان')
  await pages.filter({ hasText: 'پشتیبان' }).click()
  const article = page.getByRole('article')
  await expect(article).toHaveAccessibleName('پشتیبان، بازگرداندن و قفل')
  await expect
    .poll(() => article.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600)
  await expectAccessibleInBothLights(page, 'the guide')
})
