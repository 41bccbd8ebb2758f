import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type RuleCode, ruleCodes } from '../db/contract/findings'
import { formatJalali } from '../db/contract/jalali'
import { ruleTitle } from '../db/contract/words/rules'
import { makePlantedRegister, plantedDirector } from '../db/testing/planted-register'
import { plantedId, type PlantedFinding } from '../db/testing/plants'
import { expectAccessible } from './axe'
import { expect, test } from './fixtures'

/** Where a finding leads: what its user needs in order to put right what the sentence says. */
interface Place {
  /** The step of the path after the child's own; left out for the first page. */
  readonly part?: 'legal' | 'care' | 'education' | 'money' | 'independence' | 'move'
  /** A path that is none of the child's. */
  readonly path?: string
  /** The title of the form over the screen; none where the screen itself is the form. */
  readonly dialog?: string
  /** The label of the field, the group of choices or the button that has the focus. */
  readonly focus: string
  /** What stands in that field. */
  readonly holds?: string
  /** Another field of the same form, which tells the record from its neighbours. */
  readonly beside?: readonly [label: string, value: string]
  /** A text of the form. */
  readonly says?: string
}

const SPELL = 'درست کردن یک دوره'
const POLICY = 'ویرایش بیمه'
const far = formatJalali('2121-03-21')
const stay = formatJalali('2020-04-20')
const later = formatJalali('2022-01-01')
const ordibehesht = (home: string): string => `/returns?center=${plantedId(home)}&month=1403-02`

const places: Readonly<Record<RuleCode, Place>> = {
  B01: { focus: 'شماره پرونده', holds: '' },
  B02: { focus: 'تاریخ تولد', holds: far },
  W03: { focus: 'کد ملی', holds: '۰۶۸۴۱۵۹۴۱۵' },
  B04: { focus: 'کد ملی', holds: '۰۳۷۰۰۰۰۱۱۰' },
  W05: { focus: 'کد ملی', holds: '' },
  W06: { focus: 'تاریخ تولد' },
  // The two are compared before anything is written.
  W07: { path: `/duplicates/${plantedId('W07')}/${plantedId('double')}`, focus: 'کدام پرونده بماند؟' },
  B10: { dialog: SPELL, focus: 'تا تاریخ', holds: formatJalali('2020-04-19') },
  B11: { dialog: SPELL, focus: 'از تاریخ', holds: later },
  W12: { dialog: SPELL, focus: 'از تاریخ', holds: formatJalali('2022-01-02') },
  // What lacks is the end of the first spell.
  B13: { dialog: SPELL, focus: 'تا تاریخ', holds: '', beside: ['از تاریخ', stay] },
  B14: { dialog: SPELL, focus: 'از تاریخ', holds: stay },
  B15: { dialog: SPELL, focus: 'تا تاریخ', holds: far },
  B16: { dialog: 'ویرایش حمایت', focus: 'از تاریخ', holds: formatJalali('2022-01-02') },
  W17: { dialog: SPELL, focus: 'تا تاریخ', holds: stay },
  W18: { dialog: SPELL, focus: 'نوع', holds: 'نزد بستگان' },
  B19: { dialog: SPELL, focus: 'نوع', holds: 'نزد بستگان', beside: ['از تاریخ', formatJalali('2023-01-01')] },
  W20: { dialog: SPELL, focus: 'نوع', holds: 'فرزندخواندگی' },
  // What came of it is written as the next step.
  W21: { part: 'move', focus: 'کجا می‌رود؟' },
  W22: { dialog: SPELL, focus: 'نسبت', holds: '' },
  W23: { dialog: SPELL, focus: 'نسبت', holds: 'مادر' },
  W24: { dialog: SPELL, focus: 'شماره حکم', holds: '' },
  B25: { dialog: SPELL, focus: 'از تاریخ', holds: stay },
  W26: { dialog: SPELL, focus: 'نوع', holds: 'زندگی مستقل' },
  B27: { dialog: SPELL, focus: 'از تاریخ', holds: formatJalali('2022-07-02') },
  W28: { dialog: SPELL, focus: 'مرکز', holds: 'خانه ۲' },
  W29: { dialog: SPELL, focus: 'مرکز', holds: 'خانه ۳' },
  W30: { dialog: SPELL, focus: 'مرکز', holds: 'خانه ۴' },
  W31: { part: 'move', focus: 'کجا می‌رود؟' },
  R32: { part: 'move', focus: 'کجا می‌رود؟' },
  R33: { path: ordibehesht('signed'), focus: 'مقیم در پایان دوره' },
  W40: { part: 'legal', dialog: 'حکم تازه', focus: 'نوع' },
  W41: { part: 'legal', dialog: 'ویرایش حکم', focus: 'معتبر تا', holds: formatJalali('2024-05-25') },
  B42: { part: 'legal', dialog: 'ویرایش حکم', focus: 'تاریخ صدور', holds: far },
  R43: { focus: 'وضعیت حقوقی' },
  R44: { part: 'legal', dialog: 'رویداد تازه', focus: 'نوع' },
  B50: { dialog: POLICY, focus: 'تا تاریخ', holds: formatJalali('2021-12-31') },
  W51: { dialog: POLICY, focus: 'از تاریخ', holds: later },
  W52: { dialog: 'بیمه تازه', focus: 'نوع' },
  W53: { dialog: POLICY, focus: 'تا تاریخ', holds: formatJalali('2024-06-10') },
  W54: { dialog: POLICY, focus: 'از تاریخ', holds: formatJalali('2010-01-01') },
  R55: { dialog: POLICY, focus: 'تا تاریخ', holds: '' },
  // An amount that is not paid yet is put right; what is paid is taken back.
  B60: { part: 'money', dialog: 'اصلاح مبلغ', focus: 'مبلغ درست (ریال)' },
  B61: { part: 'money', dialog: 'یارانه', focus: 'برگرداندن', says: 'اسفند ۱۴۰۲' },
  B62: { part: 'money', dialog: 'یارانه', focus: 'برگرداندن', says: 'اسفند ۱۴۰۲' },
  W63: { part: 'money', dialog: 'یارانه', focus: 'برگرداندن', says: 'اسفند ۱۳۹۸' },
  B64: { part: 'money', dialog: 'یارانه', focus: 'برگرداندن', says: 'دی ۱۴۰۰' },
  W65: { part: 'money', dialog: 'کمک‌هزینه', focus: 'برگرداندن', says: 'اسفند ۱۴۰۲' },
  W66: { part: 'money', dialog: 'اصلاح مبلغ', focus: 'مبلغ درست (ریال)' },
  B67: { part: 'money', dialog: 'ویرایش حساب', focus: 'شماره شبا' },
  W68: { part: 'money', dialog: 'حساب تازه', focus: 'شماره شبا', holds: '' },
  W70: { part: 'care', dialog: 'هدف تازه', focus: 'زمینه' },
  W71: { part: 'care', dialog: 'جلسه بازنگری تازه', focus: 'تاریخ جلسه' },
  W72: { part: 'care', dialog: 'دیدار یا تماس تازه', focus: 'روز تماس' },
  W73: { part: 'education', dialog: 'دوره تحصیلی تازه', focus: 'مقطع' },
  W74: { part: 'independence', focus: 'وضعیت: اشتغال' },
  W75: { part: 'independence', dialog: 'تماس تازه', focus: 'روز تماس' },
  // Another way to reach her is asked for.
  R76: { part: 'independence', dialog: 'تماس تازه', focus: 'چگونه' },
  R90: { path: ordibehesht('emptied'), focus: 'مقیم در پایان دوره' },
  R91: { dialog: SPELL, focus: 'از تاریخ', holds: formatJalali('2024-05-05') },
  R92: { path: ordibehesht('miscounted'), focus: 'مقیم در پایان دوره' },
}

/** What has the focus, as a screen reader would name it, and the form over the screen in which it is. */
async function focusIn(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement
    const texts = (element: Element, name: string): string[] =>
      (element.getAttribute(name) ?? '').split(' ').flatMap((id) => {
        const text = document.getElementById(id)?.textContent.trim() ?? ''
        return text === '' ? [] : [text]
      })
    if (active === null) return { names: [], holds: null, dialog: null, says: '' }
    const named = active.closest('[role=radiogroup]') ?? active
    const labels = active instanceof HTMLInputElement ? Array.from(active.labels ?? []) : []
    const dialog = active.closest('[role=dialog]')
    return {
      names: [
        ...texts(named, 'aria-labelledby'),
        ...labels.map((label) => label.textContent.trim()),
        ...(named.getAttribute('aria-label') ?? '').split('، '),
        ...(active instanceof HTMLButtonElement ? [active.textContent.trim()] : []),
      ],
      holds: active instanceof HTMLInputElement ? active.value : active.textContent.trim(),
      dialog: dialog === null ? null : texts(dialog, 'aria-labelledby').join(' '),
      says: dialog?.textContent ?? '',
    }
  })
}

// A walk of sixty steps: a recording of each would take longer than the steps.
test.use({ trace: 'off' })

test.describe('a register with one planted fault of each rule', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-planted-'))
  const register = join(folder, 'planted.sarpanah')
  let planted: readonly PlantedFinding[] = []
  test.beforeAll(async () => {
    planted = await makePlantedRegister(register)
  })
  test.afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('is told whole by the command line, and nothing else is', () => {
    test.setTimeout(120_000)
    const password = join(folder, 'password')
    writeFileSync(password, plantedDirector.password)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/sarpanah.mjs', 'check', '--register', register, '--password-file', password, '--json'],
      { encoding: 'utf8' },
    )
    expect(status, stderr).toBe(1)
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; child_id: string | null; record_id: string }[]
    }
    expect(findings.map((one) => `${one.rule} ${String(one.child_id)} ${one.record_id}`).sort()).toEqual(
      planted.map((one) => `${one.rule} ${String(one.childId)} ${one.recordId}`).sort(),
    )
  })

  test('opens each finding at the field where it is put right', async ({ start }) => {
    // About a minute on a machine with nothing else to do.
    test.setTimeout(300_000)
    const shell = await start({ register })
    const { page } = shell
    await shell.ask('session.signIn', plantedDirector)
    await page.reload()
    const go = (address: string): Promise<void> =>
      page.evaluate((to) => {
        window.location.hash = `#${to}`
      }, address)
    const list = page.getByRole('region', { name: 'همه یافته‌ها' })
    await go('/findings')
    await expect(list.locator('[data-rule]')).toHaveCount(planted.length)
    await expectAccessible(page, 'the findings')

    for (const rule of ruleCodes) {
      await test.step(`${rule} ${ruleTitle(rule)}`, async () => {
        const { part, path, dialog, focus, holds, beside, says } = places[rule]
        await go(`/findings?rule=${rule}`)
        const lines = list.getByRole('row').filter({ has: page.locator(`[data-rule=${rule}]`) })
        await lines
          .first()
          .getByRole('link', { name: /^رفتن به (?:جای اصلاح|گزارش) .+: /u })
          .press('Enter')

        const address = path ?? `/children/${plantedId(rule)}${part === undefined ? '' : `/${part}`}`
        await expect
          .poll(async () => (await focusIn(page)).names, {
            message: `${rule}: the focus`,
            intervals: [50],
          })
          .toContain(focus)
        const at = await focusIn(page)
        expect(new URL(page.url()).hash, `${rule}: the screen`).toContain(`#${address}`)
        expect(at.dialog ?? '', `${rule}: the form`).toContain(dialog ?? '')
        expect(at.dialog === null, `${rule}: the form`).toBe(dialog === undefined)
        if (holds !== undefined) expect(at.holds, `${rule}: the field`).toContain(holds)
        if (holds === '') expect(at.holds, `${rule}: the field`).toBe('')
        if (says !== undefined) expect(at.says, `${rule}: the form`).toContain(says)
        if (beside !== undefined) {
          await expect(
            page.getByRole('dialog').getByRole('textbox', { name: beside[0], exact: true }),
          ).toHaveValue(beside[1])
        }
      })
    }

    // The way back, as the user goes it: the form is left, and the list is where it was.
    await go('/findings?rule=B10')
    await list.getByRole('link', { name: 'رفتن به جای اصلاح' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.goBack()
    await expect(list.locator('[data-rule=B10]')).toBeVisible()
  })
})
