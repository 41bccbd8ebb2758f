import { formatJalali, yearsBefore } from '../db/contract/jalali'
import { expect, test } from './fixtures'
import { AdmissionPage } from './pages/admission-page'
import { ChildPage, MovePage } from './pages/child-page'
import { ChildrenPage } from './pages/children-page'
import { field } from './pages/fields'
import { Frame } from './pages/frame'
import { Keys } from './pages/keys'
import { ReportPage } from './pages/report-pages'
import { SignInPage } from './pages/sign-in-page'
import { StartPage } from './pages/start-page'
import { savedPdf } from './paper'

const PASSWORD = 'بی موش هم می‌شود'

test('the whole story by keys alone', async ({ start, saveFolder }) => {
  test.setTimeout(150_000)
  const first = await start()
  const { page } = first
  const keys = new Keys(page)
  const begin = new StartPage(page)
  const admission = new AdmissionPage(page)
  const file = new ChildPage(page)
  const move = new MovePage(page)
  const report = new ReportPage(page)
  const frame = new Frame(page)

  await test.step('a register is made', async () => {
    await keys.activate(page.getByRole('button', { name: 'ساختن دفتر تازه', exact: true }))
    await keys.typeHere(field(page, 'نام مرکز'), 'خانه مهر')
    await keys.choose(page.getByRole('button', { name: /نوع مرکز$/u }), 'خانه کودکان')
    await keys.choose(page.getByRole('button', { name: /مالکیت$/u }), 'غیردولتی')
    await keys.tabTo(page.getByRole('combobox', { name: 'استان' }))
    await page.keyboard.insertText('قم')
    await page.getByRole('option', { name: 'قم' }).waitFor()
    await keys.press('ArrowDown', 'Enter')
    await expect(page.getByRole('combobox', { name: 'استان' })).toHaveValue('قم')
    await keys.type(field(page, 'نام کاربر'), 'زهرا مرادی')
    await keys.type(field(page, 'رمز'), PASSWORD)
    await keys.type(field(page, 'دوباره همان رمز'), PASSWORD)
    await keys.press('Enter')

    const key = await begin.recoveryKey()
    await keys.activate(page.getByRole('button', { name: 'نوشتم، ادامه' }))
    const [one, two] = await begin.asked(key)
    if (one === undefined || two === undefined) throw new Error('two groups are asked back')
    await keys.typeHere(one.box, one.group)
    await keys.type(two.box, two.group)
    await keys.press('Enter')
    await page.getByText('هنوز کودکی ثبت نشده است.').waitFor()
  })

  const { today } = await first.ask('register.status', {})
  const born = formatJalali(yearsBefore(today, 9))

  await test.step('a child is admitted', async () => {
    await keys.press('Alt+3')
    await admission.form.waitFor()
    await keys.typeHere(admission.field('نام'), 'مینا')
    await keys.type(admission.field('نام خانوادگی'), 'صادقی')
    await keys.pick(admission.form.getByRole('radiogroup', { name: 'جنسیت' }), 'دختر')
    await keys.type(admission.field('تاریخ تولد'), born)
    await keys.type(admission.field('کد ملی'), '۰۰۴۹۹۹۰۰۱۲')
    // The date of admission stands on today; keys step it, here to the month before and a day there and back.
    await keys.tabTo(admission.field('تاریخ پذیرش'))
    await expect(admission.field('تاریخ پذیرش')).toHaveValue(formatJalali(today))
    await keys.press('PageDown', 'End', 'ArrowDown', 'ArrowUp')
    await expect(admission.field('تاریخ پذیرش')).not.toHaveValue(formatJalali(today))
    await keys.type(admission.field('شماره دستور قضایی'), '۱۲')
    await keys.tabTo(admission.form.getByRole('checkbox', { name: /^بیمه دارد/u }))
    await keys.press('Space')
    await keys.type(admission.field('شماره بیمه‌نامه'), '۷۷۰۱')
    await keys.press('Enter')
    await expect(file.heading('مینا صادقی')).toBeVisible()
  })

  const toRelatives = async (): Promise<void> => {
    await keys.activate(page.getByRole('button', { name: 'جابه‌جایی', exact: true }))
    await keys.pick(page.getByRole('radiogroup', { name: 'کجا می‌رود؟' }), 'نزد بستگان')
    await keys.type(field(page, 'نام بستگان'), 'فاطمه صادقی')
    await keys.choose(page.getByRole('button', { name: /نسبت$/u }), 'مادربزرگ')
    await expect(move.sentence).toContainText('امداد از همین روز آغاز می‌شود.')
    await keys.activate(page.getByRole('button', { name: 'ثبت جابه‌جایی' }))
    await expect(file.heading('مینا صادقی')).toBeVisible()
  }
  const showPlacements = async (): Promise<void> => {
    await keys.tabTo(
      file.tab('مشخصات').or(file.tab('جابه‌جایی‌ها')).and(page.locator('[aria-selected=true]')),
    )
    await keys.press('Home', 'ArrowLeft')
    await expect(file.tab('جابه‌جایی‌ها')).toHaveAttribute('aria-selected', 'true')
  }

  await test.step('she moves to relatives; the move is taken back, and done again', async () => {
    await toRelatives()
    await showPlacements()
    await expect(file.spells).toHaveCount(2)
    await keys.activate(page.getByRole('button', { name: 'پس گرفتن آخرین جابه‌جایی' }))
    const dialog = page.getByRole('dialog', { name: 'آخرین جابه‌جایی پس گرفته شود؟' })
    await keys.activate(dialog.getByRole('button', { name: 'پس گرفتن', exact: true }))
    await expect(file.spells).toHaveCount(1)
    await keys.press('Escape')
    await toRelatives()
  })

  await test.step('the return, the child behind a number, and the PDF', async () => {
    await keys.press('Alt+7')
    await frame.heading('گزارش ماهانه').waitFor()
    const balance = page.getByRole('group', { name: 'ترازِ موجودی' })
    await keys.activate(report.figure('خروج', 1, balance))
    await report.rowsBehind.first().waitFor()
    await keys.tabTo(report.behind.getByRole('grid'))
    await keys.press('Enter')
    await expect(file.heading('مینا صادقی')).toBeVisible()
    await keys.press('Alt+7')
    await frame.heading('گزارش ماهانه').waitFor()
    await keys.activate(page.getByRole('button', { name: 'ذخیره PDF' }))
    await savedPdf(saveFolder)
  })

  await test.step('keys are explained, and lock the register', async () => {
    await keys.press('Shift+F1')
    const help = page.getByRole('dialog', { name: 'راهنمای کلیدها' })
    await expect(help).toBeVisible()
    await keys.press('Escape')
    await expect(help).toBeHidden()
    await keys.press('Control+L')
    await expect(new SignInPage(page).password).toBeFocused()
  })
  await first.close()

  await test.step('after a restart she is found again', async () => {
    const again = (await start()).page
    const after = new Keys(again)
    await after.activate(again.getByRole('button', { name: 'register.sarpanah' }))
    const { password } = new SignInPage(again)
    await password.waitFor()
    await after.typeHere(password, PASSWORD)
    await after.press('Enter')
    const list = new ChildrenPage(again)
    await expect(new Frame(again).heading('پیشخوان')).toBeVisible()
    await after.press('Alt+2')
    await list.search.waitFor()
    await after.typeHere(list.search, 'صادق')
    await expect(list.shown).toHaveText('۱ کودک')
    await after.press('Enter')
    await expect(new ChildPage(again).heading('مینا صادقی')).toBeVisible()
  })
})
