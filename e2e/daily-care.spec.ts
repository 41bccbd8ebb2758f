import type { Result } from '../db/contract/result'
import { addDays, formatJalali } from '../db/contract/jalali'
import { expect, test } from './fixtures'
import { choose, field, find, pick } from './pages/fields'
import { Frame } from './pages/frame'
import { SignInPage } from './pages/sign-in-page'

const demoPassword = 'sarpanah-demo'

test('leave, medicines and appointments of a day; then its carer signs in, sees her own home alone and ticks a dose', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  const frame = new Frame(page)
  const { today } = await shell.ask('register.status', {})
  const [home, other] = await shell.ask('daily.homes', {})
  if (home === undefined || other === undefined) throw new Error('the demonstration has fewer than two homes')
  const [child] = await shell.ask('daily.residents', { centerId: home.id, day: today })
  if (child === undefined) throw new Error('nobody lives in the first home of the demonstration')
  const name = `${child.firstName ?? ''} ${child.lastName ?? ''}`
  const tab = (label: string) => page.getByRole('tab', { name: label, exact: true }).click()
  const save = (form: ReturnType<typeof page.getByRole>) =>
    form.getByRole('button', { name: 'ثبت', exact: true }).click()

  await frame.goTo('روزانه')
  await frame.heading('روزانه').waitFor()

  await test.step('leave that is not over is told as late until she is back', async () => {
    await tab('ملاقات و مرخصی')
    await page.getByRole('button', { name: 'ثبت ملاقات یا مرخصی' }).click()
    const form = page.getByRole('dialog', { name: 'ملاقات یا مرخصی تازه' })
    await find(form, 'کودک', name, name)
    await choose(form, 'ملاقات یا مرخصی', 'مرخصی')
    await field(form, 'با چه کسی').fill('خاله زهرا')
    await field(form, 'روز آغاز').fill(formatJalali(addDays(today, -3)))
    await field(form, 'قرار بازگشت').fill(formatJalali(addDays(today, -1)))
    await save(form)
    await expect(form).toBeHidden()
    const list = page.getByRole('region', { name: 'ملاقات‌ها و مرخصی‌های این روز' })
    const row = list.getByRole('row').filter({ hasText: 'خاله زهرا' })
    await expect(row).toContainText('به‌موقع بازنگشته')
    const late = async () =>
      (await shell.ask('desk.tasks', { kinds: ['leave_back'], within: 0, limit: 1000 })).rows.filter(
        ({ childId }) => childId === child.id,
      )
    expect(await late()).toMatchObject([{ dueOn: addDays(today, -1), overdueDays: 1, where: 'daily' }])
    await row.getByRole('button', { name: /^کارهای/u }).click()
    await page.getByRole('menuitem', { name: 'ثبت بازگشت' }).click()
    const back = page.getByRole('dialog', { name: 'بازگشت از مرخصی' })
    await field(back, 'ساعت بازگشتن').fill('۱۸:۱۵')
    await save(back)
    await expect(back).toBeHidden()
    await expect(row).toContainText('بازگشت')
    await expect(row).toContainText('۱۸:۱۵')
    expect(await late()).toEqual([])
  })

  await test.step('an appointment has its day and hour, and an outcome', async () => {
    await tab('قرارها')
    await page.getByRole('button', { name: 'افزودن قرار' }).click()
    const form = page.getByRole('dialog', { name: 'قرار تازه' })
    await find(form, 'کودک', name, name)
    await field(form, 'ساعت').fill('۱۶:۰۰')
    await field(form, 'برای چه').fill('دندان‌پزشک')
    await save(form)
    await expect(form).toBeHidden()
    const row = page.getByRole('row').filter({ hasText: 'دندان‌پزشک' })
    await expect(row).toContainText('در پیش')
    await row.getByRole('button', { name: /^کارهای/u }).click()
    await page.getByRole('menuitem', { name: 'نوشتن نتیجه' }).click()
    const done = page.getByRole('dialog', { name: 'نتیجه قرار' })
    await field(done, 'نتیجه').fill('یک دندان پر شد.')
    await save(done)
    await expect(done).toBeHidden()
    await expect(row).toContainText('انجام شد')
  })

  await test.step('a medicine is due at each of its hours', async () => {
    await tab('داروها')
    await page.getByRole('button', { name: 'افزودن دارو' }).click()
    const form = page.getByRole('dialog', { name: 'داروی تازه' })
    await find(form, 'کودک', name, name)
    await field(form, 'دارو').fill('شربت آهن')
    await field(form, 'مقدار').fill('یک قاشق')
    await field(form, 'ساعت‌ها').fill('۲۰:۰۰ ۸:۰۰')
    await save(form)
    await expect(form).toBeHidden()
    const doses = page.getByRole('region', { name: 'نوبت‌های دارو در این روز' })
    const due = doses.getByRole('row').filter({ hasText: 'شربت آهن' })
    await expect(due).toHaveCount(2)
    await expect(due.first()).toContainText('۰۸:۰۰')
  })

  await test.step('a carer is made for the home; without a home she is not', async () => {
    await frame.goTo('تنظیمات')
    await page.getByRole('tab', { name: 'کاربران' }).click()
    await page.getByRole('button', { name: 'کاربر تازه' }).click()
    const dialog = page.getByRole('dialog', { name: 'کاربر تازه' })
    await field(dialog, 'نام کاربر').fill('مراقب')
    await pick(dialog, 'نقش', 'مراقب')
    await field(dialog, 'رمز').fill(demoPassword)
    await field(dialog, 'دوباره همان رمز').fill(demoPassword)
    await save(dialog)
    await expect(dialog.getByText('این جا را پر کنید.', { exact: true })).toBeVisible()
    await find(dialog, 'خانه مراقب', home.name, home.name)
    await save(dialog)
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: home.name })).toContainText('مراقب')
  })

  await test.step('she begins at her own home and finds nothing else', async () => {
    await page.getByRole('button', { name: 'قفل کردن' }).click()
    await field(page, 'نام کاربر').fill('مراقب')
    await new SignInPage(page).signIn(demoPassword)
    // The address of before is kept over a lock; her own beginning is asked for.
    await frame.heading('تنظیمات').waitFor()
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    await frame.heading('روزانه').waitFor()
    await expect(frame.navigation.getByRole('link')).toHaveText([/روزانه/u, /تنظیمات/u])
    await expect(page.getByRole('combobox', { name: 'خانه' })).toHaveValue(home.name)
    await page.getByRole('combobox', { name: 'خانه' }).press('ArrowDown')
    await expect(page.getByRole('option')).toHaveText([home.name])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+K')
    await page.keyboard.type(child.lastName ?? '')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0)
    await page.keyboard.press('Escape')
    for (const [method, input] of [
      ['children.search', {}],
      ['children.get', { id: child.id }],
      ['desk.tasks', {}],
      ['centers.list', {}],
    ] as const) {
      const answer: Result<unknown> = await shell.invoke(method, input)
      expect(answer).toMatchObject({ error: { code: 'FORBIDDEN', reason: 'role' } })
    }
    expect(await shell.invoke('daily.doses', { centerId: other.id, day: today })).toMatchObject({
      error: { code: 'FORBIDDEN', reason: 'other_home' },
    })
  })

  await test.step('she ticks a dose, which stands with her name and is taken back', async () => {
    await tab('داروها')
    const doses = page.getByRole('region', { name: 'نوبت‌های دارو در این روز' })
    const morning = doses.getByRole('row').filter({ hasText: 'شربت آهن' }).first()
    await morning.getByText('داده شد', { exact: true }).click()
    await expect(morning).toContainText('مراقب')
    await expect(morning.getByRole('radio', { name: 'داده شد', exact: true })).toBeChecked()
    const [due] = await shell.ask('daily.doses', { centerId: home.id, day: today })
    expect(due?.given).toMatchObject({ outcome: 'given', byName: 'مراقب' })
    await morning.getByRole('button', { name: 'پاک کردن نشان' }).click()
    await expect(morning.getByRole('radio', { checked: true })).toHaveCount(0)
  })
})
