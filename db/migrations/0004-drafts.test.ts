import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../register/migrate'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(3)
})
afterEach(() => register.dispose())

const at = '2024-05-26T08:00:00.000Z'
const run = (text: string) => sql.raw(text).execute(register.db)
const keep = (user: string, form: string) =>
  run(
    `INSERT INTO drafts (user_id, role, form, typed, at) VALUES ('${user}', 'viewer', '${form}', '{}', '${at}')`,
  )

test('keeps one draft of a form for each user beside the users who were there', async () => {
  for (const id of ['u1', 'u2']) {
    await run(`INSERT INTO users (id, name, name_key, role, disabled, created_at, updated_at, revision)
      VALUES ('${id}', '${id}', '${id}', 'viewer', 0, '${at}', '${at}', 1)`)
  }
  const before = (await tableRows(register.db, 'users')).length
  await migrate(register.db, 4)
  expect(await tableRows(register.db, 'users')).toHaveLength(before)
  await keep('u1', 'admission')
  await keep('u2', 'admission')
  await expect(keep('u1', 'admission')).rejects.toThrow(/UNIQUE/u)
  await expect(keep('nobody', 'admission')).rejects.toThrow(/FOREIGN KEY/u)
})
