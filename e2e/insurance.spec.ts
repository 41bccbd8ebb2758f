import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, formatJalali, jalaliText } from '../db/contract/jalali'
import { createRegister, expect, test } from './fixtures'
import { ChildPage } from './pages/child-page'
import { field } from './pages/fields'
import { Frame } from './pages/frame'
import { InsurancePage } from './pages/insurance-page'
import { savedFile, sheetOf } from './paper'
import { plantGirl } from './plant'

const NUMBER = '۱۲۳۴۵۶۷۸'

test('from the uninsured to a name list, to the insurer’s answer, to insured', async ({
  program,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(150_000)
  const shell = await program()
  await createRegister(shell)
  const { page } = shell
  const frame = new Frame(page)
  const insurance = new InsurancePage(page)
  const file = new ChildPage(page)
  const { today } = await shell.ask('register.status', {})
  const girl = { lastName: 'کریمی', birthDate: addDays(today, -4000), startsOn: addDays(today, -40) }
  await plantGirl(shell, { ...girl, firstName: 'زهرا', nationalId: '0499370899' })
  await plantGirl(shell, { ...girl, firstName: 'مریم', birthDate: addDays(today, -3000) })
  await plantGirl(shell, { ...girl, firstName: 'ستاره', birthDate: addDays(today, -2000) })
  await plantGirl(shell, { ...girl, firstName: 'نرگس', birthDate: addDays(today, -1000) })

  await test.step('the uninsured are listed; one is left out, and the others become list 1', async () => {
    await frame.goTo('بیمه')
    await expect(insurance.status).toHaveText('۴ از ۴ کودک گزیده شده است')
    await insurance.choose('نرگس')
    await expect(insurance.status).toHaveText('۳ از ۴ کودک گزیده شده است')
    await insurance.makeList('بیمه سلامت', 'صندوق سایر اقشار')
    await expect(frame.heading('فهرست نام شماره ۱')).toBeVisible()
    await expect(insurance.row('کریمی')).toHaveCount(3)
    await expect(insurance.row('مریم')).toContainText('ندارد: در دست صدور')
  })

  const returned = join(dataFolder, 'returned.csv')
  await test.step('LibreOffice opens the list with every name in its place', async () => {
    await insurance.saveExcel()
    await expect(frame.messages).toContainText('۳ ردیف')
    const rows = sheetOf(await savedFile(saveFolder, 'xlsx'))
    const head = rows.findIndex(
      (cells) => cells.includes('کد ملی یا علت نبود آن') || cells.includes('شماره پرونده'),
    )
    const heads = rows[head] ?? []
    const people = rows.slice(head + 1).filter((cells) => cells.includes('کریمی'))
    expect(people).toHaveLength(3)
    const place = (name: string): number => heads.findIndex((heading) => heading === name)
    expect(people.map((cells) => cells[place('نام')])).toEqual(['زهرا', 'ستاره', 'مریم'])
    const zahra = people[0] ?? []
    expect(zahra).toContain('۰۴۹۹۳۷۰۸۹۹')

    // The insurer writes into the columns left for it, and one line too many.
    const fileNumber = place('شماره پرونده')
    const line = (cells: readonly string[], answer: string, ...rest: string[]): string =>
      [cells[fileNumber] ?? '', answer, ...rest].join(',')
    writeFileSync(
      returned,
      [
        'شماره پرونده,نتیجه,شماره بیمه‌نامه,از تاریخ,تا تاریخ',
        line(zahra, 'بیمه شد', NUMBER, jalaliText(addDays(today, -5), '/'), ''),
        line(people[1] ?? [], 'رد شد'),
        ['99999', 'بیمه شد', '1', jalaliText(today, '/')].join(','),
      ].join('\n'),
    )
  })

  await test.step('the returned file is shown before it is stored, its fault by its line', async () => {
    await shell.answerDialogs(returned)
    const dialog = await insurance.readReturned()
    await expect(dialog).toContainText('۲ ردیف درست')
    await expect(dialog).toContainText('۱ ردیف نادرست')
    await expect(insurance.row('کسی از این فهرست نیست', dialog)).toContainText('۴')
    await dialog.getByRole('button', { name: 'ثبت ۲ پاسخ' }).click()
    await expect(frame.messages).toContainText('۱ نفر بیمه شد، ۱ نفر رد شد')
    await expect(insurance.row('زهرا')).toContainText('بیمه شد')
    await expect(insurance.row('ستاره')).toContainText('پذیرفته نشد')
    await expect(insurance.row('مریم')).toContainText('بی‌پاسخ')
  })

  await test.step('the same file is not taken twice', async () => {
    await page.getByRole('button', { name: 'خواندن فایل برگشتی' }).click()
    await expect(frame.messages).toContainText('این فایل پیش‌تر ثبت شده است')
  })

  await test.step('the last is answered by hand; without the first day it is refused at the field', async () => {
    const dialog = await insurance.answer('بیمه شد')
    const save = dialog.getByRole('button', { name: 'ثبت پاسخ', exact: true })
    await save.click()
    await expect(field(dialog, 'آغاز پوشش')).toHaveAttribute('aria-invalid', 'true')
    await field(dialog, 'آغاز پوشش').fill(formatJalali(addDays(today, -1)))
    await field(dialog, 'پایان پوشش').fill(formatJalali(addDays(today, 20)))
    await save.click()
    await expect(insurance.row('مریم')).toContainText('بیمه شد')
    await expect(page.getByText('همه ردیف‌ها پاسخ دارند.')).toBeVisible()
  })

  await test.step('who was enrolled is insured: on her file, off the list, and in sight before it ends', async () => {
    await insurance.row('زهرا').getByRole('link').click()
    await expect(file.heading('زهرا کریمی')).toBeVisible()
    const policy = file.panel.getByRole('row').filter({ hasText: 'بیمه سلامت' })
    await expect(policy).toContainText(NUMBER)
    await expect(policy).toContainText('صندوق سایر اقشار')
    await expect(policy).toContainText('برقرار')

    await frame.goTo('بیمه')
    await expect(insurance.row('کریمی')).toHaveCount(2)
    await expect(insurance.row('زهرا')).toHaveCount(0)
    await insurance.show('رو به پایان')
    await expect(insurance.row('مریم')).toContainText('۲۰ روز')
    await insurance.show('فهرست‌های ارسال‌شده')
    await expect(insurance.row('فهرست ۱')).toContainText('پاسخ کامل')
  })
})
