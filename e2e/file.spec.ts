import { addDays, formatJalali, yearsBefore } from '../db/contract/jalali'
import type { TaskKind } from '../db/contract/desk'
import { expectAccessible } from './axe'
import { createRegister, expect, type Shell, test } from './fixtures'
import { AdmissionPage, Warnings } from './pages/admission-page'
import { ChildPage } from './pages/child-page'
import { choose, faultOf, field, pick } from './pages/fields'
import { FilePage, type PartOfFile } from './pages/file-page'
import { Frame } from './pages/frame'
import { Keys } from './pages/keys'
import { SignInPage } from './pages/sign-in-page'

/** That of every user of a demonstration. */
const DEMO_PASSWORD = 'sarpanah-demo'

/** The tasks that wait for a child in the next year, each with its day if it has one. */
async function waiting(shell: Shell, childId: string): Promise<ReadonlyMap<TaskKind, string | null>> {
  const { rows } = await shell.ask('desk.tasks', { within: 366, limit: 1000 })
  return new Map(
    rows
      .filter((task) => task.childId === childId)
      .map(({ kind, dueOn }): [TaskKind, string | null] => [kind, dueOn]),
  )
}

test('from an admission without papers to the first review', async ({ start }) => {
  test.setTimeout(180_000)
  const shell = await start()
  const { page } = shell
  await createRegister(shell, { centerName: 'خانه بهار' })
  const keys = new Keys(page)
  const file = new FilePage(page)
  const child = new ChildPage(page)
  const frame = new Frame(page)
  const { today } = await shell.ask('register.status', {})
  const admittedOn = addDays(today, -6)
  const [center] = await shell.ask('centers.list', {})
  if (center === undefined) throw new Error('the register has a center')
  const sister = await shell.ask('children.admit', {
    child: {
      fileNumber: '۱۰۱',
      firstName: 'نرگس',
      lastName: 'مرادی',
      fatherName: 'حسن',
      motherName: null,
      sex: 'female',
      birthDate: addDays(yearsBefore(today, 9), -40),
      birthDateEstimated: false,
      nationalId: null,
      nationalIdMissingReason: 'being_issued',
      foreignId: null,
      legalStatus: null,
      admissionReasons: [],
      disability: null,
      stayReason: null,
      notes: null,
    },
    placement: {
      centerId: center.id,
      startsOn: addDays(today, -400),
      entryRoute: 'judicial',
      orderNumber: '۱۴۰۴/۱۲',
      orderDate: addDays(today, -401),
      note: null,
    },
    insurance: {
      kind: 'health_basic',
      policyNumber: null,
      startsOn: addDays(today, -400),
      endsOn: null,
      insurer: null,
      holder: null,
    },
    accepted: [{ rule: 'W21', reason: 'آزمون' }],
  })

  await test.step('a four-year-old comes at night, without papers and without an order', async () => {
    const admission = new AdmissionPage(page)
    await frame.goTo('پذیرش')
    await admission.field('نام').fill('امیر')
    await admission.field('نام خانوادگی').fill('مرادی')
    await pick(admission.form, 'جنسیت', 'پسر')
    await admission.field('تاریخ تولد').fill(formatJalali(addDays(yearsBefore(today, 4), -30)))
    await choose(admission.form, 'علت نداشتن کد ملی', 'در دست صدور')
    await admission.form.getByText('تاریخ تولد تقریبی است').click()
    await admission.field('تاریخ پذیرش').fill(formatJalali(admittedOn))
    await choose(admission.form, 'راه پذیرش', 'پذیرش فوری')
    await admission.save()
    const warnings = new Warnings(page)
    await expect(warnings.panel).toBeVisible()
    await warnings.accept('شبانه با کلانتری آمد')
    await admission.save()
    await expect(child.heading('امیر مرادی')).toBeVisible()
  })
  const childId = /children\/([^/?]+)/u.exec(page.url())?.[1] ?? ''

  await test.step('the file says what is missing, and leads to it', async () => {
    await expect(page.getByText('علت ماندن پس از ۱۸ سالگی')).toHaveCount(0)
    expect((await waiting(shell, childId)).has('order_missing')).toBe(true)
    await keys.activate(file.part('حقوقی'))
    await expect(file.section('مهلت‌های قانونی')).toContainText('حکم قضایی')
    await expect(file.section('مهلت‌های قانونی')).toContainText('روز گذشته')
  })

  await test.step('the order comes later; a day still to come is refused at its field', async () => {
    const dialog = await file.open(keys, 'حقوقی', 'افزودن حکم', 'حکم تازه')
    await keys.choose(dialog.getByRole('button', { name: /نوع$/u }), 'حکم سپردن به بهزیستی')
    await keys.type(field(dialog, 'شماره'), '۱۴۰۵/۳۳۱')
    await keys.type(field(dialog, 'تاریخ صدور'), formatJalali(addDays(today, 5)))
    await keys.type(field(dialog, 'مرجع قضایی'), 'دادسرای عمومی قم')
    await keys.activate(dialog.getByRole('button', { name: 'ثبت', exact: true }))
    await expect.poll(() => faultOf(field(dialog, 'تاریخ صدور'))).not.toBe('')
    await keys.tabTo(field(dialog, 'تاریخ صدور'), 'Shift+Tab')
    await keys.type(field(dialog, 'تاریخ صدور'), formatJalali(addDays(today, -1)))
    await file.save(keys, dialog)
    await expect(file.section('حکم‌ها و دستورهای قضایی')).toContainText('۱۴۰۵/۳۳۱')
    await expect(file.section('مهلت‌های قانونی')).not.toContainText('حکمی ثبت نشده')
    await expect(file.section('مهلت‌های قانونی')).toContainText('دو سال بدون مراجعه سرپرست')
    expect((await waiting(shell, childId)).has('order_missing')).toBe(false)
  })

  await test.step('his sister is linked, and his mother stands in both files', async () => {
    const link = await file.open(keys, 'خانواده', 'پیوند خواهر یا برادر', 'پیوند خواهر یا برادر')
    await link.getByRole('searchbox').fill('نرگس')
    await keys.activate(link.getByRole('listitem').getByRole('button', { name: /نرگس مرادی/u }))
    await keys.choose(link.getByRole('button', { name: /نوع خویشی$/u }), 'تنی')
    await file.save(keys, link)
    const siblings = file.section('خواهر و برادرها')
    await expect(siblings.getByRole('row').filter({ hasText: 'نرگس' })).toContainText('با هم')

    const mother = await file.open(keys, 'خانواده', 'افزودن خویشاوند', 'خویشاوند تازه')
    await keys.type(field(mother, 'نام'), 'فاطمه')
    await keys.type(field(mother, 'نام خانوادگی'), 'احمدی')
    await mother.getByRole('combobox', { name: 'نسبت' }).fill('مادر')
    await page.keyboard.press('Escape')
    await mother.getByText('برای خواهر و برادرها هم').click()
    await file.save(keys, mother)
    await expect(file.section('بستگان')).toContainText('در ۱ پرونده دیگر هم هست')
    const hers = await shell.ask('relatives.ofChild', { childId: sister.childId })
    expect(hers.relatives.map(({ relation }) => relation)).toEqual(['mother'])
    expect(hers.siblings.map((sibling) => sibling.childId)).toEqual([childId])
  })

  await test.step('he starts school', async () => {
    const dialog = await file.open(keys, 'تحصیل', 'افزودن دوره تحصیلی', 'دوره تحصیلی تازه')
    await keys.choose(dialog.getByRole('button', { name: /مقطع$/u }), 'پیش‌دبستانی')
    await keys.type(field(dialog, 'نام مدرسه'), 'مهد کودک یاس')
    await file.save(keys, dialog)
    await expect(file.section('سوابق تحصیلی')).toContainText('مهد کودک یاس')
    await expect(file.section('سوابق تحصیلی')).toContainText('ادامه دارد')
  })

  await test.step('his allergy stands on top of his health', async () => {
    const dialog = await file.open(keys, 'بهداشت', 'افزودن سابقه', 'سابقه تازه')
    await keys.choose(dialog.getByRole('button', { name: /نوع$/u }), 'حساسیت')
    await keys.type(field(dialog, 'عنوان'), 'پنی‌سیلین')
    await file.save(keys, dialog)
    await expect(file.section('وضعیت سلامت')).toContainText('پنی‌سیلین')
  })

  await test.step('the plan is written, he is visited, the review is held', async () => {
    expect((await waiting(shell, childId)).has('care_plan')).toBe(true)
    const goal = await file.open(keys, 'اجتماعی و مراقبت', 'افزودن هدف', 'هدف تازه')
    await keys.choose(goal.getByRole('button', { name: /زمینه$/u }), 'مدارک هویتی')
    await keys.type(field(goal, 'هدف'), 'گرفتن شناسنامه')
    await keys.type(field(goal, 'تا کی'), formatJalali(addDays(today, 60)))
    await file.save(keys, goal)
    expect((await waiting(shell, childId)).has('care_plan')).toBe(false)

    const contacts = file.section('دیدارها و تماس‌ها')
    const call = await file.open(keys, 'اجتماعی و مراقبت', 'ثبت دیدار یا تماس', 'دیدار یا تماس تازه')
    await keys.choose(call.getByRole('button', { name: /چگونه$/u }), 'تلفن')
    await keys.pick(call.getByRole('radiogroup', { name: /پاسخ داد/u }), 'پاسخ داد')
    await file.save(keys, call)
    await expect(contacts).toContainText('تلفن؛ پاسخ داد')
    await expect(contacts).toContainText('هنوز دیداری با خود کودک ثبت نشده است')
    const visit = await file.open(keys, 'اجتماعی و مراقبت', 'ثبت دیدار یا تماس', 'دیدار یا تماس تازه')
    await keys.choose(visit.getByRole('button', { name: /چگونه$/u }), 'دیدار')
    await keys.pick(visit.getByRole('radiogroup', { name: /دیده شد/u }), 'از نزدیک دیده شد')
    await file.save(keys, visit)
    await expect(contacts).toContainText(`آخرین بار در ${formatJalali(today)} از نزدیک دیده شد.`)

    const dueBefore = (await waiting(shell, childId)).get('review') ?? ''
    expect(dueBefore).not.toBe('')
    const review = await file.open(keys, 'اجتماعی و مراقبت', 'ثبت جلسه بازنگری', 'جلسه بازنگری تازه')
    await keys.type(field(review, 'حاضران'), 'مددکار، روانشناس، مدیر')
    await keys.type(field(review, 'تصمیم'), 'در خانه بماند؛ پیگیری شناسنامه')
    await file.save(keys, review)
    await expect(file.section('جلسه‌های بازنگری')).toContainText('پیگیری شناسنامه')
    expect((await waiting(shell, childId)).get('review') ?? '9999').not.toBe(dueBefore)
  })

  await test.step('what was taken off comes back, and the history tells all of it', async () => {
    const goals = file.section('برنامه مراقبت')
    await goals.getByRole('button', { name: 'کارهای گرفتن شناسنامه' }).click()
    await page.getByRole('menuitem', { name: 'برداشتن' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'برداشتن', exact: true }).click()
    await expect(goals).toContainText('برنامه مراقبت نوشته نشده است.')
    await frame.messages.getByRole('button', { name: 'پس گرفتن' }).first().click()
    await expect(goals).toContainText('گرفتن شناسنامه')
    await file.show('خلاصه')
    await child.show('تاریخچه تغییرها')
    for (const done of ['ثبت حکم', 'ثبت خویشاوند', 'ثبت دوره تحصیلی', 'ثبت جلسه بازنگری']) {
      await expect(child.panel).toContainText(done)
    }
  })
})

test('an address opens the form it names at its field', async ({ start }) => {
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  const file = new FilePage(page)
  const { rows } = await shell.ask('children.search', { limit: 1 })
  const id = rows[0]?.id ?? ''
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/children/${id}/legal?about=order&focus=validUntil`)
  const dialog = file.dialog('حکم تازه')
  await expect(field(dialog, 'معتبر تا')).toBeFocused()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.url()).not.toContain('focus')
})

test('psychology is open to psychologist and director only', async ({ start }) => {
  const shell = await start({ demo: 'qom' })
  const { page } = shell
  const file = new FilePage(page)
  const { rows } = await shell.ask('children.search', { limit: 1 })
  const id = rows[0]?.id ?? ''
  await expect(file.part('روانشناسی')).toHaveCount(0)
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/children/${id}`)
  await expect(file.part('روانشناسی')).toBeVisible()
  await page.getByRole('button', { name: 'قفل کردن' }).click()
  await field(page, 'نام کاربر').fill('worker')
  await new SignInPage(page).signIn(DEMO_PASSWORD)
  await new Frame(page).goTo('کودکان')
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/children/${id}/psychology`)
  await expect(page.getByText('این بخش برای نقش شما باز نیست.')).toBeVisible()
  await expect(file.part('روانشناسی')).toHaveCount(0)
})

test.describe('axe finds nothing', () => {
  test('on the parts of a file', async ({ start }) => {
    test.setTimeout(120_000)
    const shell = await start({ demo: 'qom' })
    const { page } = shell
    const file = new FilePage(page)
    const { rows } = await shell.ask('children.search', { limit: 1 })
    await page.evaluate(
      (to) => {
        window.location.hash = to
      },
      `#/children/${rows[0]?.id ?? ''}`,
    )
    const forms: readonly (readonly [PartOfFile, string | null])[] = [
      ['خلاصه', null],
      ['خانواده', 'افزودن خویشاوند'],
      ['حقوقی', 'افزودن حکم'],
      ['بهداشت', 'افزودن سابقه'],
      ['تحصیل', 'افزودن دوره تحصیلی'],
      ['روانشناسی', 'افزودن جلسه یا ارزیابی'],
      ['اجتماعی و مراقبت', 'ثبت دیدار یا تماس'],
    ]
    for (const [part, button] of forms) {
      await file.show(part)
      if (button !== null) await page.getByRole('button', { name: button }).waitFor()
      await expectAccessible(page, part)
      if (button === null) continue
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, `${part}: ${button}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})
