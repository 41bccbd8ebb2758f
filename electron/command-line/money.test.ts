import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importPackage } from '../../db/interchange/import-package'
import { Workshop } from '../../db/testing/packages'
import { wholePackage } from '../../db/testing/whole-package'
import { answerOf } from '../testing/command-line'

const workshop = new Workshop()
const folder = mkdtempSync(join(tmpdir(), 'sarpanah-money-'))
const place = (name: string) => join(folder, name)
let register = ''
const password = place('password')

const run = (...[command = '', ...words]: string[]) =>
  answerOf([command, '--register', register, '--password-file', password, ...words])

beforeAll(async () => {
  writeFileSync(password, 'a long password\n')
  const open = await workshop.register()
  register = open.path
  const files = { ...wholePackage }
  // Nothing is paid yet, so that the month can be run.
  for (const name of [
    'payments.csv',
    'payment_steps.csv',
    'payment_lists.csv',
    'payment_list_rows.csv',
    'grants.csv',
    'payment_runs.csv',
  ])
    Reflect.deleteProperty(files, name)
  const outcome = await importPackage(open, {
    from: workshop.package(files),
    dryRun: false,
    acceptWarnings: true,
  })
  expect(outcome.refused).toBe(false)
  await open.close()
})
afterAll(async () => {
  await workshop.dispose()
  rmSync(folder, { recursive: true, force: true })
})

describe('a month from the preview to the list', () => {
  it('is shown, stored once, and written', async () => {
    const preview = await run('payments', '--month', '1403-02', '--json')
    expect(preview).toMatchObject({ code: 0, err: '' })
    const shown = JSON.parse(preview.out) as {
      sumRial: number
      entitled: { programme: string; amountRial: number }[]
    }
    expect(shown.entitled).toMatchObject([
      { programme: 'resident_subsidy', amountRial: 32_000_000 },
      { programme: 'sponsor', amountRial: 2_000_000 },
    ])
    expect(shown.sumRial).toBe(34_000_000)

    expect(await run('payments', '--month', '۱۴۰۳-۲', '--out', place('entitled.csv'))).toMatchObject({
      code: 0,
      out: '',
    })
    expect(readFileSync(place('entitled.csv'), 'utf8')).toContain('جمع,,,,,,,34000000')

    const stored = await run('payments', '--month', '1403-02', '--store', '--json')
    expect(JSON.parse(stored.out)).toMatchObject({ month: '1403-02', added: 2, reversed: 0 })
    const again = await run('payments', '--month', '1403-02', '--store', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, kept: 2 })

    // Nothing is approved yet.
    const list = await run('payment-list', '--month', '1403-02', '--out', place('list.xlsx'))
    expect(list.code).toBe(1)
    expect(existsSync(place('list.xlsx'))).toBe(false)
    expect((await run('settle', '--month', '1403-03')).code).toBe(1)
  })

  it('is refused while it is not over', async () => {
    expect((await run('payments', '--month', '1500-01', '--store')).code).toBe(1)
  })
})

describe('lists', () => {
  it.each([
    ['insured', ['--list', 'uninsured']],
    ['insured', ['--list', 'ending', '--within', '60']],
    ['readiness', []],
    ['after-care', []],
  ])('%s %j is JSON or a file', async (command, words) => {
    const json = await run(command, ...words, '--json')
    expect(json).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(json.out)).toBeInstanceOf(Array)
    const out = place(`${command}.csv`)
    expect(await run(command, ...words, '--out', out)).toMatchObject({ code: 0, out: '', err: '' })
    expect(readFileSync(out, 'utf8')).toContain('شماره پرونده')
  })

  it('holds the young person of the register', async () => {
    const { out } = await run('readiness', '--json')
    expect(JSON.parse(out)).toMatchObject([{ fileNumber: '101', ready: 0 }])
  })
})

describe('wrong words', () => {
  it.each([
    ['no month', ['payments']],
    ['a month that is none', ['payments', '--month', '1403-13']],
    ['a list of neither kind', ['payment-list', '--month', '1403-02', '--out', 'list.pdf']],
    ['no file and no JSON', ['readiness']],
    ['an unknown list', ['insured', '--list', 'all', '--json']],
    ['a term that is none', ['insured', '--list', 'ending', '--within', '45', '--json']],
    ['storing a part', ['payments', '--month', '1403-02', '--store', '--programme', 'emdad']],
  ])('%s exits 2 with nothing on standard output', async (_name, words) => {
    const { code, out, err } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: sarpanah')
  })
})
