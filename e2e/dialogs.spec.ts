import { createRegister, expect, test } from './fixtures'
import { field } from './pages/fields'
import { Frame } from './pages/frame'

test('a form over the page asks before Escape loses what was typed', async ({ program }) => {
  const shell = await program()
  await createRegister(shell)
  const { page } = shell
  await new Frame(page).goTo('مراکز')
  await page.getByRole('button', { name: 'افزودن مرکز' }).click()
  const dialog = page.getByRole('dialog', { name: 'مرکز تازه' })
  await dialog.waitFor()

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'افزودن مرکز' }).click()
  const name = field(dialog, 'نام مرکز')
  await name.fill('خانه نیمه‌کاره')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'نوشته‌های ثبت‌نشده' })
  await question.getByRole('button', { name: 'می‌مانم' }).click()
  await expect(question).toBeHidden()
  await expect(name).toHaveValue('خانه نیمه‌کاره')

  await dialog.getByRole('button', { name: 'بستن' }).click()
  await question.getByRole('button', { name: 'می‌روم، ثبت نشود' }).click()
  await expect(dialog).toBeHidden()
})
