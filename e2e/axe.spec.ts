import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './axe'
import { createRegister, expect, test } from './fixtures'
import { AdmissionPage } from './pages/admission-page'
import { ChildPage, MovePage } from './pages/child-page'
import { ChildrenPage } from './pages/children-page'
import { field } from './pages/fields'
import { Frame } from './pages/frame'
import { MoneyPage } from './pages/money-page'
import { ReportPage } from './pages/report-pages'
import { SignInPage } from './pages/sign-in-page'
import { StartPage } from './pages/start-page'

// What a path alone does not show; the screens as they stand are walked in axe-screens.
test.describe('axe finds nothing', () => {
  test('before a register is open', async ({ start, dataFolder }) => {
    test.setTimeout(90_000)
    const shell = await start()
    const { page } = shell
    const begin = new StartPage(page)
    await begin.heading('با کدام دفتر کار می‌کنید؟').waitFor()
    await expectAccessible(page, 'the first start')

    const stranger = join(dataFolder, 'دفتر.sarpanah')
    writeFileSync(stranger, 'not a register')
    await shell.answerDialogs(stranger)
    await begin.open()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page, 'a file that is no register')
    await page.getByRole('button', { name: 'بازگشت' }).click()

    await begin.openForm()
    await expectAccessible(page, 'the form of a new register')
    await begin.create()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page, 'the form of a new register with faults')
    await begin.fill({
      center: 'خانه بهار',
      kind: 'خانه کودکان',
      ownership: 'غیردولتی',
      province: 'قم',
      county: 'قم',
      capacity: '۱۰',
      user: 'مریم',
      password: 'باران بر بام',
    })
    await begin.create()
    const key = await begin.recoveryKey()
    await expectAccessible(page, 'the recovery key')
    await begin.goOnToAskingBack()
    const asked = await begin.asked(key)
    await expectAccessible(page, 'the asking back')
    for (const { box, group } of asked) await box.fill(group)
    await begin.giveBack()
    await page.getByText('هنوز کودکی ثبت نشده است.').waitFor()
    await expectAccessible(page, 'the empty list')

    await page.getByRole('button', { name: 'قفل کردن' }).click()
    const signIn = new SignInPage(page)
    await signIn.password.waitFor()
    await expectAccessible(page, 'signing in')
    await signIn.signIn('نادرست است')
    await expect(signIn.password).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, 'a wrong password')
    await page.getByRole('button', { name: 'رمز را فراموش کرده‌ام' }).click()
    await begin.heading('باز کردن با کلید بازیابی').waitFor()
    await expectAccessible(page, 'recovery')
  })

  test('when the recovery key was not given back', async ({ start }) => {
    const shell = await start()
    const begin = new StartPage(shell.page)
    const { path } = await shell.ask('shell.defaultRegisterPath', {})
    await shell.ask('register.create', {
      path,
      userName: 'مدیر',
      password: 'باران بر بام',
      center: {
        ...{ name: 'خانه', kind: 'children_home', ownership: 'unknown', province: null, county: null },
        ...{ capacity: null, licensedSex: null, licensedAgeFrom: null, licensedAgeTo: null },
        ...{ licenceNumber: null, openedOn: null, closedOn: null },
      },
    })
    await shell.page.reload()
    await begin.heading('کلید این دفتر هنوز پس گرفته نشده است').waitFor()
    await expectAccessible(shell.page, 'a key that was never given back')
  })

  test('on the screens of children', async ({ program }) => {
    test.setTimeout(90_000)
    const shell = await program({ demo: 'qom' })
    const { page } = shell
    const frame = new Frame(page)
    const list = new ChildrenPage(page)
    const file = new ChildPage(page)
    await list.show()
    await page.getByRole('button', { name: /^جای زندگی/u }).click()
    await expectAccessible(page, 'the filter of the list', { isListOpen: true })
    await page.keyboard.press('Escape')
    await list.search.fill('هیچ‌کس چنین نامی ندارد')
    await page.getByText('کودکی با این نشانی‌ها پیدا نشد.').waitFor()
    await expectAccessible(page, 'a list with nothing found')
    await list.search.fill('')

    await list.filterByPlacement('نزد بستگان')
    await list.rows.first().getByRole('link').click()
    await file.show('جابه‌جایی‌ها')
    await file.panel.getByRole('button', { name: 'درست کردن' }).first().click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'the correction of a spell')
    await page.keyboard.press('Escape')
    await file.show('بیمه')
    await file.panel.getByRole('button', { name: 'افزودن بیمه' }).first().click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'a policy')
    await page.keyboard.press('Escape')
    await file.show('مشخصات')
    await page.getByRole('button', { name: 'ویرایش مشخصات' }).click()
    await page.getByRole('form', { name: 'مشخصات کودک' }).waitFor()
    await expectAccessible(page, 'the form of the file')
    await page.getByRole('button', { name: 'انصراف' }).click()

    await file.move()
    await new MovePage(page).toRelatives('فاطمه احمدی', 'مادربزرگ').catch(() => undefined)
    await expectAccessible(page, 'a move')
    await page.getByRole('button', { name: 'انصراف' }).click()
    await page.getByRole('button', { name: 'می‌روم، ثبت نشود' }).click()

    await frame.goTo('پذیرش')
    const admission = new AdmissionPage(page)
    const known = (await shell.ask('children.search', { limit: 1 })).rows[0]
    await admission.field('نام خانوادگی').fill(known?.lastName ?? '')
    await admission.field('نام').fill(known?.firstName ?? '')
    await admission.field('نام پدر').fill(known?.fatherName ?? '')
    await admission.similar.getByRole('link').first().waitFor()
    await admission.save()
    await page.getByRole('alert').first().waitFor()
    await expectAccessible(page, 'admission with look-alikes and faults')
    await frame.navigation.getByRole('link', { name: 'کودکان' }).click()
    await page.getByRole('dialog', { name: 'نوشته‌های ثبت‌نشده' }).waitFor()
    await expectAccessible(page, 'leaving what is not saved')
  })

  test('on reports, centers, staff and settings', async ({ program }) => {
    test.setTimeout(90_000)
    const { page } = await program({ demo: 'qom' })
    const frame = new Frame(page)
    const report = new ReportPage(page)
    await frame.goTo('گزارش ماهانه')
    await page.getByText('سه شمارش جدا یک عدد داد.').waitFor()
    await page
      .getByRole('button', { name: /دیدن فهرست$/u })
      .first()
      .click()
    await report.rowsBehind.first().waitFor()
    await expectAccessible(page, 'the list behind a number')
    await page.keyboard.press('Escape')

    for (const [section, button] of [
      ['مراکز', 'افزودن مرکز'],
      ['کارکنان', 'افزودن همکار'],
    ] as const) {
      await frame.goTo(section)
      await page.getByRole('row').nth(1).waitFor()
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, button)
      await page.keyboard.press('Escape')
    }

    await frame.goTo('تنظیمات')
    for (const tab of ['رمز من', 'کاربران', 'دفتر', 'درباره']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.getByRole('tabpanel', { name: tab }).waitFor()
      await expectAccessible(page, `settings, ${tab}`)
    }
    await page.getByRole('tab', { name: 'کاربران' }).click()
    await page.getByRole('button', { name: 'کاربر تازه' }).click()
    await field(page.getByRole('dialog'), 'نام کاربر').waitFor()
    await expectAccessible(page, 'a new user')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F1')
    await page.getByRole('dialog', { name: 'راهنمای کلیدها' }).waitFor()
    await expectAccessible(page, 'the help of keys')
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      location.hash = '/nowhere'
    })
    await page.getByText('چنین صفحه‌ای نیست').waitFor()
    await expectAccessible(page, 'an address that is none')
  })

  test('on the screens of payments', async ({ program }) => {
    test.setTimeout(150_000)
    const { page } = await program({ demo: 'qom' })
    const frame = new Frame(page)
    const money = new MoneyPage(page)
    await frame.goTo('پرداخت‌ها')
    await page.getByRole('table', { name: 'برنامه‌های ماه' }).getByRole('link').first().waitFor()
    await page.getByRole('main').getByRole('link', { name: 'پیش‌نمایش و اجرا' }).click()
    await money.rows.first().waitFor()
    await money.rows.first().getByRole('button').click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'how an amount came about')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: /^نامشمول/u }).click()
    await page.getByRole('grid', { name: 'کودکان نامشمول و علت' }).waitFor()
    await expectAccessible(page, 'the preview, not entitled')
    await money.press('اجرای ماه')
    await money.dialog.getByText('ردیف این ماه').waitFor()
    await expectAccessible(page, 'asking before the run')
    await page.keyboard.press('Escape')

    await money.show('ردیف‌ها')
    await money.rows.first().waitFor()
    await money.markAll()
    await expectAccessible(page, 'lines, marked')
    await money.rows.first().getByRole('button').click()
    await money.dialog.getByRole('table', { name: 'گام‌ها' }).waitFor()
    await expectAccessible(page, 'a line')
    await money.confirm('اصلاح')
    await field(money.dialog, 'مبلغ درست (ریال)').fill('-5')
    await money.confirm('اصلاح')
    await expectAccessible(page, 'a correction with faults')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'می‌روم، ثبت نشود' }).click()
    await page.keyboard.press('Escape')
    await money.press('افزودن ردیف دستی')
    await money.dialog.getByRole('searchbox').fill('احمد')
    await money.dialog.getByRole('list').waitFor()
    await expectAccessible(page, 'a line by hand')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    for (const button of ['شیوه اجرا', 'ردیف تعرفه', 'برنامه تازه'] as const) {
      await money.show('برنامه‌ها و تعرفه‌ها')
      await money.press(button)
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, button)
      await page.keyboard.press('Escape')
    }
    await money.show('فهرست‌های پرداخت')
    await money.press('ساختن فهرست')
    await money.dialog.getByRole('status').waitFor()
    await expectAccessible(page, 'making a payment list')
    await page.keyboard.press('Escape')
    await page.getByRole('table').getByRole('link').first().click()
    await money.rows.first().waitFor()
    await money.rows.first().getByRole('link').click()
    await page.getByRole('table', { name: 'ردیف‌های پرداخت' }).waitFor()
  })

  test('where there is neither a child nor a figure', async ({ program }) => {
    const shell = await program()
    await createRegister(shell)
    const frame = new Frame(shell.page)
    for (const section of ['پیشخوان', 'کودکان', 'پذیرش', 'گزارش ماهانه', 'گزارش استان', 'کارکنان'] as const) {
      await frame.goTo(section)
      await expectAccessible(shell.page, `${section}, with nothing in it`)
    }
  })
})
