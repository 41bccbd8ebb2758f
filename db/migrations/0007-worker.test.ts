import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(6)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'

test('a file that was there has no worker yet, and nothing else of it changes', async () => {
  await sql
    .raw(
      `INSERT INTO children (id, file_number, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
      created_at, updated_at, revision) VALUES ('c1', '1001', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`,
    )
    .execute(register.db)
  const [before] = await tableRows(register.db, 'children')
  await migrate(register.db, 7)
  expect(await tableRows(register.db, 'children')).toEqual([{ ...before, worker: null }])
})
