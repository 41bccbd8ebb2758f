import { formatJalali } from '../db/contract/jalali'
import { createRegister, expect, test } from './fixtures'
import { AdmissionPage, Warnings } from './pages/admission-page'
import { ChildPage, MovePage } from './pages/child-page'
import { choose, faultOf, field, pick } from './pages/fields'
import { FilePage } from './pages/file-page'
import { Frame } from './pages/frame'
import { day, plantGirl } from './plant'

const BIRTH = day(1390, 3, 15)
const ADMITTED = day(1400, 2, 1)
const before = (date: string): string => `${String(Number(date.slice(0, 4)) - 1)}${date.slice(4)}`

test('an admission says what the rules find before it is saved, and never holds up typing', async ({
  start,
}) => {
  const shell = await start()
  await createRegister(shell)
  const { page } = shell
  await new Frame(page).goTo('پذیرش')
  const admission = new AdmissionPage(page)
  const warnings = new Warnings(page)
  const birth = admission.field('تاریخ تولد')
  const mother = admission.field('نام مادر')

  await admission.field('نام').fill('مینا')
  await admission.field('نام خانوادگی').fill('صادقی')
  await pick(admission.form, 'جنسیت', 'دختر')
  await birth.fill(formatJalali(ADMITTED))
  await admission.field('تاریخ پذیرش').fill(formatJalali(before(ADMITTED)))

  await test.step('a block stands at its field while another is being typed in', async () => {
    await mother.focus()
    const name = 'سکینه سادات موسوی لاریجانی نژاد'
    await page.keyboard.type(name, { delay: 60 })
    await expect.poll(() => faultOf(admission.field('تاریخ پذیرش'))).toContain('پیش از تاریخ تولد است')
    await expect(mother).toBeFocused()
    await expect(mother).toHaveValue(name)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => faultOf(admission.field('تاریخ پذیرش'))).toContain('پیش از تاریخ تولد است')
  })

  await test.step('it goes when it is put right, and what nobody typed is not asked for yet', async () => {
    await birth.fill(formatJalali(BIRTH))
    await expect.poll(() => faultOf(admission.field('تاریخ پذیرش'))).toBe('')
    await expect(warnings.panel).toBeHidden()
  })

  await test.step('a warning takes its reason before the first try', async () => {
    await admission.field('کد ملی').fill('0499370898')
    await expect(warnings.panel).toContainText('رقم کنترل کد ملی جور نیست')
    await expect(warnings.panel).not.toContainText('بیمه پایه سلامت ندارد')
    await warnings.accept('در شناسنامه همین است')
    expect((await shell.ask('children.search', { offset: 0, limit: 1 })).total).toBe(0)
    await admission.save()
    await expect(warnings.panel).toContainText('بیمه پایه سلامت ندارد')
    await expect(field(warnings.panel, 'دلیل ماندن').first()).toHaveValue('در شناسنامه همین است')
    await warnings.accept('در شناسنامه همین است')
    await admission.save()
    await expect(new ChildPage(page).heading('مینا صادقی')).toBeVisible()
  })
})

test('a move, an order and a policy say what the rules find before they are saved', async ({ start }) => {
  const shell = await start()
  await createRegister(shell)
  const girl = { firstName: 'سارا', lastName: 'احمدی', birthDate: BIRTH, startsOn: ADMITTED }
  const childId = await plantGirl(shell, girl)
  const { page } = shell
  const child = new ChildPage(page)
  const file = new FilePage(page)
  const warnings = new Warnings(page)
  await page.evaluate((id) => {
    window.location.hash = `#/children/${id}`
  }, childId)

  await test.step('a move before her admission', async () => {
    await child.move()
    const move = new MovePage(page)
    await move.toRelatives('مریم احمدی', 'مادربزرگ')
    const on = field(page, 'تاریخ جابه‌جایی')
    await on.fill(formatJalali(before(ADMITTED)))
    await expect.poll(() => faultOf(on)).not.toBe('')
    const { placements } = await shell.ask('children.get', { id: childId })
    expect(placements).toHaveLength(1)
    await page.getByRole('button', { name: 'انصراف' }).click()
    await page.getByRole('button', { name: 'می‌روم، ثبت نشود' }).click()
  })

  await test.step('an order that is not issued yet, then one that has run out', async () => {
    await file.show('حقوقی')
    await page.getByRole('button', { name: 'افزودن حکم' }).click()
    const dialog = file.dialog('حکم تازه')
    await choose(dialog, 'نوع', 'حکم سپردن به بهزیستی')
    const issued = field(dialog, 'تاریخ صدور')
    await issued.fill(formatJalali(day(1500, 1, 1)))
    await expect.poll(() => faultOf(issued)).toContain('هنوز نرسیده است')
    await issued.fill(formatJalali(ADMITTED))
    await expect.poll(() => faultOf(issued)).toBe('')
    await field(dialog, 'معتبر تا').fill(formatJalali(day(1401, 2, 1)))
    await expect(warnings.panel).toContainText('به پایان رسیده')
    await warnings.accept('تمدید در راه است')
    await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await shell.ask('legal.ofChild', { childId })).orders).toHaveLength(1)
  })

  await test.step('a policy that ends before it begins', async () => {
    await file.show('خلاصه')
    await child.show('بیمه')
    await child.panel.getByRole('button', { name: 'افزودن بیمه' }).first().click()
    const dialog = file.dialog('بیمه تازه')
    await choose(dialog, 'نوع', 'بیمه سلامت')
    await field(dialog, 'از تاریخ').fill(formatJalali(ADMITTED))
    const end = field(dialog, 'تا تاریخ')
    await end.fill(formatJalali(before(ADMITTED)))
    await expect.poll(() => faultOf(end)).toContain('پیش از تاریخ شروع')
    expect((await shell.ask('children.get', { id: childId })).policies).toHaveLength(0)
  })
})
