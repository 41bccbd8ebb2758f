import { expectAccessible } from './axe'
import { createRegister, test } from './fixtures'

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
