import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../contract/contract'
import { DOTS } from '../contract/words/letters'
import { newId } from '../context/ids'
import { centerInsertRow } from '../schema/center-row'
import { childInsertRow } from '../schema/child-row'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { childPage, homeFields } from '../testing/files'
import { lettersHandlers as letters } from './handlers'

let register: TestRegister
let childId: string
const now = '2024-05-26T08:00:00.000Z'

beforeEach(async () => {
  register = await openTestRegister()
  childId = newId()
  const centerId = newId()
  await register.db
    .insertInto('centers')
    .values(centerInsertRow({ ...homeFields(), name: 'خانه بهار' }, { id: centerId, code: '12', now }))
    .execute()
  const fields = {
    ...childPage(),
    ...{ firstName: 'سارا', lastName: 'احمدی', fatherName: null, fileNumber: '101', birthDate: '2018-03-21' },
    ...{ nationalId: '0499370899', nationalIdMissingReason: null },
  }
  await register.db
    .insertInto('children')
    .values(
      childInsertRow(contract['children.update'].input.shape.fields.parse(fields), {
        id: childId,
        centerId,
        now,
      }),
    )
    .execute()
})
afterEach(async () => register.dispose())

const make = (datedOn = '2024-05-26', body = 'شماره {شماره نامه} در {تاریخ}') =>
  letters['letters.make'](register.context(), {
    ...{ childId, templateId: 'school', datedOn, addressee: 'مدیر مدرسه', body },
  })

describe('templates', () => {
  it('are the three built-in ones at first', async () => {
    const templates = await letters['letters.templates'](register.context(), {})
    expect(templates.map(({ id, revision, isBuiltIn }) => [id, revision, isBuiltIn])).toEqual([
      ['school', 0, true],
      ['hospital', 0, true],
      ['registry', 0, true],
    ])
  })

  it('keep the director’s words of a built-in one, which is never removed', async () => {
    const context = register.context()
    const text = { title: 'معرفی', addressee: null, body: 'متن دیگر' }
    expect(await letters['letters.saveTemplate'](context, { id: 'school', revision: 0, ...text })).toEqual({
      id: 'school',
      revision: 1,
    })
    await expect(
      letters['letters.saveTemplate'](context, { id: 'school', revision: 0, ...text }),
    ).rejects.toMatchObject({ failure: { code: 'STALE' } })
    const [first] = await letters['letters.templates'](context, {})
    expect(first).toEqual({ id: 'school', revision: 1, isBuiltIn: true, ...text })
    await expect(
      letters['letters.removeTemplate'](context, { id: 'school', revision: 1 }),
    ).rejects.toMatchObject({ failure: { code: 'CONFLICT', reason: 'built_in' } })
  })

  it('of the director’s own come and go', async () => {
    const context = register.context()
    const text = { title: 'معرفی به بانک', addressee: 'ریاست بانک', body: '{نام}' }
    const { id, revision } = await letters['letters.saveTemplate'](context, text)
    expect((await letters['letters.templates'](context, {})).at(-1)).toMatchObject({ id, ...text })
    await letters['letters.removeTemplate'](context, { id, revision })
    expect(await letters['letters.templates'](context, {})).toHaveLength(3)
  })
})

describe('a draft', () => {
  it('is filled from the file, with dots for what the file does not know, and waits for its date and number', async () => {
    const context = register.context()
    const body =
      '{نام}؛ { نام پدر }؛ {کد ملی}؛ {تاریخ تولد}؛ {شماره پرونده}؛ {مرکز}؛ {تاریخ}؛ {شماره نامه}؛ {هیچ}'
    const { id } = await letters['letters.saveTemplate'](context, { title: 'همه', addressee: '{مرکز}', body })
    expect(await letters['letters.draft'](context, { childId, templateId: id })).toEqual({
      addressee: 'خانه بهار',
      body: `سارا احمدی؛ ${DOTS}؛ ۰۴۹۹۳۷۰۸۹۹؛ ۱۳۹۷/۰۱/۰۱؛ ۱۰۱؛ خانه بهار؛ {تاریخ}؛ {شماره نامه}؛ {هیچ}`,
    })
  })

  it('says nothing about how a father’s name came to be', async () => {
    await register.db
      .updateTable('children')
      .set({ father_name: 'علی', legal_status: 'parents_unidentified' })
      .execute()
    for (const templateId of ['school', 'hospital', 'registry']) {
      const { body } = await letters['letters.draft'](register.context(), { childId, templateId })
      expect(body).toContain('علی')
      expect(body).not.toMatch(/فرضی|مجهول|شناسایی|بی‌سرپرست|بدسرپرست/u)
      expect(body).not.toMatch(/\{|[0-9]/u)
    }
  })
})

describe('a letter', () => {
  it('is numbered by center, Jalali year and a counter of its own', async () => {
    const first = await make()
    expect(first).toMatchObject({
      number: '12/1403/1',
      centerName: 'خانه بهار',
      kind: 'معرفی به مدرسه',
      madeBy: 'مدیر آزمون',
      body: 'شماره ۱۲/۱۴۰۳/۱ در ۱۴۰۳/۰۳/۰۶',
    })
    for (let made = 2; made <= 10; made += 1) await make()
    expect((await make()).number).toBe('12/1403/11')
    expect((await make('2024-03-19')).number).toBe('12/1402/1')
    const all = await letters['letters.ofChild'](register.context(), { childId })
    expect(all).toHaveLength(12)
    expect(all.at(-1)?.number).toBe('12/1402/1')
  })

  it('is not dated to come, and is written into the history of the file', async () => {
    await expect(make('2024-05-27')).rejects.toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { datedOn: 'in_the_future' } },
    })
    await make()
    const audit = await tableRows(register.db, 'audit')
    expect(audit.map(({ subject, child_id }) => [subject, child_id])).toEqual([['letter', childId]])
  })
})
