import type { Page } from '@playwright/test'
import { addDays, formatJalali } from '../db/contract/jalali'
import { persianNumber } from '../db/contract/persian'
import { ruleTitle } from '../db/contract/words/rules'
import { expectAccessible } from './axe'
import { expect, test } from './fixtures'
import { choose, field } from './pages/fields'
import { Frame } from './pages/frame'

test.describe('the desk', () => {
  test('shows what is to do within a second, opens it where it is done, and lets go of it when it is done', async ({
    start,
  }) => {
    test.setTimeout(180_000)
    const shell = await start({ demo: 'qom' })
    const { page } = shell
    const frame = new Frame(page)
    const { today } = await shell.ask('register.status', {})
    const asked = Date.now()
    await frame.heading('پیشخوان').waitFor()
    const tasks = page.getByRole('region', { name: 'کارها', exact: true })
    await tasks.getByRole('row').nth(1).waitFor()
    const took = Date.now() - asked
    test.info().annotations.push({ type: 'time', description: `desk after ${String(took)} ms` })
    await expect(page.getByRole('region', { name: 'در مراقبت، امروز' })).toContainText('۱۲۰')
    await expect(
      page.getByRole('region', { name: 'یافته‌های قواعد داده' }).getByRole('link').first(),
    ).toBeVisible()
    await expectAccessible(page, 'the desk')
    await page.screenshot({ path: test.info().outputPath('desk.png') })

    const before = await shell.ask('desk.tasks', { kinds: ['care_plan'], within: 0, limit: 1 })
    const [task] = before.rows
    if (task === undefined) throw new Error('no task of the care plan in the demonstration')
    await plansDueToday(page)
    await expect(tasks.getByRole('status').first()).toContainText(`${persianNumber(before.total)} کار`)
    await tasks.locator('[data-task=care_plan]').first().getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/children/${task.childId}/care`, 'u'))
    const form = page.getByRole('dialog', { name: 'هدف تازه' })
    await field(form, 'هدف').fill('معاینه دندان')
    await choose(form, 'زمینه', 'بهداشت و درمان')
    await field(form, 'تا کی').fill(formatJalali(addDays(today, 3)))
    await form.getByRole('button', { name: 'ثبت', exact: true }).click()
    await expect(form).toBeHidden()
    await frame.goTo('پیشخوان')
    await plansDueToday(page)
    await expect(tasks.getByRole('status').first()).toContainText(`${persianNumber(before.total - 1)} کار`)
    await expect(tasks.locator(`a[href*="${task.childId}"]`)).toHaveCount(0)
    const after = await shell.ask('desk.tasks', { kinds: ['care_plan'], within: 0, limit: 1000 })
    expect(after.total).toBe(before.total - 1)
    expect(after.rows.some(({ childId }) => childId === task.childId)).toBe(false)
    const papers = await shell.ask('desk.tasks', { kinds: ['document'], within: 0, limit: 1000 })
    expect(new Set(papers.rows.map(({ childId }) => childId)).size).toBe(papers.total)
    const goals = await shell.ask('desk.tasks', { kinds: ['goal'], within: 3, limit: 1000 })
    expect(goals.rows.some(({ childId }) => childId === task.childId)).toBe(true)
    await frame.goTo('پیشخوان')
    await tasks.getByRole('row').nth(1).waitFor()

    await page.setViewportSize({ width: 700, height: 900 })
    await expectAccessible(page, 'the desk in a narrow window')
    await page.screenshot({ path: test.info().outputPath('desk-narrow.png'), fullPage: true })
    expect(took).toBeLessThan(5_000)
  })

  test('lists what the rules find, and each opens where it is put right', async ({ program }) => {
    test.setTimeout(180_000)
    const shell = await program({ demo: 'qom' })
    const { page } = shell
    await new Frame(page).goTo('پیشخوان')
    await page
      .getByRole('region', { name: 'یافته‌های قواعد داده' })
      .getByRole('link', { name: /^هشدار/u })
      .click()
    const list = page.getByRole('region', { name: 'همه یافته‌ها' })
    await list.getByRole('row').nth(1).waitFor()
    await expectAccessible(page, 'the findings')
    await page.screenshot({ path: test.info().outputPath('findings.png') })

    const ways = list.getByRole('link', { name: /^رفتن به/u })
    const [row] = (await shell.ask('desk.findings', { severity: 'warn', limit: 1 })).rows
    if (row === undefined) throw new Error('no warning in the demonstration')
    const told = `${row.lastName ?? ''}، ${row.firstName ?? ''}: ${ruleTitle(row.finding.rule)}`
    await expect(ways.first()).toHaveAccessibleName(`رفتن به جای اصلاح ${told}`)

    const { counts } = await shell.ask('desk.findings', { limit: 0 })
    expect(counts.filter(({ severity }) => severity === 'block')).toEqual([])
    for (const { rule, count } of counts) {
      await page.evaluate((code) => {
        window.location.hash = `#/findings?rule=${code}`
      }, rule)
      await expect(list.getByRole('status').first()).toContainText(persianNumber(count))
      await expect(list.locator(`[data-rule=${rule}]`).first()).toContainText(ruleTitle(rule))
      await expect(ways.first()).toHaveAccessibleName(new RegExp(`: ${ruleTitle(rule)}$`, 'u'))
      await ways.first().click()
      await expect(page, rule).toHaveURL(places[rule] ?? /\/children\//u)
      await page.keyboard.press('Escape')
    }
  })
})

/** Leaves on the desk the care plans that are due by today. */
async function plansDueToday(page: Page): Promise<void> {
  await page.getByRole('button', { name: /نوع کار/u }).click()
  await page.getByRole('option', { name: /^برنامه مراقبت/u }).click()
  await page.getByRole('button', { name: /تا کی/u }).click()
  await page.getByRole('option', { name: 'تا امروز', exact: true }).click()
}

/** The part of a file that a rule's findings open. */
const places: Readonly<Record<string, RegExp>> = {
  W40: /\/legal/u,
  W41: /\/legal/u,
  W68: /\/money/u,
  R43: /focus=legalStatus/u,
  R44: /\/legal|\/move/u,
  W52: /tab=insurance/u,
  W70: /\/care/u,
  W71: /\/care/u,
  W72: /\/care/u,
  W73: /\/education/u,
  W74: /\/independence/u,
  W75: /\/independence/u,
  R76: /\/independence/u,
}
