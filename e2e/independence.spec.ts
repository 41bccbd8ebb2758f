import { formatJalali } from '../db/contract/jalali'
import { createRegister, expect, PASSWORD, type StartedShell, test } from './fixtures'
import { Frame } from './pages/frame'
import { IndependencePage, RoadPage } from './pages/independence-page'
import { SignInPage } from './pages/sign-in-page'
import { bare, linesOf, savedPdf } from './paper'
import { day, moveGirl, plantGirl } from './plant'

const on = (year: number, month: number, date: number) => ({
  env: { SARPANAH_TEST_TODAY: day(year, month, date) },
})

test('a girl’s road from 15 to 20: plan, budget, grant, leaving, contacts, and back into care', async ({
  start,
  saveFolder,
}) => {
  test.setTimeout(300_000)
  const first = await start(on(1400, 6, 1))
  const { path } = await createRegister(first)
  expect((await first.ask('register.status', {})).today).toBe(day(1400, 6, 1))
  const girl = { firstName: 'سارا', lastName: 'احمدی', birthDate: day(1385, 3, 15) }
  const childId = await plantGirl(first, { ...girl, startsOn: day(1395, 2, 1) })
  await plantGirl(first, {
    firstName: 'لیلا',
    lastName: 'رضایی',
    birthDate: day(1387, 1, 1),
    startsOn: day(1399, 1, 1),
  })

  let shell: StartedShell = first
  const screens = () => ({
    frame: new Frame(shell.page),
    all: new IndependencePage(shell.page),
    road: new RoadPage(shell.page),
  })
  /** The program is closed, the years go by, and it is opened again on another day. */
  const goTo = async (year: number, month: number, date: number): Promise<void> => {
    await shell.close()
    shell = await start({ ...on(year, month, date), register: path })
    await new SignInPage(shell.page).signIn(PASSWORD)
    await new Frame(shell.page).goTo('راه استقلال')
  }

  await test.step('at 15 she stands in the view with nothing known; who is 13 does not', async () => {
    const { frame, all, road } = screens()
    await frame.goTo('راه استقلال')
    await expect(all.row('احمدی، سارا')).toContainText('۰ از ۹')
    await expect(all.row('رضایی')).toHaveCount(0)
    await all.open('احمدی، سارا')
    await road.writePlan([
      { field: 'اشتغال', state: 'در جریان', goal: 'کارآموزی خیاطی', who: 'مددکار', dueOn: '۱۴۰۰/۱۲/۰۱' },
      { field: 'مسکن', state: 'آغاز نشده' },
      { field: 'تحصیل', state: 'آماده' },
    ])
    await expect(all.row('کارآموزی خیاطی')).toContainText('در جریان')
  })

  await test.step('a day of the plan has passed: overdue until it is done', async () => {
    await goTo(1401, 2, 10)
    const { frame, all, road } = screens()
    await expect(all.row('احمدی، سارا')).toContainText('۱ از ۹')
    await expect(all.row('احمدی، سارا')).toContainText('۱ عقب‌افتاده')
    await all.open('احمدی، سارا')
    await expect(all.row('کارآموزی خیاطی')).toContainText('گذشته')
    await road.writePlan([
      { field: 'اشتغال', state: 'آماده' },
      { field: 'پس‌انداز', state: 'نیاز نیست' },
    ])
    await frame.goTo('راه استقلال')
    await expect(all.row('احمدی، سارا')).toContainText('۲ از ۸')
    await expect(all.row('احمدی، سارا')).not.toContainText('عقب‌افتاده')
  })

  await test.step('at 17 her budget says how long the money lasts, while it is typed', async () => {
    await goTo(1403, 2, 20)
    const { frame, all, road } = screens()
    await all.open('احمدی، سارا')
    await all.show('بودجه ماهانه')
    await road.writeBudget({ 'درآمد کار': '۱۰۰٬۰۰۰٬۰۰۰', 'هزینه زندگی': '80000000' })
    await expect(road.budgetAnswer).toContainText('برای پاسخ، این‌ها را بنویسید: اجاره')
    await road.writeBudget({ اجاره: '۵۰۰۰۰۰۰۰', پس‌انداز: '۹۵۰۰۰۰۰۰' })
    await expect(road.budgetAnswer).toContainText('اندوخته ۹۵٬۰۰۰٬۰۰۰ ریال ۳ ماه دوام می‌آورد')
    await road.saveBudget()
    await expect(frame.messages).toContainText('بودجه ثبت شد.')

    await shell.page.getByRole('button', { name: 'ذخیره PDF' }).click()
    const lines = linesOf(await savedPdf(saveFolder)).join('\n')
    expect(lines).toContain(bare('خیاطی'))
    expect(lines).toContain(bare('۹۵٬۰۰۰٬۰۰۰'))
  })

  await test.step('at 18 she leaves; the grant is asked for, and computed once all papers are there', async () => {
    await goTo(1403, 3, 20)
    const { frame, all, road } = screens()
    await moveGirl(shell, childId, 'independent', day(1403, 3, 20))
    await shell.ask('tariffs.save', {
      fields: {
        programme: 'transition_grant',
        startsOn: day(1403, 1, 1),
        endsOn: null,
        ageFrom: null,
        ageTo: null,
        centerKind: null,
        amountRial: 460_000_000,
        rhythm: 'once',
        source: null,
      },
    })
    await all.show('پیگیری پس از ترخیص')
    await expect(all.row('احمدی، سارا')).toContainText('تا ۱۴۰۳/۰۶/۲۰')
    await all.open('احمدی، سارا')
    await all.show('کمک‌هزینه‌های یک‌باره')
    const { page } = shell
    await page.getByRole('button', { name: 'درخواست تازه' }).click()
    const dialog = page.getByRole('dialog', { name: 'درخواست کمک‌هزینه' })
    await dialog.getByText('درخواست', { exact: true }).click()
    await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
    const request = all.row('کمک‌هزینه انتقال')
    await expect(request).toContainText('۱ از ۵')

    const compute = async (): Promise<void> => {
      await request.getByRole('button', { name: 'محاسبه', exact: true }).click()
      await page.getByRole('button', { name: 'محاسبه و ثبت' }).click()
    }
    await compute()
    await expect(page.getByRole('alert')).toContainText('مدارک کامل نیست')
    await page.getByRole('button', { name: 'انصراف' }).click()
    await request.getByRole('button', { name: /^کارهای درخواست/u }).click()
    await page.getByRole('menuitem', { name: 'مدارک درخواست' }).click()
    const papers = page.getByRole('dialog', { name: 'مدارک درخواست' })
    for (const box of await papers.getByRole('checkbox').all()) await box.setChecked(true, { force: true })
    await papers.getByRole('button', { name: 'ثبت', exact: true }).click()
    await expect(request).toContainText('کامل')
    await compute()
    await expect(frame.messages).toContainText('کمک‌هزینه محاسبه شد')
    await expect(request).toContainText('۴۶۰٬۰۰۰٬۰۰۰ ریال')
    await expect(road.row('کمک‌هزینه انتقال')).toContainText('محاسبه‌شده')
  })

  await test.step('the contact is late, then made: the next is three months later', async () => {
    await goTo(1403, 7, 5)
    const { all, road } = screens()
    await all.show('پیگیری پس از ترخیص')
    await expect(all.row('احمدی، سارا')).toContainText('۱۶ روز گذشته')
    await all.open('احمدی، سارا')
    await all.show('پیگیری پس از ترخیص')
    await road.writeContact({
      on: '۱۴۰۳/۰۷/۰۵',
      kind: 'تلفن',
      answers: { living: 'خانه اجاره‌ای', work: 'شاغل', study: 'تحصیل نمی‌کند' },
    })
    await expect(shell.page.getByText('نوبت بعدی تا ۱۴۰۳/۱۰/۰۵').first()).toBeVisible()
  })

  await test.step('who is not found stays due, and counts as a try', async () => {
    await goTo(1403, 10, 20)
    const { frame, all, road } = screens()
    await all.show('پیگیری پس از ترخیص')
    await all.open('احمدی، سارا')
    await all.show('پیگیری پس از ترخیص')
    await road.writeContact({ on: formatJalali(day(1403, 10, 20)), kind: 'دیدار' })
    await frame.goTo('راه استقلال')
    await all.show('پیگیری پس از ترخیص')
    await expect(all.row('احمدی، سارا')).toContainText('۱ بار بی‌پاسخ')
    await expect(all.row('احمدی، سارا')).toContainText('۱۵ روز گذشته')
  })

  await test.step('a year after leaving the outcomes count her', async () => {
    await goTo(1404, 3, 25)
    const { frame, all, road } = screens()
    await all.show('پیگیری پس از ترخیص')
    await all.open('احمدی، سارا')
    await all.show('پیگیری پس از ترخیص')
    await road.writeContact({
      on: '۱۴۰۴/۰۳/۲۵',
      kind: 'دیدار',
      answers: { living: 'خانه اجاره‌ای', work: 'کار آزاد', study: 'دانشگاه' },
    })
    await frame.goTo('راه استقلال')
    await all.show('پیامدها')
    const year = all.row('۱۲ ماه')
    await expect(year).toContainText('۱ از ۱ (۱۰۰٪)')
    await expect(year.getByRole('cell').last()).toContainText('۰ از ۱')
  })

  await test.step('at 20 she comes back: after-care ends, and the return is told', async () => {
    await goTo(1405, 3, 20)
    const { all } = screens()
    await moveGirl(shell, childId, 'residential', day(1405, 3, 20))
    await all.show('پیگیری پس از ترخیص')
    await expect(all.row('احمدی، سارا')).toContainText('بازگشته در ۱۴۰۵/۰۳/۲۰')
    await all.show('آمادگی')
    await expect(all.row('احمدی، سارا')).toContainText('۲۰ سال')
    await all.open('احمدی، سارا')
    await expect(shell.page.getByText('به مراقبت بازگشت')).toBeVisible()
  })
})
