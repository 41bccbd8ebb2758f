import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(7)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)

test('users of before are bound to no home, and a dose is ticked once for its hour', async () => {
  await run(`INSERT INTO users (id, name, name_key, role, disabled, created_at, updated_at, revision)
    VALUES ('u1', 'مینا', 'مینا', 'director', 0, '${at}', '${at}', 1)`)
  await run(`INSERT INTO children (id, sex, birth_date_estimated, admission_reasons, search_key, name_key, name_sort,
    created_at, updated_at, revision) VALUES ('c1', 'female', 0, '[]', '', '', '', '${at}', '${at}', 1)`)
  await migrate(register.db, 8)
  expect(await tableRows(register.db, 'users')).toMatchObject([{ id: 'u1', center_id: null }])
  await run(`INSERT INTO medicines (id, child_id, title, dose, times, starts_on, created_at, updated_at, revision)
    VALUES ('m1', 'c1', 'آموکسی‌سیلین', 'یک قاشق', '08:00 20:00', '2024-05-01', '${at}', '${at}', 1)`)
  const tick = (id: string) =>
    run(`INSERT INTO medicine_doses (id, child_id, medicine_id, on_day, at_time, outcome, by_name, created_at, updated_at, revision)
      VALUES ('${id}', 'c1', 'm1', '2024-05-02', '08:00', 'given', 'مینا', '${at}', '${at}', 1)`)
  await tick('d1')
  await expect(tick('d2')).rejects.toThrow(/UNIQUE/u)
  await run(`UPDATE medicine_doses SET deleted_at = '${at}'`)
  await tick('d2')
})
