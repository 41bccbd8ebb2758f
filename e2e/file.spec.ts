import { expectAccessible } from './axe'
import { expect, test } from './fixtures'
import { field } from './pages/fields'
import { FilePage, type PartOfFile } from './pages/file-page'
import { Frame } from './pages/frame'
import { SignInPage } from './pages/sign-in-page'

/** That of every user of a demonstration. */
const DEMO_PASSWORD = 'sarpanah-demo'

/** The parts, each with the form that it opens. */
const forms: readonly (readonly [PartOfFile, string | null])[] = [
  ['خلاصه', null],
  ['خانواده', 'افزودن خویشاوند'],
  ['حقوقی', 'افزودن حکم'],
  ['بهداشت', 'افزودن سابقه'],
  ['تحصیل', 'افزودن دوره تحصیلی'],
  ['روانشناسی', 'افزودن جلسه یا ارزیابی'],
  ['اجتماعی و مراقبت', 'ثبت دیدار یا تماس'],
]

test('the parts of a file: an address opens a form at its field, axe finds nothing, psychology is closed', async ({
  start,
}) => {
  test.setTimeout(150_000)
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  const file = new FilePage(page)
  const { rows } = await shell.ask('children.search', { limit: 1 })
  const id = rows[0]?.id ?? ''
  const go = (to: string): Promise<void> =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, to)

  await test.step('an address opens the form it names at its field', async () => {
    await expect(file.part('روانشناسی')).toHaveCount(0)
    await go(`#/children/${id}/legal?about=order&focus=validUntil`)
    const dialog = file.dialog('حکم تازه')
    await expect(field(dialog, 'معتبر تا')).toBeFocused()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).not.toContain('focus')
  })

  await test.step('axe finds nothing on the parts and their forms', async () => {
    for (const [part, button] of forms) {
      await file.show(part)
      if (button !== null) await page.getByRole('button', { name: button }).waitFor()
      await expectAccessible(page, part)
      if (button === null) continue
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, `${part}: ${button}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  await test.step('psychology is open to psychologist and director only', async () => {
    await expect(file.part('روانشناسی')).toBeVisible()
    await page.getByRole('button', { name: 'قفل کردن' }).click()
    await field(page, 'نام کاربر').fill('worker')
    await new SignInPage(page).signIn(DEMO_PASSWORD)
    await new Frame(page).goTo('کودکان')
    await go(`#/children/${id}/psychology`)
    await expect(page.getByText('این بخش برای نقش شما باز نیست.')).toBeVisible()
    await expect(file.part('روانشناسی')).toHaveCount(0)
  })
})
