import {
  addDays,
  addMonths,
  daysBetween,
  formatMonth,
  jalaliMonthOf,
  monthRange,
  yearsBefore,
} from '../db/contract/jalali'
import { asciiDigits, persianNumber } from '../db/contract/persian'
import { createRegister, expect, test } from './fixtures'
import { field, pick } from './pages/fields'
import { Frame } from './pages/frame'
import { MoneyPage } from './pages/money-page'
import { SignInPage } from './pages/sign-in-page'
import { savedFile, sheetOf } from './paper'
import { moveGirl, plantGirl } from './plant'

const SECOND = 'سارا'
const SECOND_PASSWORD = 'باران بر بام'
const UNDER_12 = 60_000_000
const UNDER_18 = 70_000_000
const rial = (amount: number): string => `${persianNumber(amount)} ریال`

test('a month from its tariff to the bank, and a late fact settled in the next', async ({
  program,
  saveFolder,
}) => {
  test.setTimeout(180_000)
  const shell = await program()
  await createRegister(shell)
  const { page } = shell
  const frame = new Frame(page)
  const money = new MoneyPage(page)
  const { today } = await shell.ask('register.status', {})
  const month = addMonths(jalaliMonthOf(today), -1)
  const { from, to } = monthRange(month)
  const startsOn = monthRange(addMonths(month, -1)).from
  const girl = (firstName: string, age: number) =>
    plantGirl(shell, { firstName, lastName: 'صادقی', birthDate: yearsBefore(today, age), startsOn })
  await girl('مینا', 8)
  await girl('نرگس', 9)
  const eldest = await girl('هدیه', 17)

  await test.step('a second director is made', async () => {
    await frame.goTo('تنظیمات')
    await page.getByRole('tab', { name: 'کاربران' }).click()
    await page.getByRole('button', { name: 'کاربر تازه' }).click()
    await field(money.dialog, 'نام کاربر').fill(SECOND)
    await pick(money.dialog, 'نقش', 'مدیر')
    await field(money.dialog, 'رمز').fill(SECOND_PASSWORD)
    await field(money.dialog, 'دوباره همان رمز').fill(SECOND_PASSWORD)
    await money.confirm('ثبت')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await test.step('tariffs are taken from the examples, the home gets an account', async () => {
    await frame.goTo('پرداخت‌ها')
    await money.show('برنامه‌ها و تعرفه‌ها')
    await money.press('افزودن مبلغ‌های نمونه')
    await expect(frame.messages).toContainText('ردیف نمونه افزوده شد')
    await expect(page.getByRole('table', { name: 'تعرفه‌های یارانه فرزند مقیم' })).toContainText(
      rial(UNDER_12),
    )
    await money.show('حساب و هزینه مراکز')
    await money.press(/^حساب خانه/u)
    await field(money.dialog, 'شماره شبا').fill('IR06 2960 0000 0010 0324 2000 02')
    await field(money.dialog, 'صاحب حساب').fill('خانه نمونه')
    await money.confirm('ثبت')
    await expect(money.dialog.getByText('شماره شبا درست نیست')).toBeVisible()
    await field(money.dialog, 'شماره شبا').fill('۰۶۲۹۶۰۰۰۰۰۰۰۱۰۰۳۲۴۲۰۰۰۰۱')
    await money.confirm('ثبت')
    await expect(page.getByRole('table', { name: 'حساب مراکز' })).toContainText('خانه نمونه')
  })

  await test.step('the month is looked at and run, and once more without effect', async () => {
    await money.show('ماه')
    await page.getByRole('main').getByRole('link', { name: 'پیش‌نمایش و اجرا' }).click()
    await expect(frame.heading(`پیش‌نمایش ${formatMonth(month)}`)).toBeVisible()
    await expect(money.rows).toHaveCount(3)
    await expect(money.rowOf('هدیه صادقی')).toContainText(rial(UNDER_18))
    await expect(money.rowOf('هدیه صادقی')).toContainText('تازه')
    await money.press('اجرای ماه')
    await expect(money.dialog).toContainText('۳ ردیف تازه ثبت می‌شود')
    await money.confirm('اجرای ماه')
    await expect(page.getByText('ماه اجرا شد: ۳ ردیف تازه')).toBeVisible()
    await money.press('اجرای ماه')
    await expect(money.dialog).toContainText('چیزی برای ثبت نیست')
    await money.confirm('اجرای ماه')
    await expect(page.getByText('ماه اجرا شد: ۰ ردیف تازه')).toBeVisible()
  })

  await test.step('two lines are corrected; their own lines stay for another person', async () => {
    await page.getByRole('main').getByRole('link', { name: 'ردیف‌های در انتظار تأیید' }).click()
    await expect(money.rows).toHaveCount(3)
    await money.correct('مینا صادقی', '۵۵۰۰۰۰۰۰', 'نیمی از ماه مهمان بود')
    await money.correct('نرگس صادقی', '۵۰۰۰۰۰۰۰', 'به دستور استان')
    await expect(page.getByText(`۳ ردیف، جمع ${rial(175_000_000)}`)).toBeVisible()
    await money.markAll()
    await money.press('تأیید ۳ ردیف')
    await money.confirm('تأیید ۳ ردیف')
    await expect(frame.messages).toContainText('۳ ردیف را خودتان محاسبه یا ثبت کرده‌اید')
    await expect(money.rowOf('محاسبه‌شده')).toHaveCount(3)
  })

  await test.step('the second director approves', async () => {
    await page.getByRole('button', { name: 'قفل کردن' }).click()
    const signIn = new SignInPage(page)
    await field(page, 'نام کاربر').fill(SECOND)
    await signIn.signIn(SECOND_PASSWORD)
    await frame.goTo('پرداخت‌ها')
    await page.getByRole('main').getByRole('link', { name: 'ردیف‌های در انتظار تأیید' }).click()
    await expect(money.rows).toHaveCount(3)
    await money.markAll()
    await money.press('تأیید ۳ ردیف')
    await money.confirm('تأیید ۳ ردیف')
    await expect(frame.messages).toContainText(`۳ ردیف تأیید شد، جمع ${rial(175_000_000)}`)
  })

  await test.step('the list is made, written, and read by another program with the same total', async () => {
    await money.show('فهرست‌های پرداخت')
    await money.press('ساختن فهرست')
    await expect(money.dialog).toContainText(`در فهرست می‌آید: ۳ ردیف، جمع ${rial(175_000_000)}`)
    await money.confirm('ساختن فهرست')
    await expect(money.fact('جمع')).toHaveText(rial(175_000_000))
    await expect(money.fact('جمع به حروف')).toHaveText('یکصد و هفتاد و پنج میلیون ریال')
    await expect(money.rows).toHaveCount(3)
    await money.press('Excel')
    const cells = sheetOf(await savedFile(saveFolder, 'xlsx')).map((row) =>
      row.map((cell) => asciiDigits(cell).replaceAll(/[^0-9]/gu, '')),
    )
    const shown = asciiDigits(await money.fact('جمع').innerText()).replaceAll(/[^0-9]/gu, '')
    expect(cells.filter((row) => row.includes(shown)).length, 'rows that hold the total').toBeGreaterThan(0)
    const amounts = cells.flat().filter((cell) => ['55000000', '50000000', '70000000'].includes(cell))
    expect(amounts.map(Number).reduce((sum, amount) => sum + amount, 0)).toBe(Number(shown))
  })

  await test.step('the list is paid', async () => {
    await money.press('ثبت پرداخت همه')
    await field(money.dialog, 'شماره پیگیری').fill('۷۷۱۲')
    await money.confirm('ثبت پرداخت')
    await expect(frame.messages).toContainText('پرداخت ۳ ردیف ثبت شد')
    await expect(money.rowOf('پرداخت‌شده')).toHaveCount(3)
  })

  // The eldest had left on the tenth of the month that is paid.
  const left = addDays(from, 9)
  const days = daysBetween(from, to) + 1
  const overpaid = UNDER_18 - Math.round((UNDER_18 * 9) / days)
  await test.step('a move that became known late is a difference, settled in this month', async () => {
    await moveGirl(shell, eldest, 'independent', left)
    await money.show('تفاوت‌ها')
    await expect(money.rows).toHaveCount(1)
    await expect(money.rowOf('هدیه صادقی')).toContainText(rial(overpaid))
    await expect(money.rowOf('هدیه صادقی')).toContainText('اضافه‌پرداخت')
    const settle = `تسویه در ${formatMonth(jalaliMonthOf(today))}`
    await money.press(settle)
    await money.confirm(settle)
    await expect(page.getByText('تفاوتی نیست')).toBeVisible()
    await money.show('ردیف‌ها')
    await page.getByRole('button', { name: 'ماه جاری' }).click()
    await expect(money.rowOf('هدیه صادقی')).toContainText('تسویه ماه پیشین')
  })

  await test.step('her statement tells both', async () => {
    await page.evaluate((id) => {
      location.hash = `/children/${id}/money`
    }, eldest)
    await expect(page.getByRole('heading', { name: 'صورت‌حساب هدیه صادقی', exact: true })).toBeVisible()
    await expect(money.fact('دریافت‌شده')).toHaveText(rial(UNDER_18))
    await expect(page.getByRole('table', { name: 'ردیف‌های پرداخت' }).getByRole('row')).toHaveCount(3)
  })
})
