import { expectAccessible } from './axe'
import { createRegister, test } from './fixtures'
import { ChildrenPage } from './pages/children-page'

/** Every screen by its address; `$` is a child of the list. */
const screens = [
  ...['/children', '/children/$', '/children/$/move', '/children/$/family', '/children/$/legal'],
  ...['/children/$/health', '/children/$/education', '/children/$/psychology', '/children/$/care'],
  ...[
    '/children/$/documents',
    '/children/$/money',
    '/admission',
    '/desk',
    '/findings',
    '/duplicates',
    '/insurance',
  ],
  ...['/money', '/money/run', '/money/lines', '/money/differences', '/money/lists', '/money/tariffs'],
  ...['/money/homes', '/independence', '/returns', '/province', '/centers', '/staff', '/guide', '/settings'],
]

test('axe finds nothing in the dark, on any screen', async ({ start }) => {
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  await page.emulateMedia({ colorScheme: 'dark' })
  await new ChildrenPage(page).rows.first().waitFor()
  const { rows } = await shell.ask('children.search', { limit: 1 })
  for (const screen of screens) {
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      screen.replace('$', rows[0]?.id ?? ''),
    )
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('status', { name: 'در حال خواندن…' }).waitFor({ state: 'hidden' })
    await expectAccessible(page, `${screen}, dark`, { onlyColours: true })
  }
})

test('axe finds nothing in the dark before a register is open, and over a dialog', async ({ start }) => {
  const shell = await start()
  const { page } = shell
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'ساختن دفتر تازه', exact: true }).waitFor()
  await expectAccessible(page, 'the first start, dark', { onlyColours: true })
  await createRegister(shell)
  await page.getByRole('link', { name: 'کودکان', exact: true }).waitFor()
  await page.keyboard.press('Shift+F1')
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page, 'the help of keys, dark', { onlyColours: true })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'قفل کردن' }).click()
  await page.getByRole('button', { name: 'رمز را فراموش کرده‌ام' }).waitFor()
  await expectAccessible(page, 'signing in, dark', { onlyColours: true })
})
