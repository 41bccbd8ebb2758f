import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { handlers } from '../service/handlers'
import type { OpenRegister } from '../register/open-register'
import { exportPackage } from './export-package'
import { importPackage } from './import-package'
import { Workshop } from '../testing/packages'

const workshop = new Workshop()
let register: OpenRegister
beforeEach(async () => {
  register = await workshop.register()
})
afterEach(() => register.close())
afterAll(() => workshop.dispose())

const header = 'id,title,addressee,body\n'
const bring = (rows: string) =>
  importPackage(register, {
    from: workshop.package({ 'letter_templates.csv': header + rows }),
    dryRun: false,
    acceptWarnings: false,
  })
const texts = async () =>
  (await register.query('letters.templates', (context) => handlers['letters.templates'](context, {}))).map(
    ({ id, title, body, isBuiltIn }) => ({ id, title, body, isBuiltIn }),
  )
const change = async (id: string, title: string) => {
  const all = await register.query('letters.templates', (context) =>
    handlers['letters.templates'](context, {}),
  )
  const { revision, addressee, body } = all.find((text) => text.id === id) ?? {
    ...{ revision: 0, addressee: null, body: '' },
  }
  await register.command('letters.saveTemplate', (context) =>
    handlers['letters.saveTemplate'](context, { id, revision, title, addressee, body }),
  )
}

it('takes a text that is here word for word as the same one', async () => {
  const rows = 'school,معرفی,,"متن  مدیر"\nt9,بانک,ریاست بانک,{نام}\n'
  expect(await bring(rows)).toMatchObject({ refused: false, stored: { letter_templates: 2 } })
  const before = await texts()
  expect(await bring(rows)).toEqual({
    refused: false,
    findings: [],
    stored: expect.objectContaining({ letter_templates: 0 }) as unknown,
  })
  expect(await texts()).toEqual(before)
})

it('keeps a built-in text of other words beside the own one, and says so', async () => {
  await change('school', 'متن ما')
  const done = await bring('school,معرفی,,متن دیگر\n')
  expect(done).toMatchObject({ refused: false, stored: { letter_templates: 1 } })
  expect(done.findings).toMatchObject([
    { file: 'letter_templates.csv', line: 2, column: 'id', value: 'school', rule: 'F22', severity: 'report' },
  ])
  expect(done.findings[0]?.message).toContain('معرفی (از بسته)')
  expect(await texts()).toMatchObject([
    { id: 'school', title: 'متن ما', isBuiltIn: true },
    { id: 'hospital' },
    { id: 'registry' },
    { title: 'معرفی (از بسته)', body: 'متن دیگر', isBuiltIn: false },
  ])
  // The same package once more brings nothing new; another home's words come beside both.
  expect(await bring('school,معرفی,,متن دیگر\n')).toMatchObject({
    findings: [],
    stored: { letter_templates: 0 },
  })
  expect(await bring('school,معرفی,,متن سوم\n')).toMatchObject({
    refused: false,
    stored: { letter_templates: 1 },
  })
  expect(await texts()).toHaveLength(5)
})

it("keeps the director's own text, changed or taken away since it was exported, apart from the package's", async () => {
  await bring(
    '0192f000-0000-7000-8000-0000000000aa,بانک,,{نام}\n0192f000-0000-7000-8000-0000000000ab,بیمه,,{نام}\n',
  )
  const from = workshop.place('export')
  await register.query('register.export', (context) => exportPackage(context, from))
  await change('0192f000-0000-7000-8000-0000000000aa', 'بانک ملی')
  await register.command('letters.removeTemplate', (context) =>
    handlers['letters.removeTemplate'](context, { id: '0192f000-0000-7000-8000-0000000000ab', revision: 1 }),
  )
  const texted = workshop.filesOf(from)['letter_templates.csv'] ?? ''
  const again = workshop.package({ 'letter_templates.csv': texted })
  const done = await importPackage(register, { from: again, dryRun: false, acceptWarnings: false })
  expect(done.findings.map(({ rule }) => rule)).toEqual(['F22', 'F22'])
  const own = (await texts()).filter(({ isBuiltIn }) => !isBuiltIn)
  expect(own.map(({ title }) => title).sort()).toEqual(
    ['بانک ملی', 'بانک (از بسته)', 'بیمه (از بسته)'].sort(),
  )
})

it('still refuses a text that stands twice in the package', async () => {
  const done = await bring('t9,بانک,,{نام}\nt9,بیمه,,{نام}\n')
  expect(done.refused).toBe(true)
  expect(done.findings.map(({ rule }) => rule)).toEqual(['F07'])
})
