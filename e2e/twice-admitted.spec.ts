import { expectAccessibleInBothLights } from './axe'
import { createRegister, expect, test } from './fixtures'
import { ChildPage } from './pages/child-page'
import { day, plantGirl } from './plant'

test('of a girl who was admitted twice, one home’s spells are chosen, and taking it back brings the others', async ({
  program,
}) => {
  test.setTimeout(120_000)
  const shell = await program()
  await createRegister(shell)
  const { page } = shell
  const file = new ChildPage(page)
  const girl = { firstName: 'سارا', lastName: 'رضایی', birthDate: day(1393, 2, 20) }
  const first = await plantGirl(shell, { ...girl, startsOn: day(1400, 3, 1) })
  const second = await plantGirl(shell, { ...girl, firstName: 'صارا', startsOn: day(1402, 1, 15) })
  const startsOf = async (id: string): Promise<string[]> =>
    (await shell.ask('children.get', { id })).placements.map(({ startsOn }) => startsOn)
  await page.evaluate((path) => {
    location.hash = path
  }, `#/duplicates/${first}/${second}`)
  await page.reload()

  const question = page.getByRole('radiogroup', { name: 'دوره‌های کدام پرونده درست است؟' })
  const merge = page.getByRole('button', { name: 'یکی کردن دو پرونده' })
  const dialog = page.getByRole('dialog')

  await test.step('both say where she lived on the same days', async () => {
    await expect(page.getByText('۲ دوره زندگی با هم هم‌پوشانی دارند')).toBeVisible()
    await expect(question).toContainText('از ۱۴۰۰/۰۳/۰۱ تا امروز')
    await expect(question).toContainText('از ۱۴۰۲/۰۱/۱۵ تا امروز')
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
  })

  await test.step('unanswered, nothing is merged, and the question takes the focus', async () => {
    await merge.focus()
    await page.keyboard.press('Enter')
    await expect(question).toHaveAccessibleDescription('نخست بگویید دوره‌های کدام پرونده درست است.')
    await expect(question.getByRole('radio').first()).toBeFocused()
    await expect(dialog).toBeHidden()
    await expectAccessibleInBothLights(page, 'the question whose spells are right')
  })

  await test.step('answered by keys, the spells of that file are the ones that stay', async () => {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(question.getByRole('radio', { checked: true })).toHaveAccessibleName(/صارا رضایی/u)
    await expect(question).toHaveAccessibleDescription('')
    await merge.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(merge).toBeFocused()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'یکی کن' }).click()
    await expect(file.heading('سارا رضایی')).toBeVisible()
    expect(await startsOf(first)).toEqual([day(1402, 1, 15)])
    await expect(page.getByRole('main'), 'the dialog is gone with its screen').toBeFocused()
  })

  await test.step('taken back, each file has its own again', async () => {
    await file.show('تاریخچه تغییرها')
    await file.panel.getByRole('button', { name: 'پس گرفتن', exact: true }).click()
    await dialog.getByRole('button', { name: 'پس گرفتن', exact: true }).click()
    await expect(page.getByText('یکی کردن پس گرفته شد', { exact: false })).toBeVisible()
    await expect(page.getByRole('main'), 'the step back is gone with its merge').toBeFocused()
    expect(await startsOf(first)).toEqual([day(1400, 3, 1)])
    expect(await startsOf(second)).toEqual([day(1402, 1, 15)])
  })
})
