import { expectAccessible } from './axe'
import { expect, test } from './fixtures'
import { Frame } from './pages/frame'
import { IndependencePage, RoadPage } from './pages/independence-page'
import { InsurancePage } from './pages/insurance-page'

test.describe('axe finds nothing', () => {
  test('on the screens of insurance', async ({ program }) => {
    test.setTimeout(120_000)
    const { page } = await program({ demo: 'qom' })
    const frame = new Frame(page)
    const insurance = new InsurancePage(page)
    await frame.goTo('بیمه')
    await insurance.panel.getByRole('row').nth(1).waitFor()
    await page.getByRole('button', { name: 'ساخت فهرست نام برای بیمه' }).click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'making a name list')
    await page.keyboard.press('Escape')
    await insurance.show('در یک سال')
    await page.getByRole('img', { name: /^نمودار بیمه‌شدگان/u }).waitFor()
    await page.getByRole('button', { name: 'نشان دادن جدول' }).click()
    await expectAccessible(page, 'the table of a year')
    await insurance.show('فهرست‌های ارسال‌شده')
    await insurance.row('بی‌پاسخ').getByRole('link').first().click()
    await page.getByRole('button', { name: 'ثبت پاسخ گزیده‌ها' }).click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'answering a name list')
    await page.keyboard.press('Escape')
  })

  test('on the screens of independence', async ({ program }) => {
    test.setTimeout(120_000)
    const shell = await program({ demo: 'qom' })
    const { page } = shell
    const frame = new Frame(page)
    const all = new IndependencePage(page)
    const road = new RoadPage(page)
    await frame.goTo('راه استقلال')
    await all.row('خانه').first().waitFor()
    await all.show('پیگیری پس از ترخیص')
    await all.row('خانه').first().waitFor()
    await all.row('خانه').first().getByRole('link').click()
    await expect(page.getByRole('heading', { name: /^استقلال / })).toBeVisible()
    await page.getByRole('button', { name: /^(?:نوشتن|ویرایش) برنامه$/u }).click()
    await expectAccessible(page, 'the form of a plan')
    await page.getByRole('button', { name: 'انصراف' }).click()
    await road.show('کمک‌هزینه‌های یک‌باره')
    await page.getByRole('button', { name: 'درخواست تازه' }).click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'a request for a grant')
    await page.keyboard.press('Escape')
    await road.show('پیگیری پس از ترخیص')
    await page.getByRole('button', { name: 'ثبت تماس' }).click()
    await page.getByRole('dialog').getByText('پاسخ داد', { exact: true }).click()
    await expectAccessible(page, 'a contact')
  })
})
