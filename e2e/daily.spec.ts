import { formatJalali } from '../db/contract/jalali'
import { expect, test } from './fixtures'
import { choose, field, find } from './pages/fields'
import { Frame } from './pages/frame'
import { bare, pagesOf, savedPdf } from './paper'

test('a day of a home: the shift is handed over, an incident is followed until it is closed, and what must be known stands', async ({
  start,
  saveFolder,
}) => {
  test.setTimeout(180_000)
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  const frame = new Frame(page)
  const { today } = await shell.ask('register.status', {})
  const [home] = await shell.ask('daily.homes', {})
  if (home === undefined) throw new Error('no home in the demonstration')
  const [child] = await shell.ask('daily.residents', { centerId: home.id, day: today })
  if (child === undefined) throw new Error('nobody lives in the first home of the demonstration')
  const name = `${child.firstName ?? ''} ${child.lastName ?? ''}`
  const tab = (label: string) => page.getByRole('tab', { name: label, exact: true }).click()
  const save = (form: ReturnType<typeof page.getByRole>) =>
    form.getByRole('button', { name: 'ثبت', exact: true }).click()

  await frame.goTo('روزانه')
  await frame.heading('روزانه').waitFor()

  await test.step('the shift log is written and stands in the list', async () => {
    await page.getByRole('button', { name: 'نوشتن در دفتر شیفت' }).click()
    const form = page.getByRole('dialog', { name: 'برگ تازه دفتر شیفت' })
    await save(form)
    await form.getByText('این جا را پر کنید.', { exact: true }).first().waitFor()
    await choose(form, 'شیفت', 'شب')
    await field(form, 'تحویل به').fill('مریم احمدی')
    await field(form, 'چه گذشت').fill('شب آرامی بود.')
    await save(form)
    await expect(form).toBeHidden()
    const log = page.getByRole('region', { name: 'دفتر شیفت هفت روز تا این روز' })
    await expect(log.getByRole('row').filter({ hasText: 'شب آرامی بود.' })).toContainText('مریم احمدی')
    await page.getByRole('button', { name: 'روز پیش' }).click()
    await expect(log.getByText('شب آرامی بود.')).toBeHidden()
    await page.getByRole('button', { name: 'روز بعد' }).click()
    await expect(log.getByText('شب آرامی بود.')).toBeVisible()
  })

  await test.step('an incident is written and asks on the desk until it is closed', async () => {
    await tab('رویدادها')
    await page.getByRole('button', { name: 'ثبت رویداد' }).click()
    const form = page.getByRole('dialog', { name: 'رویداد تازه' })
    await find(form, 'کودک', name, name)
    await choose(form, 'چه رویدادی', 'آسیب')
    await field(form, 'ساعت').fill('۲۵:۷۰')
    await field(form, 'چه گذشت').fill('از تاب افتاد.')
    await field(form, 'پیگیری').fill('تعویض پانسمان')
    await field(form, 'پیگیری تا').fill(formatJalali(today))
    await save(form)
    await expect(field(form, 'ساعت')).toHaveAttribute('aria-invalid', 'true')
    await field(form, 'ساعت').fill('۹:۳۰')
    await save(form)
    await expect(form).toBeHidden()
    const list = page.getByRole('region', { name: 'رویدادهای این روز و رویدادهای باز' })
    const row = list.getByRole('row').filter({ hasText: 'از تاب افتاد.' })
    await expect(row).toContainText('باز')
    await expect(row).toContainText('۰۹:۳۰')

    const asked = await shell.ask('desk.tasks', { kinds: ['incident'], within: 0, limit: 1000 })
    const task = asked.rows.find(({ childId, dueOn }) => childId === child.id && dueOn === today)
    expect(task).toMatchObject({ where: 'daily', overdueDays: 0 })
    await page.evaluate(
      (hash) => (window.location.hash = hash),
      `/children/${child.id}/daily?about=incident&record=${task?.recordId ?? ''}&focus=closedOn`,
    )
    const known = page.getByRole('dialog', { name: 'ویرایش رویداد' })
    await expect(field(known, 'روز بسته شدن')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(known).toBeHidden()
    const hers = page.getByRole('region', { name: 'رویدادها', exact: true })
    await hers
      .getByRole('row')
      .filter({ hasText: 'از تاب افتاد.' })
      .getByRole('button', { name: /^کارهای/u })
      .click()
    await page.getByRole('menuitem', { name: 'بستن رویداد' }).click()
    const closing = page.getByRole('dialog', { name: 'بستن رویداد' })
    await field(closing, 'چگونه پایان یافت').fill('زخم خوب شد.')
    await save(closing)
    await expect(closing).toBeHidden()
    await expect(hers.getByRole('row').filter({ hasText: 'از تاب افتاد.' })).toContainText('بسته در')
    const left = await shell.ask('desk.tasks', { kinds: ['incident'], within: 0, limit: 1000 })
    expect(left.rows.filter(({ key }) => key === task?.key)).toEqual([])
    expect(left.total).toBe(asked.total - 1)
  })

  await test.step('the day of the home leaves on one sheet', async () => {
    await frame.goTo('روزانه')
    await page.getByRole('button', { name: 'ذخیره PDF' }).click()
    const sheet = pagesOf(await savedPdf(saveFolder)).join('')
    for (const told of ['برگ روزانه خانه', 'شب آرامی بود.', 'از تاب افتاد.'])
      expect(sheet).toContain(bare(told))
  })

  await test.step('what must be known is written once and found by its name everywhere', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.type('باید دانست')
    await page.getByRole('option', { name: 'باید دانست', exact: true }).click()
    await page.getByRole('button', { name: 'افزودن باید دانست' }).click()
    const form = page.getByRole('dialog', { name: 'باید دانست تازه' })
    await find(form, 'کودک', name, name)
    await field(form, 'چه چیز را باید دانست').fill('به بادام‌زمینی حساسیت دارد.')
    await save(form)
    await expect(form).toBeHidden()
    const list = page.getByRole('region', { name: 'باید دانست', exact: true })
    const row = list.getByRole('row').filter({ hasText: 'به بادام‌زمینی حساسیت دارد.' })
    await row.getByRole('link', { name }).click()
    await expect(page).toHaveURL(new RegExp(`/children/${child.id}/daily`, 'u'))
    await expect(page.getByRole('region', { name: 'باید دانست', exact: true })).toContainText('بادام‌زمینی')
    const history = await shell.ask('children.history', { id: child.id })
    expect(history.slice(0, 3).map(({ subject }) => subject)).toEqual(['must_know', 'incident', 'incident'])
  })
})
