import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, versionOf } from '../register/migrate'
import { childInsertRow } from '../schema/child-row'
import { insertRows, openTestRegister, tableRows, type TestRegister } from '../testing/register'
import type { RegisterTable } from '../schema/schema'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister(0)
})
afterEach(() => register.dispose())

const row: RegisterTable = {
  only_row: 1,
  id: 'r1',
  name: 'خانه مهر',
  demo: 0,
  reference_date: null,
  created_at: '2024-05-26T08:00:00.000Z',
}

test('makes a register out of an empty file, which then takes rows', async () => {
  expect(await versionOf(register.db)).toBe(0)
  await migrate(register.db, 1)
  expect(await versionOf(register.db)).toBe(1)
  await insertRows(register.db, 'register', [row])
  expect(await tableRows(register.db, 'register')).toEqual([row])
})

test('holds what it must not hold out', async () => {
  await migrate(register.db, 1)
  await insertRows(register.db, 'register', [row])
  await expect(insertRows(register.db, 'register', [{ ...row, id: 'r2' }])).rejects.toThrow(/UNIQUE/u)
  const user = {
    id: 'u1',
    name: 'مینا',
    name_key: 'مینا',
    role: 'director',
    disabled: 0 as const,
    created_at: row.created_at,
    updated_at: row.created_at,
    revision: 1,
  }
  await insertRows(register.db, 'users', [user])
  await expect(insertRows(register.db, 'users', [{ ...user, id: 'u2' }])).rejects.toThrow(/UNIQUE/u)
  // The worker came with a later step.
  const { worker: _worker, ...child } = childInsertRow(
    {
      fileNumber: '12',
      firstName: 'زهرا',
      lastName: null,
      fatherName: null,
      motherName: null,
      sex: 'female',
      birthDate: null,
      birthDateEstimated: false,
      nationalId: null,
      nationalIdMissingReason: null,
      foreignId: null,
      legalStatus: null,
      admissionReasons: [],
      disability: null,
      stayReason: null,
      notes: null,
      worker: null,
    },
    { id: 'k1', centerId: null, now: row.created_at },
  )
  await insertRows(register.db, 'children', [child])
  await expect(
    insertRows(register.db, 'children', [{ ...child, id: 'k2', center_id: 'nowhere' }]),
  ).rejects.toThrow(/FOREIGN KEY/u)
})
