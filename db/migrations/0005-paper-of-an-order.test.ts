import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(4)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)

test('an order that was there has no paper yet, and can be given one that is in the register', async () => {
  await run(`INSERT INTO children (id, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
    created_at, updated_at, revision) VALUES ('c1', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`)
  await run(`INSERT INTO documents (id, child_id, slot, created_at, updated_at, revision)
    VALUES ('paper', 'c1', 'judicial_order', '${at}', '${at}', 1)`)
  await run(`INSERT INTO orders (id, child_id, kind, number, issued_on, created_at, updated_at, revision)
    VALUES ('o1', 'c1', 'entrustment', '12', '2024-05-01', '${at}', '${at}', 1)`)
  await migrate(register.db, 5)
  expect(await tableRows(register.db, 'orders')).toMatchObject([
    { id: 'o1', number: '12', document_id: null },
  ])
  await run(`UPDATE orders SET document_id = 'paper'`)
  await expect(run(`UPDATE orders SET document_id = 'nothing'`)).rejects.toThrow(/FOREIGN KEY/u)
})
