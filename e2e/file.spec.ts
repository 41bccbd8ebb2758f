import { expect, test } from './fixtures'
import { field } from './pages/fields'
import { FilePage } from './pages/file-page'
import { Frame } from './pages/frame'
import { SignInPage } from './pages/sign-in-page'

/** That of every user of a demonstration. */
const DEMO_PASSWORD = 'sarpanah-demo'

test('the parts of a file: an address opens a form at its field, psychology is closed', async ({
  program,
}) => {
  const shell = await program({ demo: 'qom' })
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

  await test.step('an address opens what is true of her health on the whole, at its field', async () => {
    const dialog = file.dialog('وضعیت سلامت')
    for (const [search, label] of [
      ['about=health', 'گروه خونی'],
      ['about=health&focus=disabilityKind', 'معلولیت'],
    ] as const) {
      await go(`#/children/${id}/health?${search}`)
      await expect(dialog.getByRole('button', { name: new RegExp(`(?:^|\\s)${label}$`, 'u') })).toBeFocused()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => page.url()).not.toContain('about')
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
