import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessibleInBothLights } from './axe'
import { expect, type Shell, test } from './fixtures'
import { choose } from './pages/fields'

/** Every screen of an open register by its path, and once more for each of its parts that has an address. */
const screens: Readonly<Record<string, readonly string[]>> = {
  'a child’s file': [
    ...['/children/$childId', '/children/$childId?tab=placements', '/children/$childId?tab=insurance'],
    ...['/children/$childId?tab=supports', '/children/$childId?tab=history', '/children/$childId/family'],
    ...['/children/$childId/legal', '/children/$childId/health', '/children/$childId/education'],
    ...['/children/$childId/psychology', '/children/$childId/care', '/children/$childId/documents'],
    ...[
      '/children/$childId/daily',
      '/children/$childId/letters',
      '/children/$childId/money',
      '/children/$childId/move',
    ],
    ...['/children/$childId/independence', '/children/$childId/independence?tab=budget'],
    ...['/children/$childId/independence?tab=grants', '/children/$childId/independence?tab=contacts'],
  ],
  'children and their homes': [
    ...['/desk', '/findings', '/children', '/admission', '/duplicates', '/duplicates/$oneId/$otherId'],
    ...['/independence', '/independence?tab=after_care', '/independence?tab=outcomes', '/centers', '/staff'],
    ...['/daily', '/daily?tab=incidents', '/daily?tab=must_know'],
    ...['/letters/templates', '/guide', '/guide/$pageId', '/settings'],
  ],
  'money, insurance and reports': [
    ...['/insurance', '/insurance?tab=ending', '/insurance?tab=growing_out', '/insurance?tab=lists'],
    ...['/insurance?tab=year', '/insurance/lists/$listId', '/money', '/money/run', '/money/lines'],
    ...['/money/differences', '/money/lists', '/money/lists/$listId', '/money/tariffs', '/money/homes'],
    ...['/returns', '/province'],
  ],
}

/** The buttons of a child's file that open a form, by the part of the file. */
const forms: Readonly<Record<string, readonly string[]>> = {
  '?tab=insurance': ['افزودن بیمه'],
  '?tab=supports': ['افزودن حمایت'],
  '/family': ['پیوند خواهر یا برادر', 'افزودن خویشاوند'],
  '/legal': ['افزودن حکم', 'افزودن رویداد'],
  '/health': ['ویرایش وضعیت سلامت', 'افزودن سابقه'],
  '/education': ['افزودن دوره تحصیلی'],
  '/psychology': ['افزودن جلسه یا ارزیابی'],
  '/care': ['افزودن هدف', 'ثبت جلسه بازنگری', 'ثبت دیدار یا تماس', 'افزودن گزارش'],
  '/daily': ['ثبت رویداد', 'افزودن باید دانست'],
  '/money': ['مانده پیشین یا برداشت', 'افزودن شرط', 'افزودن حساب'],
}

/** The form in which nothing is asked for. */
const mayStayEmpty = 'ویرایش وضعیت سلامت'

// Each walks a window of its own, and together they are the longest of all.
test.describe.configure({ mode: 'parallel' })

test('every screen of the program is walked', () => {
  const source = readFileSync('renderer/routes.tsx', 'utf8')
  const paths = [...source.matchAll(/path: '(?<path>[^']+)'/gu)].map((match) => match.groups?.['path'] ?? '')
  expect(paths.length).toBeGreaterThan(30)
  const walked = new Set(
    Object.values(screens)
      .flat()
      .map((screen) => screen.replace(/\?.*$/u, '')),
  )
  expect(paths.filter((path) => !walked.has(path))).toEqual([])
})

for (const [subject, addresses] of Object.entries(screens)) {
  test(`axe finds nothing on the screens of ${subject}, light or dark`, async ({ program }) => {
    test.setTimeout(300_000)
    const shell = await program({ demo: 'qom' })
    const { page } = shell
    await page.getByRole('main').waitFor()
    const child = await wholeFile(shell)
    const [other] = (await shell.ask('children.search', { limit: 1 })).rows
    const [payments] = await shell.ask('paymentLists.list', {})
    const [insured] = await shell.ask('insurance.enrolmentLists', {})
    for (const screen of addresses) {
      const address = screen
        .replace('$childId', child)
        .replace('$oneId', child)
        .replace('$otherId', other?.id ?? '')
        .replace('/money/lists/$listId', `/money/lists/${payments?.id ?? ''}`)
        .replace('/insurance/lists/$listId', `/insurance/lists/${insured?.id ?? ''}`)
        .replace('$pageId', 'move')
      await show(page, address)
      await expectAccessibleInBothLights(page, screen)
    }
  })
}

test('axe finds nothing on the forms of a child’s file, light or dark, with what is missing told', async ({
  program,
}) => {
  test.setTimeout(300_000)
  const shell = await program({ demo: 'qom' })
  const { page } = shell
  await page.getByRole('main').waitFor()
  const child = await wholeFile(shell)
  // The list of a menu is a dialog too, without a heading.
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading') })
  for (const [part, buttons] of Object.entries(forms)) {
    await show(page, `/children/${child}${part}`)
    for (const button of buttons) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await dialog.waitFor()
      if (button !== mayStayEmpty) {
        await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
        await dialog.getByText('این جا را پر کنید.', { exact: true }).first().waitFor()
      }
      await expectAccessibleInBothLights(page, `${part}: ${button}`)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    // What is done with a record that is there: its form and the question before it is taken off.
    const record = page
      .getByRole('main')
      .getByRole('button', { name: /^کارهای /u })
      .first()
    if ((await record.count()) === 0) continue
    for (const action of ['ویرایش', 'برداشتن']) {
      await record.click()
      const item = page.getByRole('menuitem', { name: new RegExp(`^${action}`, 'u') })
      await page.getByRole('menuitem').first().waitFor()
      if ((await item.count()) > 0) {
        await item.first().click()
        await dialog.waitFor()
        await expectAccessibleInBothLights(page, `${part}: ${action}`)
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  }
})

test('axe finds nothing on letters, their texts and what opens over any screen, light or dark', async ({
  program,
}) => {
  test.setTimeout(240_000)
  const shell = await program({ demo: 'qom' })
  const { page } = shell
  await page.getByRole('main').waitFor()
  const child = await wholeFile(shell)
  const dialog = page.getByRole('dialog')

  await show(page, '/letters/templates')
  await page.getByRole('button', { name: 'متن تازه', exact: true }).click()
  await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
  await dialog.getByText('این جا را پر کنید.', { exact: true }).first().waitFor()
  await expectAccessibleInBothLights(page, 'a new text of letters, with faults')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await show(page, `/children/${child}/letters`)
  await choose(page, 'متن نامه', 'معرفی به مدرسه')
  await page.getByRole('button', { name: 'ساختن نامه' }).waitFor()
  await expectAccessibleInBothLights(page, 'a letter being written')
  await page.getByRole('button', { name: 'ساختن نامه' }).click()
  await page.getByRole('row').filter({ hasText: 'معرفی به مدرسه' }).waitFor()
  await expectAccessibleInBothLights(page, 'the letters of a child')

  const [other] = (await shell.ask('children.search', { limit: 1 })).rows
  await show(page, `/duplicates/${child}/${other?.id ?? ''}`)
  await page.getByRole('button', { name: 'یکی نیستند' }).click()
  await dialog.waitFor()
  await expectAccessibleInBothLights(page, 'two files that are not one child’s')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  for (const [key, name] of [
    ['F1', 'the guide over a screen'],
    ['Shift+F1', 'the help of keys'],
  ] as const) {
    await page.keyboard.press(key)
    await dialog.waitFor()
    await expectAccessibleInBothLights(page, name)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
})

/** Goes to an address from a place that is none, so that what is seen there is no screen before. */
async function show(page: Page, address: string): Promise<void> {
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      window.location.hash = to
    }, hash)
  const nowhere = page.getByRole('heading', { level: 1, name: 'چنین صفحه‌ای نیست' })
  await go('/nowhere')
  await nowhere.waitFor()
  await go(address)
  await nowhere.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('status', { name: 'در حال خواندن…' }).waitFor({ state: 'hidden' })
}

/** The child, among the first, whose file holds the most papers and goals. */
async function wholeFile(shell: Shell): Promise<string> {
  const { rows } = await shell.ask('children.search', { limit: 60 })
  const sizes = await Promise.all(
    rows.map(async ({ id }) => {
      const [slots, care] = [
        await shell.ask('documents.ofChild', { childId: id }),
        await shell.ask('care.ofChild', { childId: id }),
      ]
      return { id, size: JSON.stringify(slots).length + JSON.stringify(care).length }
    }),
  )
  const [most] = sizes.toSorted((one, other) => other.size - one.size)
  if (most === undefined) throw new Error('the demonstration has children')
  return most.id
}
