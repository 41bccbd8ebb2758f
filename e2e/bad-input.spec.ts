import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, formatJalali } from '../db/contract/jalali'
import { createRegister, expect, PASSWORD, test, type Shell } from './fixtures'
import { AdmissionPage, type NewChild, Warnings } from './pages/admission-page'
import { ChildPage } from './pages/child-page'
import { faultOf, field } from './pages/fields'
import { Frame } from './pages/frame'
import { SignInPage } from './pages/sign-in-page'
import { StartPage } from './pages/start-page'

const girl: NewChild = {
  firstName: 'نرگس',
  lastName: 'مرادی',
  fatherName: 'حسن',
  sex: 'دختر',
  birthDate: '۱۳۹۸/۰۲/۱۴',
  nationalId: '۰۴۹۹۳۷۰۸۹۹',
  insuredFrom: '۱۴۰۴/۰۱/۱۵',
}

const childrenOf = async ({ ask }: Shell): Promise<number> =>
  (await ask('children.search', { offset: 0, limit: 1 })).registerTotal

test.describe('what is typed wrongly is said at its field, kept there, and not stored', () => {
  test('dates that are impossible, Gregorian or of the future', async ({ program }) => {
    const shell = await program()
    await createRegister(shell)
    const { page } = shell
    await new Frame(page).goTo('پذیرش')
    const admission = new AdmissionPage(page)
    const born = admission.field('تاریخ تولد')
    const refused = async (box: typeof born, typed: string, sentence: string): Promise<void> => {
      await box.fill(typed)
      await admission.save()
      await expect.poll(() => faultOf(box)).toContain(sentence)
      await expect(box).toHaveValue(typed)
      expect(await childrenOf(shell)).toBe(0)
    }
    await admission.fill(girl)
    await refused(born, '1404/12/30', 'چنین روزی در تقویم نیست')
    await refused(born, '۱۴۰۲/۰۷/۳۱', 'چنین روزی در تقویم نیست')
    await refused(born, 'دیروز', 'این تاریخ خوانده نمی‌شود')
    await refused(born, '2019-05-04', 'این تاریخ میلادی است')
    await page.getByRole('button', { name: 'منظورتان ۱۳۹۸/۰۲/۱۴ است؟' }).click()
    await expect(born).toHaveValue('۱۳۹۸/۰۲/۱۴')
    expect(await faultOf(born)).toBe('')

    const tomorrow = formatJalali(addDays((await shell.ask('register.status', {})).today, 1))
    await refused(born, tomorrow, 'از امروز جلوتر نباشد')
    await born.fill(girl.birthDate)
    await refused(admission.field('تاریخ پذیرش'), tomorrow, 'هنوز نرسیده است')
    await expect(admission.field('نام')).toHaveValue(girl.firstName)
  })

  test('names of spaces, of digits and without end, and letters in a number', async ({ program }) => {
    const shell = await program()
    await createRegister(shell)
    const { page } = shell
    await new Frame(page).goTo('پذیرش')
    const admission = new AdmissionPage(page)
    const name = admission.field('نام')
    await admission.fill({ ...girl, firstName: '   ', lastName: ' \u200c ' })
    await admission.save()
    await expect(admission.form).toContainText('این‌ها را بنویسید')
    await expect(name).toHaveValue('   ')

    const endless = 'ن'.repeat(10_000)
    await admission.field('نام خانوادگی').fill('مرادی')
    await name.fill(endless)
    await admission.save()
    await expect.poll(() => faultOf(name)).toContain('نوشته بلندتر از اندازه است')
    await expect(name).toHaveValue(endless)
    await name.fill('نرگس ۲')
    await admission.save()
    await expect.poll(() => faultOf(name)).toContain('نام رقم ندارد')
    await name.fill('نرگس')
    const id = admission.field('کد ملی')
    await id.fill('۰۴۹۹۳۷۰۸۹ب')
    await admission.save()
    await expect.poll(() => faultOf(id)).toContain('فقط رقم')
    expect(await childrenOf(shell)).toBe(0)
  })

  test('a national id that fails wants a reason, and one of another child leads to her', async ({
    program,
  }) => {
    const shell = await program()
    await createRegister(shell)
    const { page } = shell
    const frame = new Frame(page)
    const admission = new AdmissionPage(page)
    const warnings = new Warnings(page)
    const file = new ChildPage(page)
    await frame.goTo('پذیرش')
    await admission.fill({ ...girl, nationalId: '0499370898' })
    await admission.save()
    await expect(warnings.panel).toContainText('رقم کنترل کد ملی جور نیست')
    await admission.save()
    await expect(warnings.panel).toContainText('دلیل بنویسید')
    expect(await childrenOf(shell)).toBe(0)
    await warnings.accept('در شناسنامه همین است')
    await admission.save()
    await expect(file.heading('نرگس مرادی')).toBeVisible()
    await expect(page.getByText('در شناسنامه همین است')).toBeAttached()

    await frame.goTo('پذیرش')
    await admission.fill({ ...girl, firstName: 'سمیه', lastName: 'نادری', nationalId: '۰۴۹۹۳۷۰۸۹۸' })
    await admission.save()
    await expect.poll(() => faultOf(admission.field('کد ملی'))).toContain('در پرونده دیگری ثبت شده است')
    expect(await childrenOf(shell)).toBe(1)
    await admission.form.getByRole('link', { name: 'باز کردن پرونده آن کودک' }).click()
    await page.getByRole('button', { name: 'می‌روم، ثبت نشود' }).click()
    await expect(file.heading('نرگس مرادی')).toBeVisible()
  })
})

test.describe('a register that does not open is explained, and nothing of it is touched', () => {
  test('a file that is none, one without its keys, and one that is open elsewhere', async ({
    start,
    dataFolder,
  }) => {
    test.setTimeout(90_000)
    const shell = await start()
    const { path } = await createRegister(shell)
    const { page } = shell
    const begin = new StartPage(page)

    const other = join(dataFolder, 'other')
    const copies = join(dataFolder, 'copies')
    mkdirSync(other)
    mkdirSync(copies)
    await test.step('open in this window, asked for in another', async () => {
      const second = await start({ dataFolder: other })
      await second.answerDialogs(path)
      const there = new StartPage(second.page)
      await there.open()
      await expect(there.heading('دفتر جای دیگری باز است')).toBeVisible()
      await expect(second.page.getByText('چیزی از فایل‌های شما تغییر نکرده است.')).toBeVisible()
      await second.close()
    })

    await page.getByRole('button', { name: 'قفل کردن' }).click()
    await page.getByRole('button', { name: 'دفتر دیگر' }).click()
    await begin.heading('با کدام دفتر کار می‌کنید؟').waitFor()
    const keyless = join(copies, 'بی‌کلید.sarpanah')
    copyFileSync(path, keyless)
    const stranger = join(copies, 'نامه.sarpanah')
    writeFileSync(stranger, 'سلام')
    for (const [file, title] of [
      [keyless, 'فایل کلید پیدا نشد'],
      [stranger, 'این فایل دفتر سرپناه نیست'],
    ] as const) {
      await shell.answerDialogs(file)
      await begin.open()
      await expect(begin.heading(title)).toBeVisible()
      await expect(page.getByRole('alert')).not.toBeEmpty()
      await expect(page.getByRole('button')).toHaveText(['بازگشت', 'فایل دیگر…'])
      await page.getByRole('button', { name: 'بازگشت' }).click()
    }
    rmSync(path)
    await begin.openRecent('register.sarpanah')
    await expect(begin.heading('فایل پیدا نشد')).toBeVisible()
  })

  test('after five wrong passwords there is a delay, and a restart does not shorten it', async ({
    start,
  }) => {
    const shell = await start()
    const { path } = await createRegister(shell)
    await shell.page.getByRole('button', { name: 'قفل کردن' }).click()
    const signIn = new SignInPage(shell.page)
    for (let wrong = 1; wrong <= 5; wrong += 1) {
      await signIn.signIn(`نادرست ${String(wrong)}`)
      await expect.poll(() => faultOf(signIn.password)).toContain('رمز درست نیست')
      if (wrong < 5) await field(shell.page, 'رمز').fill('')
    }
    const waits = /^.*پس از چند رمز نادرست، باید .* صبر کنید\.$/u
    await expect(shell.page.getByText(waits)).toBeVisible()
    await expect(signIn.button).toBeDisabled()
    await shell.close()

    const again = await start({ register: path })
    const after = new SignInPage(again.page)
    await after.password.fill(PASSWORD)
    await expect(again.page.getByText(waits)).toBeVisible()
    await expect(after.button).toBeDisabled()
    const answer = await again.invoke('session.signIn', { password: PASSWORD })
    expect(answer).toMatchObject({ ok: false })
  })
})
