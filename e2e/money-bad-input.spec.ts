import { formatMonth, jalaliMonthOf } from '../db/contract/jalali'
import { createRegister, expect, test } from './fixtures'
import { faultOf, field } from './pages/fields'
import { Frame } from './pages/frame'
import { MoneyPage } from './pages/money-page'

test('a tariff and a run say at the field what cannot be, and store nothing of it', async ({ program }) => {
  test.setTimeout(90_000)
  const shell = await program()
  await createRegister(shell)
  const { page } = shell
  const money = new MoneyPage(page)
  await new Frame(page).goTo('پرداخت‌ها')
  await money.show('برنامه‌ها و تعرفه‌ها')
  const form = page.getByRole('dialog', { name: 'ردیف تعرفه یارانه فرزند مقیم' })
  const amount = field(form, 'مبلغ (ریال)')
  const from = field(form, 'از تاریخ')
  const open = () =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'یارانه فرزند مقیم', exact: true }) })
      .getByRole('button', { name: 'ردیف تعرفه', exact: true })
      .click()
  const save = () => form.getByRole('button', { name: 'ثبت', exact: true }).click()
  const stored = async () => (await shell.ask('tariffs.list', {})).length

  await test.step('an amount below zero, with a fraction, of nothing', async () => {
    await open()
    await from.fill('۱۴۰۳/۰۱/۰۱')
    for (const typed of ['-5000', '1.5', '۰', 'چهل']) {
      await amount.fill(typed)
      await save()
      await expect.poll(() => faultOf(amount), typed).not.toBe('')
      await expect(amount).not.toHaveValue('')
    }
    expect(await stored()).toBe(0)
  })

  await test.step('an amount unusually large is asked about, and a no keeps the form', async () => {
    await amount.fill('۵۰۰۰۰۰۰۰۰۰')
    await save()
    const question = page.getByRole('dialog', { name: 'مبلغ غیرمعمول، مطمئن هستید؟' })
    await question.getByRole('button', { name: 'برمی‌گردم' }).click()
    await expect(amount).toHaveValue(/۵/u)
    expect(await stored()).toBe(0)
    await amount.fill('40000000')
    await save()
    await expect(form).toBeHidden()
    expect(await stored()).toBe(1)
  })

  await test.step('a row over the same days and ages is refused', async () => {
    await open()
    await form.getByText('پایان دادن ردیف پیشین از همین روز').click()
    await amount.fill('۶۰۰۰۰۰۰۰')
    await from.fill('۱۴۰۳/۰۶/۰۱')
    await save()
    await expect.poll(() => faultOf(from)).toContain('هم‌پوشانی')
    expect(await stored()).toBe(1)
    await form.getByText('پایان دادن ردیف پیشین از همین روز').click()
    await save()
    await expect(form).toBeHidden()
    expect(await stored()).toBe(2)
  })

  await test.step('a month that is not over is a forecast and cannot be run', async () => {
    const { today } = await shell.ask('register.status', {})
    const month = jalaliMonthOf(today)
    await page.evaluate((at) => {
      location.hash = `#/money/run?month=${at}`
    }, month)
    await new Frame(page).heading(`پیش‌نمایش ${formatMonth(month)}`).waitFor()
    await expect(page.getByText('این‌ها پیش‌بینی است')).toBeVisible()
    expect(await shell.invoke('payments.run', { month })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', reason: 'month_not_over' },
    })
  })
})
