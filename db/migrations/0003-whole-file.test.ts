import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(2)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)
const link = (id: string, one: string, other: string) =>
  run(`INSERT INTO sibling_links (id, child_id, sibling_id, kind, created_at, updated_at, revision)
    VALUES ('${id}', '${one}', '${other}', 'full', '${at}', '${at}', 1)`)

async function plantTwoChildren(): Promise<void> {
  for (const id of ['c1', 'c2']) {
    await run(`INSERT INTO children (id, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
      created_at, updated_at, revision) VALUES ('${id}', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`)
  }
}

test('adds the parts of a file beside the children who were there', async () => {
  await plantTwoChildren()
  await migrate(register.db, 3)
  expect(await tableRows(register.db, 'children')).toHaveLength(2)
  for (const table of ['relatives', 'orders', 'health', 'documents', 'reviews', 'letters'] as const) {
    expect(await tableRows(register.db, table)).toEqual([])
  }
})

test('links two siblings once, whoever is named first', async () => {
  await plantTwoChildren()
  await migrate(register.db, 3)
  await link('s1', 'c1', 'c2')
  await expect(link('s2', 'c1', 'c2')).rejects.toThrow(/UNIQUE/u)
  await expect(link('s3', 'c2', 'c1')).rejects.toThrow(/CHECK/u)
})
