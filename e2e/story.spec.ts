import { addDays, formatJalali, formatMonth, jalaliMonthOf, yearsBefore } from '../db/contract/jalali'
import { persianDigits } from '../db/contract/persian'
import { expect, test } from './fixtures'
import { AdmissionPage, Warnings } from './pages/admission-page'
import { ChildPage, MovePage } from './pages/child-page'
import { ChildrenPage } from './pages/children-page'
import { faultOf } from './pages/fields'
import { Frame } from './pages/frame'
import { ReportPage } from './pages/report-pages'
import { SignInPage } from './pages/sign-in-page'
import { StartPage } from './pages/start-page'
import { bare, pagesOf, savedPdf } from './paper'

const CENTER = 'خانه کودکان بهار'
const PASSWORD = 'باران بر بام'

test('from the first start to the month’s return, and all of it there the next day', async ({
  start,
  saveFolder,
}) => {
  test.setTimeout(150_000)
  const first = await start()
  const { page } = first
  const frame = new Frame(page)
  const list = new ChildrenPage(page)
  const admission = new AdmissionPage(page)
  const warnings = new Warnings(page)
  const file = new ChildPage(page)
  const move = new MovePage(page)
  const report = new ReportPage(page)

  await test.step('a register is made, and its recovery key given back', async () => {
    const begin = new StartPage(page)
    await begin.openForm()
    await begin.fill({
      center: CENTER,
      kind: 'خانه کودکان',
      ownership: 'غیردولتی',
      province: 'قم',
      county: 'قم',
      capacity: '۱۲',
      user: 'مریم احمدی',
      password: PASSWORD,
    })
    await begin.create()
    const key = await begin.recoveryKey()
    expect(key.length).toBeGreaterThan(4)
    for (const group of key) expect(group).toMatch(/^[0-9A-Z]{4,8}$/u)
    await begin.goOnToAskingBack()

    const [one, two] = await begin.asked(key)
    if (one === undefined || two === undefined) throw new Error('two groups are asked back')
    await one.box.fill(one.group.toLowerCase())
    await two.box.fill('OOOOO')
    await begin.giveBack()
    await expect.poll(() => faultOf(two.box)).toContain('این گروه با کلید یکی نیست')
    expect(await faultOf(one.box)).toBe('')
    await expect(two.box).toHaveValue('OOOOO')
    await two.box.fill(two.group)
    await begin.giveBack()
  })

  // The register of a home reckons with the day of the machine.
  const { today } = await first.ask('register.status', {})
  // Always in a month before this one, as no month has more than 31 days.
  const admittedOn = addDays(today, -40)
  const born = addDays(yearsBefore(today, 8), -20)

  await test.step('the list is empty and says what to do', async () => {
    await expect(page.getByText('هنوز کودکی ثبت نشده است.')).toBeVisible()
    await page.getByRole('button', { name: 'پذیرش نخستین کودک' }).click()
    await expect(frame.heading('پذیرش کودک')).toBeVisible()
  })

  await test.step('a child is admitted, typed with Arabic letters', async () => {
    await admission.fill({
      firstName: 'زهرا',
      lastName: 'كريمي',
      fatherName: 'علي',
      sex: 'دختر',
      birthDate: formatJalali(born),
      nationalId: '۰۴۹۹۳۷۰۸۹۹',
      startsOn: formatJalali(admittedOn),
      insuredFrom: formatJalali(admittedOn),
      worker: 'نرگس يوسفي',
    })
    await expect(admission.similar).toContainText('کودک همانندی در این دفتر نیست')
    await admission.save()
    await expect(file.heading('زهرا کریمی')).toBeVisible()
    await expect(frame.messages).toContainText('زهرا کریمی پذیرفته شد.')
    await expect(file.panel).toContainText('نرگس یوسفی')
  })

  await test.step('the next child of nearly the same name shows the first before anything is saved', async () => {
    await frame.goTo('پذیرش')
    await admission.field('نام').fill('زهره')
    await admission.field('نام خانوادگی').fill('کریمی')
    await expect(admission.similar.getByRole('link', { name: 'زهرا کریمی' })).toBeVisible()
    await expect(admission.similar).toContainText(CENTER)

    await admission.fill({
      firstName: 'زهره',
      lastName: 'کریمی',
      fatherName: 'علی',
      sex: 'دختر',
      birthDate: formatJalali(born),
      missingReason: 'در دست صدور',
    })
    await admission.save()
    await expect(warnings.panel).toContainText('پرونده دیگری با نام و تاریخ تولد یکسان یا نزدیک هست')
    await expect(warnings.panel).toContainText('بیمه پایه سلامت ندارد')
    await admission.save()
    await expect(warnings.panel).toContainText('برای پذیرفتن این هشدار دلیل بنویسید')
    await warnings.accept('دوقلوی اوست؛ بیمه در دست پیگیری است')
    await admission.save()
    await expect(file.heading('زهره کریمی')).toBeVisible()
  })

  await test.step('she is found by a half-remembered name', async () => {
    await frame.goTo('کودکان')
    await expect(list.shown).toHaveText('۲ کودک')
    await list.search.fill('كريم')
    await expect(list.rows).toHaveCount(2)
    await list.search.fill('زهرا كري')
    await expect(list.shown).toHaveText('نمایش ۱ از ۲ کودک')
    await list.search.press('Enter')
    await expect(file.heading('زهرا کریمی')).toBeVisible()
  })

  const toRelatives = async (): Promise<void> => {
    await file.move()
    await move.toRelatives('فاطمه کریمی', 'مادربزرگ')
    await expect(move.emdad('از همین روز امداد آغاز شود')).toBeChecked()
    const day = formatJalali(today)
    await expect(move.sentence).toContainText(
      `«مراقبت شبانه‌روزی در ${CENTER}» در ${day} پایان می‌یابد و از ${day} «نزد بستگان، فاطمه کریمی» آغاز می‌شود و امداد از همین روز آغاز می‌شود.`,
    )
    await move.save()
    await expect(file.heading('زهرا کریمی')).toBeVisible()
    await file.show('جابه‌جایی‌ها')
    await expect(file.spells).toHaveCount(2)
    await expect(file.spells.last()).toContainText('نزد بستگان')
    await expect(file.spells.last()).toContainText('فاطمه کریمی (مادربزرگ)')
    await file.show('امداد و حمایت‌ها')
    await expect(file.panel.getByRole('row').filter({ hasText: 'امداد' })).toContainText(day)
  }

  await test.step('she moves to relatives; the move is taken back, and done again', async () => {
    await toRelatives()
    await file.show('جابه‌جایی‌ها')
    await file.undoMove()
    await expect(file.spells).toHaveCount(1)
    await expect(file.spells).toContainText('تا امروز')
    await file.show('امداد و حمایت‌ها')
    await expect(file.panel).toContainText('حمایتی ثبت نشده است.')
    await toRelatives()
  })

  await test.step('the month’s return counts it, and a number opens the child behind it', async () => {
    await frame.goTo('گزارش ماهانه')
    const balance = page.getByRole('group', { name: 'ترازِ موجودی' })
    await expect(report.figure('مقیم در آغاز دوره', 1, balance)).toBeVisible()
    await expect(report.figure('پذیرش', 1, balance)).toBeVisible()
    await expect(report.figure('خروج', 1, balance)).toBeVisible()
    await expect(report.figure('مقیم در پایان دوره', 1, balance)).toBeVisible()
    await expect(balance).toContainText('سه شمارش جدا یک عدد داد.')
    await expect(report.figure('آغاز امداد', 1)).toBeVisible()
    await expect(report.figure('نزد بستگان', 1)).toBeVisible()

    await report.figure('خروج', 1, balance).click()
    await expect(report.rowsBehind).toHaveCount(1)
    await expect(report.rowsBehind).toContainText('زهرا')
    await report.behind.getByRole('link').click()
    await expect(file.heading('زهرا کریمی')).toBeVisible()
    await page.goBack()
    await expect(frame.heading('گزارش ماهانه')).toBeVisible()
  })

  await test.step('it is saved as a PDF with the same figures', async () => {
    await report.savePdf()
    await expect(frame.messages).toContainText('فایل PDF ذخیره شد.')
    const pages = pagesOf(await savedPdf(saveFolder))
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(bare(`صفحه ${persianDigits(index + 1)} از ${persianDigits(pages.length)}`))
      expect(text).toContain(bare(CENTER))
    }
    expect(pages[0]).toContain(bare(formatMonth(jalaliMonthOf(today))))
    const all = pages.join('')
    expect(all).toContain('۱')
    expect(all).not.toContain('زهرا')
    expect(all).not.toMatch(/[0-9]/u)
  })

  await first.close()

  await test.step('after a restart everything is there, behind the password', async () => {
    const again = (await start()).page
    await new StartPage(again).openRecent('register.sarpanah')
    const signIn = new SignInPage(again)
    await signIn.signIn('باران بر بان')
    await expect.poll(() => faultOf(signIn.password)).toContain('رمز درست نیست')
    await signIn.signIn(PASSWORD)

    const children = new ChildrenPage(again)
    await children.show()
    await expect(children.shown).toHaveText('۲ کودک')
    await expect(children.rows.filter({ hasText: 'کریمی، زهرا' })).toContainText('نزد بستگان')
    await expect(children.rows.filter({ hasText: 'کریمی، زهره' })).toContainText('مراقبت شبانه‌روزی')
    await children.open('کریمی، زهرا')
    const child = new ChildPage(again)
    await child.show('جابه‌جایی‌ها')
    await expect(child.spells).toHaveCount(2)
    await child.show('تاریخچه تغییرها')
    await expect(child.panel).toContainText('پس گرفتن جابه‌جایی')
    await expect(child.panel).toContainText('مریم احمدی')
    await new Frame(again).goTo('گزارش ماهانه')
    await expect(new ReportPage(again).figure('نزد بستگان', 1)).toBeVisible()
  })
})
