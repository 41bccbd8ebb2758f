import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruleCodes } from '../contract/findings'
import { recordSearchKey, searchKey, sortKey } from '../contract/persian'
import { director, openTestService, type TestService } from '../testing/service'

const child = {
  firstName: 'گلاره',
  lastName: 'نیک‌سرشت',
  fatherName: 'شهریار',
  fileNumber: '90417',
  nationalId: '0499370899',
}
let home: TestService

beforeAll(async () => {
  home = openTestService()
  await home.create()
  const [center] = await home.ask('centers.list', {})
  await home.ask('users.create', { name: 'رخساره پایدار', role: 'viewer', password: 'رمز دیگر او' })
  await home.ask('staff.save', {
    fields: {
      centerId: center?.id ?? null,
      firstName: 'آذرنوش',
      lastName: 'کوهساری',
      role: 'carer',
      nationalId: null,
      startsOn: '2024-01-01',
      endsOn: null,
    },
  })
  await home.ask('children.admit', {
    child: {
      ...child,
      motherName: null,
      sex: 'female',
      birthDate: '2015-05-01',
      birthDateEstimated: false,
      nationalIdMissingReason: null,
      foreignId: null,
      legalStatus: null,
      admissionReasons: [],
      disability: null,
      stayReason: null,
      notes: null,
    },
    placement: {
      startsOn: '2024-05-01',
      centerId: center?.id ?? '',
      entryRoute: 'emergency',
      orderNumber: null,
      orderDate: null,
      note: null,
    },
    insurance: null,
    accepted: ruleCodes
      .filter((rule) => rule.startsWith('W'))
      .map((rule) => ({ rule, reason: 'در آزمون پذیرفته شد' })),
  })
  await home.ask('register.backup', {})
})
afterAll(() => home.dispose())

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** The text as it could lie in a file: UTF-8 and UTF-16, base64 aside. */
const writings = (text: string) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]

test('no name lies in the clear in the register, its log, its keyring or its backups', () => {
  const files = everyFile(home.folder)
  // The log is there while the register is open: it is searched as well.
  for (const ending of [
    '.sarpanah',
    '.sarpanah-wal',
    '.sarpanah-shm',
    '.sarpanah.keyring',
    '.sarpanah.lock',
  ]) {
    expect(files.some((path) => path.endsWith(ending))).toBe(true)
  }
  expect(files.some((path) => /\.backups\/.*\.sarpanah$/u.test(path.replaceAll('\\', '/')))).toBe(true)
  const names = [
    ...Object.values(child),
    'رخساره',
    'پایدار',
    'آذرنوش',
    'کوهساری',
    'خانهٔ مهر',
    director.userName,
    director.password,
    'رمز دیگر او',
  ]
  const secrets = names.flatMap((name) => [name, searchKey(name), recordSearchKey([name]), sortKey(name)])
  for (const path of files) {
    const bytes = readFileSync(path)
    for (const secret of new Set(secrets)) {
      for (const writing of writings(secret)) {
        expect(bytes.includes(writing), `${secret} in ${path}`).toBe(false)
      }
    }
    // Words every plain register would hold.
    expect(bytes.includes('CREATE TABLE')).toBe(false)
  }
})

test('the search itself finds what lies in the clear', () => {
  const plain = Buffer.from(`… ${child.lastName} …`)
  expect(writings(child.lastName).some((writing) => plain.includes(writing))).toBe(true)
})
