import { execFileSync } from 'node:child_process'
import { persianNumber } from '../db/contract/persian'
import { expect, test } from './fixtures'
import { ChildPage } from './pages/child-page'
import { ChildrenPage } from './pages/children-page'
import { field, pick } from './pages/fields'
import { Frame } from './pages/frame'
import { ReportPage } from './pages/report-pages'
import { SignInPage } from './pages/sign-in-page'
import { bare, linesOf, pagesOf, savedPdf } from './paper'

const DEMO_PASSWORD = 'sarpanah-demo'

/** The figures that were published for Qom on 1403/03/06: code, name on the screen, value. */
const published = [
  ['centers.total', 'مراکز', 7],
  ['centers.ownership.governmental', 'مراکز دولتی', 1],
  ['staff.total', 'کارکنان', 57],
  ['residential.closing', 'مقیم در پایان دوره', 120],
  ['emdad.closing', 'امدادبگیر در پایان دوره', 149],
  ['flow.reunified.last_full_year', 'بازپیوند در سال کامل گذشته', 70],
  ['flow.adopted.last_full_year', 'فرزندخواندگی در سال کامل گذشته', 28],
  ['insured.total', 'بیمه‌شده', 180],
  ['flow.independent.last_10_years', 'زندگی مستقل در ده سال گذشته', 10],
] as const

test.describe('the demonstration of Qom', () => {
  test('shows its 120 residents, and the published figures on the screen, on paper and on the command line', async ({
    start,
    saveFolder,
  }) => {
    test.setTimeout(120_000)
    const shell = await start({ demo: 'qom' })
    const { page } = shell
    const list = new ChildrenPage(page)
    const report = new ReportPage(page)
    const frame = new Frame(page)

    await list.show()
    await list.filterByPlacement('مراقبت شبانه‌روزی')
    await expect(list.shown).toHaveText(/^نمایش ۱۲۰ از /u)
    await expect(list.rows.first()).toContainText('مراقبت شبانه‌روزی')

    await frame.goTo('گزارش استان')
    await expect(
      page.getByText(/^استان قم .*، از ۱۴۰۳\/۰۳\/۰۱ تا ۱۴۰۳\/۰۳\/۰۶، آمار روز ۱۴۰۳\/۰۳\/۰۶$/u),
    ).toBeVisible()
    const headline = page.getByRole('region', { name: 'ارقام اصلی' })
    for (const [, name, value] of published) {
      await expect(report.figure(name, value, headline)).toBeVisible()
    }
    await report.figure('امدادبگیر در پایان دوره', 149, headline).click()
    await expect(report.behind).toContainText('۱۴۹ مورد')
    await page.keyboard.press('Escape')
    await expect(report.behind).toBeHidden()

    await report.savePdf()
    const pdf = await savedPdf(saveFolder)
    const pages = pagesOf(pdf)
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('ساختگی')
      expect(text).toContain(bare(`صفحه ${persianNumber(index + 1)} از ${persianNumber(pages.length)}`))
    }
    const lines = linesOf(pdf)
    const headlineOnPaper = lines.slice(lines.indexOf('اصلیارقام'), lines.indexOf('مرکزهر'))
    expect(headlineOnPaper.filter((line) => /^[۰-۹]+$/u.test(line))).toEqual(
      published
        .filter(([code]) => code !== 'centers.ownership.governmental')
        .map(([, , value]) => persianNumber(value)),
    )
    expect(headlineOnPaper).toContainEqual(expect.stringMatching(/^دولتی۱/u))

    const { path } = await shell.ask('register.status', {})
    await shell.close()
    const answer = execFileSync(
      process.execPath,
      [
        ...['tools/sarpanah.mjs', 'report', '--register', path ?? '', '--kind', 'province'],
        ...['--from', '1403-03-01', '--to', '1403-03-06', '--as-of', '1403-03-06', '--format', 'json'],
      ],
      { encoding: 'utf8' },
    )
    const { figures } = JSON.parse(answer) as { figures: { code: string; value: number }[] }
    const values = new Map(figures.map(({ code, value }) => [code, value]))
    expect(published.map(([code]) => [code, values.get(code)])).toEqual(
      published.map(([code, , value]) => [code, value]),
    )
  })

  test('lets an officer of the province read without a button that changes, and a viewer without the history', async ({
    program,
  }) => {
    test.setTimeout(90_000)
    const { page } = await program({ demo: 'qom' })
    const frame = new Frame(page)
    const list = new ChildrenPage(page)
    const file = new ChildPage(page)
    const changing = [
      ...['پذیرش کودک', 'جابه‌جایی', 'ویرایش مشخصات', 'پس گرفتن آخرین جابه‌جایی'],
      ...['افزودن بیمه', 'افزودن حمایت', 'افزودن مرکز', 'افزودن همکار', 'امضای گزارش'],
    ]
    const nothingChanges = async (): Promise<void> => {
      for (const name of changing) {
        await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
      }
      await expect(page.getByRole('button', { name: /^(درست کردن|ویرایش|برداشتن|کارهای)/u })).toHaveCount(0)
    }
    const signInAs = async (user: string, password: string): Promise<void> => {
      await page.getByRole('button', { name: 'قفل کردن' }).click()
      await field(page, 'نام کاربر').fill(user)
      await new SignInPage(page).signIn(password)
      await frame.goTo('کودکان')
    }
    const readsEverything = async (): Promise<void> => {
      await expect(frame.navigation.getByRole('link', { name: 'پذیرش' })).toHaveCount(0)
      await list.rows.first().getByRole('link').click()
      await expect(page.getByText('این پرونده را می‌بینید؛ تغییر آن با مددکار یا مدیر است.')).toBeVisible()
      await expect(file.tab('تاریخچه تغییرها')).toHaveCount(0)
      for (const part of ['مشخصات', 'جابه‌جایی‌ها', 'بیمه', 'امداد و حمایت‌ها'] as const) {
        await file.show(part)
        await nothingChanges()
      }
      for (const section of ['مراکز', 'گزارش ماهانه', 'گزارش استان'] as const) {
        await frame.goTo(section)
        await nothingChanges()
      }
    }

    await test.step('a director makes a viewer', async () => {
      await frame.goTo('تنظیمات')
      await page.getByRole('tab', { name: 'کاربران' }).click()
      await page.getByRole('button', { name: 'کاربر تازه' }).click()
      const dialog = page.getByRole('dialog', { name: 'کاربر تازه' })
      await field(dialog, 'نام کاربر').fill('ناظر')
      await pick(dialog, 'نقش', 'بیننده')
      await field(dialog, 'رمز').fill(DEMO_PASSWORD)
      await field(dialog, 'دوباره همان رمز').fill(DEMO_PASSWORD)
      await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
      await expect(page.getByRole('row', { name: /ناظر/u })).toContainText('بیننده')
    })

    await test.step('the officer of the province', async () => {
      await signInAs('province', DEMO_PASSWORD)
      await readsEverything()
      await frame.goTo('کارکنان')
      await expect(page.getByRole('row').nth(1)).toBeVisible()
      await nothingChanges()
    })

    await test.step('the viewer', async () => {
      await signInAs('ناظر', DEMO_PASSWORD)
      await readsEverything()
      await expect(frame.navigation.getByRole('link', { name: 'کارکنان' })).toHaveCount(0)
      await frame.goTo('تنظیمات')
      await expect(page.getByRole('tab', { name: 'کاربران' })).toHaveCount(0)
    })

    await test.step('typed addresses of what is not hers say so, without a fault', async () => {
      for (const path of ['#/staff', '#/duplicates', '#/admission']) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, path)
        await expect(page.getByText('این بخش برای نقش شما باز نیست.')).toBeVisible()
        await expect(page.getByRole('alert')).toHaveCount(0)
        await frame.goTo('کودکان')
      }
    })
  })
})
