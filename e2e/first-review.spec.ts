import { join } from 'node:path'
import type { TaskKind } from '../db/contract/desk'
import { formatJalali } from '../db/contract/jalali'
import { pdfOf, pngOf, written } from '../db/testing/documents'
import { createRegister, expect, PASSWORD, type StartedShell, test } from './fixtures'
import { AdmissionPage, Warnings } from './pages/admission-page'
import { ChildPage } from './pages/child-page'
import { DeskPage } from './pages/desk-page'
import { DocumentsPage } from './pages/documents-page'
import { faultOf, field } from './pages/fields'
import { FilePage } from './pages/file-page'
import { Frame } from './pages/frame'
import { Keys } from './pages/keys'
import { SignInPage } from './pages/sign-in-page'
import { day, plantGirl } from './plant'

const AMIR = 'مرادی، امیر'
const PHOTO = 'عکس امیر مرادی'
const ORDER = 'حکم ۱۴۰۳/۳۳۱'

test('from an admission without papers to the first review, by keys alone', async ({ start, saveFolder }) => {
  test.setTimeout(300_000)
  const on = (month: number, date: number) => ({ env: { SARPANAH_TEST_TODAY: day(1403, month, date) } })
  const jalali = (month: number, date: number): string => formatJalali(day(1403, month, date))
  let shell: StartedShell = await start(on(6, 25))
  const { path } = await createRegister(shell, { centerName: 'خانه بهار' })
  const sisterId = await plantGirl(shell, {
    ...{ firstName: 'نرگس', lastName: 'مرادی' },
    ...{ birthDate: day(1394, 5, 20), startsOn: day(1402, 5, 1) },
  })

  const scan = (name: string, content: Uint8Array) => written(join(saveFolder, name), content)
  const screens = () => ({
    page: shell.page,
    keys: new Keys(shell.page),
    frame: new Frame(shell.page),
    child: new ChildPage(shell.page),
    desk: new DeskPage(shell.page),
    file: new FilePage(shell.page),
    papers: new DocumentsPage(shell.page),
  })
  const begin = async (): Promise<void> => {
    await screens().frame.navigation.waitFor()
    await screens().keys.watchPointer()
  }
  /** Nobody touched the mouse; the program is closed and opened again on another day. */
  const goTo = async (month: number, date: number): Promise<void> => {
    expect(await screens().keys.pointerUses()).toBe(0)
    await shell.close()
    shell = await start({ ...on(month, date), register: path })
    const { password } = new SignInPage(shell.page)
    await password.waitFor()
    const { keys } = screens()
    await keys.typeHere(password, PASSWORD)
    await keys.press('Enter')
    await begin()
  }
  /** The desk, looking 90 days ahead, asks exactly this of the boy. */
  const asks = async (tasks: Partial<Record<TaskKind, string>>): Promise<void> => {
    const { keys, desk } = screens()
    await desk.lookAhead(keys, 'تا ۹۰ روز دیگر')
    await expect.poll(() => desk.of(AMIR)).toEqual(tasks)
  }
  /** Goes from the desk with keys to where a task is done. */
  const follow = (kind: TaskKind): Promise<void> => screens().keys.activate(screens().desk.task(AMIR, kind))
  await begin()

  await test.step('a four-year-old comes at night, without papers and without an order', async () => {
    const { page, keys, child, file } = screens()
    const admission = new AdmissionPage(page)
    await keys.press('Alt+3')
    await admission.form.waitFor()
    await keys.typeHere(admission.field('نام'), 'امیر')
    await keys.type(admission.field('نام خانوادگی'), 'مرادی')
    await keys.pick(admission.form.getByRole('radiogroup', { name: 'جنسیت' }), 'پسر')
    await keys.type(admission.field('تاریخ تولد'), formatJalali(day(1399, 4, 1)))
    await keys.mark(admission.form.getByRole('checkbox', { name: 'تاریخ تولد تقریبی است' }))
    await keys.choose(admission.form.getByRole('button', { name: /راه پذیرش$/u }), 'پذیرش فوری')
    await keys.activate(admission.form.getByRole('button', { name: 'ثبت پذیرش' }))
    const warnings = new Warnings(page)
    await expect(warnings.panel).toContainText('بیمه پایه سلامت ندارد')
    for (const box of await field(warnings.panel, 'دلیل ماندن').all()) {
      await keys.type(box, 'شبانه با کلانتری آمد')
    }
    await keys.activate(admission.form.getByRole('button', { name: 'ثبت پذیرش' }))
    await expect(child.heading('امیر مرادی')).toBeVisible()
    await expect(page.getByText('علت ماندن پس از ۱۸ سالگی')).toHaveCount(0)
    await keys.activate(file.part('حقوقی'))
    await expect(file.section('مهلت‌های قانونی')).toContainText('حکمی ثبت نشده')
    await expect(file.section('مهلت‌های قانونی')).toContainText('۳ روز مانده')
  })
  const childId = /children\/([^/?]+)/u.exec(shell.page.url())?.[1] ?? ''

  await test.step('the desk asks for what is missing, each by its day', async () => {
    await asks({
      insurance_end: `${jalali(6, 25)} امروز`,
      order_missing: `${jalali(6, 28)} ۳ روز مانده`,
      care_plan: `${jalali(7, 24)} ۳۰ روز مانده`,
      identity: `${jalali(8, 24)} ۶۰ روز مانده`,
      document: 'بدون موعد',
    })
    await expect(screens().desk.task(AMIR, 'document')).toContainText('عکس، حکم قضایی، شناسنامه')
  })

  await test.step('four days later the order is late, and is written from the desk', async () => {
    await goTo(6, 29)
    const { page, keys, desk, file } = screens()
    await desk.lookAhead(keys, 'تا امروز')
    await expect
      .poll(() => desk.of(AMIR))
      .toMatchObject({ order_missing: `${jalali(6, 28)} ۱ روز عقب افتاده` })
    const findings = page.getByRole('region', { name: 'یافته‌های قواعد داده' })
    await expect(findings.locator('a[href*="W40"]')).toBeVisible()
    await follow('order_missing')
    const dialog = file.dialog('حکم تازه')
    await dialog.waitFor()
    await keys.choose(dialog.getByRole('button', { name: /نوع$/u }), 'حکم سپردن به بهزیستی')
    await keys.type(field(dialog, 'شماره'), '۱۴۰۳/۳۳۱')
    await keys.type(field(dialog, 'تاریخ صدور'), jalali(7, 3))
    await keys.type(field(dialog, 'مرجع قضایی'), 'دادسرای عمومی قم')
    await keys.activate(dialog.getByRole('button', { name: 'ثبت', exact: true }))
    await expect.poll(() => faultOf(field(dialog, 'تاریخ صدور')), 'a day still to come').not.toBe('')
    await keys.tabTo(field(dialog, 'تاریخ صدور'), 'Shift+Tab')
    await keys.type(field(dialog, 'تاریخ صدور'), jalali(6, 28))
    await file.save(keys, dialog)
    await expect(file.section('حکم‌ها و دستورهای قضایی')).toContainText('۱۴۰۳/۳۳۱')
    await expect(file.section('مهلت‌های قانونی')).not.toContainText('حکمی ثبت نشده')
    await expect(file.section('مهلت‌های قانونی')).toContainText('دو سال بدون مراجعه سرپرست')
    await desk.lookAhead(keys, 'تا امروز')
    await expect.poll(async () => Object.keys(await desk.of(AMIR))).toEqual(['insurance_end', 'document'])
    await expect(findings.locator('a[href*="W40"]')).toHaveCount(0)
  })

  await test.step('his photo is scanned in and cropped', async () => {
    const { page, keys, papers } = screens()
    await follow('document')
    const slot = papers.slot('عکس')
    const add = slot.getByRole('button', { name: 'گذاشتن عکس' })
    await expect(add, 'the task leads to the empty place').toBeFocused()
    await shell.answerDialogs(scan('amir.png', pngOf(1600, 1200)))
    await keys.press('Enter')
    await keys.tabTo(papers.viewer.getByRole('application', { name: 'قاب عکس' }))
    await keys.press('ArrowLeft', 'ArrowLeft')
    await keys.tabTo(papers.viewer.getByRole('slider', { name: 'بزرگی' }))
    await keys.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')
    await keys.activate(papers.viewer.getByRole('button', { name: 'ثبت عکس' }))
    await expect(slot).toContainText('عکس دارد')
    // The scan grows greener from its top down to its foot: two thirds of it are in the frame.
    expect((await papers.colourOfPhoto(slot, 0.02))[1]).toBeGreaterThan(30)
    expect((await papers.colourOfPhoto(slot, 0.98))[1]).toBeLessThan(225)
    await expect(page.getByRole('img', { name: PHOTO }), 'in the head of the file too').toHaveCount(2)
  })

  await test.step('the order is scanned in, named and dated, and looked at page by page', async () => {
    const { keys, papers } = screens()
    const slot = papers.slot('حکم قضایی')
    await shell.answerDialogs(scan('order.pdf', await pdfOf(2)))
    await keys.activate(slot.getByRole('button', { name: 'افزودن مدرک به حکم قضایی' }))
    await expect(slot).toContainText('۱ مدرک')
    await keys.take(slot.getByRole('button', { name: 'کارهای حکم قضایی' }), 'نام، تاریخ و جا')
    await keys.type(papers.viewer.getByLabel('نام مدرک'), 'حکم ۱۴۰۳/۳۳۱')
    await keys.type(field(papers.viewer, 'تاریخ مدرک'), jalali(6, 28))
    await keys.activate(papers.viewer.getByRole('button', { name: 'ثبت', exact: true }))
    await expect(slot).toContainText(`${ORDER}تاریخ ${jalali(6, 28)}`)
    await keys.activate(slot.getByRole('button', { name: `دیدن ${ORDER}` }))
    await expect(papers.sheet.locator('canvas')).toBeVisible()
    await keys.press('Alt+PageDown', '+')
    await expect(papers.place).toHaveText('برگ ۱ از ۱، صفحه ۲ از ۲ این PDF')
    await expect(papers.viewer).toContainText('۱۲۵٪')
    await keys.press('Escape')
    await papers.viewer.waitFor({ state: 'detached' })
  })

  await test.step('the order names its paper, and shows it', async () => {
    const { page, keys, file, papers } = screens()
    await keys.activate(file.part('حقوقی'))
    const orders = file.section('حکم‌ها و دستورهای قضایی')
    await keys.take(orders.getByRole('button', { name: /^کارهای حکم سپردن/u }), 'ویرایش')
    const dialog = file.dialog('ویرایش حکم')
    await keys.choose(dialog.getByRole('button', { name: /برگ اسکن‌شده$/u }), `${ORDER}، ${jalali(6, 28)}`)
    await file.save(keys, dialog)
    await keys.activate(orders.getByRole('link', { name: /^دیدن برگ/u }))
    await expect(papers.viewer.getByRole('heading', { name: `${ORDER}، ${jalali(6, 28)}` })).toBeVisible()
    await expect(papers.sheet.locator('canvas')).toBeVisible()
    await keys.press('Escape')
    await papers.viewer.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).not.toContain('record')
    await asks({
      insurance_end: `${jalali(6, 25)} ۴ روز عقب افتاده`,
      care_plan: `${jalali(7, 24)} ۲۶ روز مانده`,
      identity: `${jalali(8, 24)} ۵۶ روز مانده`,
      document: 'بدون موعد',
    })
    await expect(screens().desk.task(AMIR, 'document')).toContainText('۱ مدرک لازم')
    await expect(screens().desk.task(AMIR, 'document')).toContainText('شناسنامه')
  })

  await test.step('his sister is linked, and his mother stands in both files', async () => {
    await follow('document')
    const { keys, file } = screens()
    const link = await file.open(keys, 'خانواده', 'پیوند خواهر یا برادر', 'پیوند خواهر یا برادر')
    await keys.typeHere(link.getByRole('searchbox'), 'نرگس')
    await keys.activate(link.getByRole('listitem').getByRole('button', { name: /نرگس مرادی/u }))
    await keys.choose(link.getByRole('button', { name: /نوع خویشی$/u }), 'تنی')
    await file.save(keys, link)
    const siblings = file.section('خواهر و برادرها')
    await expect(siblings.getByRole('row').filter({ hasText: 'نرگس' })).toContainText('با هم')

    const mother = await file.open(keys, 'خانواده', 'افزودن خویشاوند', 'خویشاوند تازه')
    await keys.type(field(mother, 'نام'), 'فاطمه')
    await keys.type(field(mother, 'نام خانوادگی'), 'احمدی')
    await keys.type(mother.getByRole('combobox', { name: 'نسبت' }), 'مادر')
    // On to the next field: the list of suggestions closes.
    await keys.press('Tab')
    await keys.mark(mother.getByRole('checkbox', { name: 'برای خواهر و برادرها هم' }))
    await file.save(keys, mother)
    await expect(file.section('بستگان')).toContainText('در ۱ پرونده دیگر هم هست')
    const hers = await shell.ask('relatives.ofChild', { childId: sisterId })
    expect(hers.relatives.map(({ relation }) => relation)).toEqual(['mother'])
    expect(hers.siblings.map((sibling) => sibling.childId)).toEqual([childId])
  })

  await test.step('a month later all of it is there; he is insured and starts school', async () => {
    await goTo(7, 26)
    const { page, keys, desk, file, papers } = screens()
    await asks({
      insurance_end: `${jalali(6, 25)} ۳۲ روز عقب افتاده`,
      care_plan: `${jalali(7, 24)} ۲ روز عقب افتاده`,
      identity: `${jalali(8, 24)} ۲۸ روز مانده`,
      document: 'بدون موعد',
    })
    await follow('insurance_end')
    const policy = file.dialog('بیمه تازه')
    await policy.waitFor()
    await keys.choose(policy.getByRole('button', { name: /نوع/u }), 'بیمه سلامت')
    await keys.type(field(policy, 'شماره بیمه‌نامه'), '۷۷۰۱')
    await keys.type(field(policy, 'از تاریخ'), jalali(7, 1))
    await file.save(keys, policy)
    await expect(page.getByRole('img', { name: PHOTO })).toHaveCount(1)

    const school = await file.open(keys, 'تحصیل', 'افزودن دوره تحصیلی', 'دوره تحصیلی تازه')
    await keys.choose(school.getByRole('button', { name: /مقطع$/u }), 'پیش‌دبستانی')
    await keys.type(field(school, 'نام مدرسه'), 'مهد کودک یاس')
    await keys.type(field(school, 'از تاریخ'), jalali(7, 1))
    await file.save(keys, school)
    await expect(file.section('سوابق تحصیلی')).toContainText('مهد کودک یاس')
    await expect(file.section('سوابق تحصیلی')).toContainText('ادامه دارد')

    const allergy = await file.open(keys, 'بهداشت', 'افزودن سابقه', 'سابقه تازه')
    await keys.choose(allergy.getByRole('button', { name: /نوع$/u }), 'حساسیت')
    await keys.type(field(allergy, 'عنوان'), 'پنی‌سیلین')
    await file.save(keys, allergy)
    await expect(file.section('وضعیت سلامت')).toContainText('پنی‌سیلین')

    await keys.activate(file.part('حقوقی'))
    await keys.activate(file.section('حکم‌ها و دستورهای قضایی').getByRole('link', { name: /^دیدن برگ/u }))
    await expect(papers.sheet.locator('canvas'), 'the paper is still there').toBeVisible()
    await keys.press('Escape')
    await desk.lookAhead(keys, 'تا ۹۰ روز دیگر')
    await expect.poll(async () => Object.keys(await desk.of(AMIR))).not.toContain('insurance_end')
  })

  await test.step('the plan is written from the desk, and its goal stands there with its day', async () => {
    const { keys, file } = screens()
    await follow('care_plan')
    const goal = file.dialog('هدف تازه')
    await goal.waitFor()
    await keys.choose(goal.getByRole('button', { name: /زمینه$/u }), 'مدارک هویتی')
    await keys.type(field(goal, 'هدف'), 'گرفتن شناسنامه')
    await keys.type(field(goal, 'تا کی'), jalali(9, 1))
    await file.save(keys, goal)
    await asks({
      identity: `${jalali(8, 24)} ۲۸ روز مانده`,
      goal: `${jalali(9, 1)} ۳۵ روز مانده`,
      document: 'بدون موعد',
    })
  })

  await test.step('he goes to his grandmother: the visits begin, and brother and sister live apart', async () => {
    const { page, keys, child, file } = screens()
    await keys.activate(screens().desk.task(AMIR, 'goal'))
    await keys.press('Escape')
    await file.dialog('ویرایش هدف').waitFor({ state: 'detached' })
    await keys.activate(page.getByRole('button', { name: 'جابه‌جایی', exact: true }))
    await keys.pick(page.getByRole('radiogroup', { name: 'کجا می‌رود؟' }), 'نزد بستگان')
    await keys.type(field(page, 'نام بستگان'), 'زهرا مرادی')
    await keys.choose(page.getByRole('button', { name: /نسبت$/u }), 'مادربزرگ')
    await keys.activate(page.getByRole('button', { name: 'ثبت جابه‌جایی' }))
    await expect(child.heading('امیر مرادی')).toBeVisible()
    await keys.activate(file.part('خانواده'))
    await expect(file.section('خواهر و برادرها')).toContainText('جدا از هم')
    await asks({
      identity: `${jalali(8, 24)} ۲۸ روز مانده`,
      goal: `${jalali(9, 1)} ۳۵ روز مانده`,
      visit: `${jalali(10, 26)} ۹۰ روز مانده`,
      document: 'بدون موعد',
    })
  })

  await test.step('half a year after the admission: what was not done is late', async () => {
    await goTo(12, 26)
    await asks({
      identity: `${jalali(8, 24)} ۱۲۲ روز عقب افتاده`,
      goal: `${jalali(9, 1)} ۱۱۵ روز عقب افتاده`,
      visit: `${jalali(10, 26)} ۶۰ روز عقب افتاده`,
      review: `${jalali(12, 25)} ۱ روز عقب افتاده`,
      document: 'بدون موعد',
    })
  })

  await test.step('his birth certificate has come: number, paper and goal are done', async () => {
    const { page, keys, desk, file, papers } = screens()
    await follow('identity')
    await keys.typeHere(field(page, 'کد ملی'), '۰۰۴۹۹۹۰۰۱۲')
    await keys.press('Enter')
    await expect(page.getByText('۰۰۴۹۹۹۰۰۱۲').first()).toBeVisible()
    await expect(field(page, 'کد ملی')).toHaveCount(0)
    await desk.lookAhead(keys, 'تا امروز')
    await follow('document')
    await expect(papers.slot('شناسنامه').getByRole('button', { name: /^افزودن مدرک/u })).toBeFocused()
    await shell.answerDialogs(scan('certificate.png', pngOf(1300, 900, { seed: 2 })))
    await keys.press('Enter')
    await expect(papers.slot('شناسنامه')).toContainText('۱ مدرک')
    await expect(page.getByText('مدرک لازم کم است')).toHaveCount(0)
    await desk.lookAhead(keys, 'تا امروز')
    await follow('goal')
    const goal = file.dialog('ویرایش هدف')
    await keys.pick(goal.getByRole('radiogroup', { name: 'وضعیت' }), 'محقق‌شده')
    await file.save(keys, goal)
    await desk.lookAhead(keys, 'تا امروز')
    await expect.poll(async () => Object.keys(await desk.of(AMIR))).toEqual(['visit', 'review'])
  })

  await test.step('a call does not do for a visit; a visit in person does', async () => {
    const { keys, desk, file } = screens()
    const contacts = file.section('دیدارها و تماس‌ها')
    const contact = file.dialog('دیدار یا تماس تازه')
    await follow('visit')
    await contact.waitFor()
    await keys.choose(contact.getByRole('button', { name: /چگونه$/u }), 'تلفن')
    await keys.pick(contact.getByRole('radiogroup', { name: /پاسخ داد/u }), 'پاسخ داد')
    await file.save(keys, contact)
    await expect(contacts).toContainText('تلفن؛ پاسخ داد')
    await expect(contacts).toContainText('هنوز دیداری با خود کودک ثبت نشده است')
    await desk.lookAhead(keys, 'تا امروز')
    await expect.poll(async () => Object.keys(await desk.of(AMIR))).toEqual(['visit', 'review'])
    await follow('visit')
    await contact.waitFor()
    await keys.choose(contact.getByRole('button', { name: /چگونه$/u }), 'دیدار')
    await keys.pick(contact.getByRole('radiogroup', { name: /دیده شد/u }), 'از نزدیک دیده شد')
    await file.save(keys, contact)
    await expect(contacts).toContainText(`آخرین بار در ${jalali(12, 26)} از نزدیک دیده شد.`)
    await desk.lookAhead(keys, 'تا امروز')
    await expect.poll(async () => Object.keys(await desk.of(AMIR))).toEqual(['review'])
  })

  await test.step('the first review is held; the next comes in half a year', async () => {
    const { page, keys, frame, file } = screens()
    await follow('review')
    const review = file.dialog('جلسه بازنگری تازه')
    await review.waitFor()
    await keys.type(field(review, 'حاضران'), 'مددکار، روانشناس، مدیر')
    await keys.type(field(review, 'تصمیم'), 'نزد مادربزرگ بماند')
    await file.save(keys, review)
    await expect(file.section('جلسه‌های بازنگری')).toContainText('نزد مادربزرگ بماند')
    const goals = file.section('برنامه مراقبت')
    await keys.take(goals.getByRole('button', { name: 'کارهای گرفتن شناسنامه' }), 'برداشتن')
    await keys.activate(page.getByRole('dialog').getByRole('button', { name: 'برداشتن', exact: true }))
    await expect(goals, 'taken off').toContainText('برنامه مراقبت نوشته نشده است.')
    await keys.activate(frame.messages.getByRole('button', { name: 'پس گرفتن' }).first())
    await expect(goals, 'and brought back').toContainText('گرفتن شناسنامه')
    await asks({})
  })

  await test.step('after a restart nothing is lost, and the history tells all of it', async () => {
    await goTo(12, 28)
    const { page, keys, child, file, papers } = screens()
    await asks({ visit: `${formatJalali(day(1404, 3, 26))} ۹۰ روز مانده` })
    await keys.press('Control+K')
    await page.keyboard.insertText('امیر مرادی')
    await page.getByRole('option', { name: /امیر/u }).waitFor()
    await keys.press('Enter')
    await expect(child.heading('امیر مرادی')).toBeVisible()
    await keys.activate(file.part('مدارک'))
    await expect(papers.slot('عکس')).toContainText('عکس دارد')
    for (const slot of ['حکم قضایی', 'شناسنامه']) await expect(papers.slot(slot)).toContainText('۱ مدرک')
    await keys.activate(file.part('اجتماعی و مراقبت'))
    await expect(file.section('جلسه‌های بازنگری')).toContainText('نزد مادربزرگ بماند')
    await keys.activate(file.part('خلاصه'))
    await keys.tabTo(child.tab('مشخصات'))
    await keys.press('End')
    await expect(child.tab('تاریخچه تغییرها')).toHaveAttribute('aria-selected', 'true')
    for (const done of ['ثبت حکم', 'ثبت خویشاوند', 'ثبت دوره تحصیلی', 'ثبت جلسه بازنگری']) {
      await expect(child.panel).toContainText(done)
    }
    expect(await keys.pointerUses()).toBe(0)
  })
})
