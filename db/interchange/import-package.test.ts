import { afterAll, describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate/browser'
import { writeFileSync } from 'node:fs'
import { tableRows } from '../testing/register'
import { exportPackage } from './export-package'
import { importPackage } from './import-package'
import { lenient, Workshop } from '../testing/packages'

const workshop = new Workshop()
afterAll(() => workshop.dispose())

const strict = { dryRun: false, acceptWarnings: false }

const centers = 'id,name,kind,ownership\nc1,خانه بهار,children_home,non_governmental\n'
const children =
  'id,file_number,first_name,last_name,father_name,sex,birth_date,national_id\n' +
  'k1,101,سارا,احمدی,علی,female,2015-04-05,0499370899\n'
const placements =
  'id,child_id,kind,center_id,starts_on,ends_on,entry_route\np1,k1,residential,c1,2023-05-01,,judicial\n'
const insurance = 'id,child_id,kind,starts_on\ni1,k1,health_basic,2023-05-01\n'
const good = {
  'centers.csv': centers,
  'children.csv': children,
  'placements.csv': placements,
  'insurance.csv': insurance,
}

/** Imports the good package with some of its files changed, into an empty register. */
function findingsOf(changed: Readonly<Record<string, string | Uint8Array>>, wishes = strict) {
  return workshop.imported(
    workshop.package({ ...good, ...changed }),
    async (register, outcome) => ({
      ...outcome,
      children: (await register.query('test', ({ db }) => tableRows(db, 'children'))).length,
      told: outcome.findings.map(
        ({ file, line, column, rule }) => `${file}:${String(line)}:${column ?? ''} ${rule}`,
      ),
    }),
    wishes,
  )
}

describe('a good package', () => {
  it('is stored whole and takes the place of the center the register was made with', async () => {
    const outcome = await findingsOf({})
    expect(outcome.told).toEqual([])
    expect(outcome.refused).toBe(false)
    expect(Object.entries(outcome.stored).filter(([, rows]) => rows > 0)).toEqual([
      ['centers', 1],
      ['children', 1],
      ['placements', 1],
      ['insurance', 1],
    ])
    expect(outcome.children).toBe(1)
  })

  it('may be a zip, and stores nothing in a dry run', async () => {
    const register = await workshop.register()
    const zip = workshop.place('package.zip')
    writeFileSync(
      zip,
      zipSync(
        Object.fromEntries(Object.entries(good).map(([name, text]) => [`home/${name}`, strToU8(text)])),
      ),
    )
    try {
      const tried = await importPackage(register, { from: zip, dryRun: true, acceptWarnings: false })
      expect(tried).toMatchObject({ refused: false, stored: { children: 0 } })
      const done = await importPackage(register, { from: zip, ...strict })
      expect(done).toMatchObject({ refused: false, stored: { children: 1 } })
    } finally {
      await register.close()
    }
  })

  it('keeps unknown columns apart, tells of them and gives them back', async () => {
    const register = await workshop.register()
    try {
      const from = workshop.package({
        ...good,
        'children.csv': children
          .replace('national_id\n', 'national_id,shoe_size\n')
          .replace('0499370899\n', '0499370899,31\n'),
      })
      const outcome = await importPackage(register, { from, ...strict })
      expect(outcome.findings).toMatchObject([{ rule: 'F20', column: 'shoe_size', line: 1 }])
      const to = workshop.place('out')
      await register.query('register.export', (context) => exportPackage(context, to))
      expect(workshop.filesOf(to)['children.csv']?.split('\n')[0]).toMatch(/,shoe_size$/u)
      expect(workshop.filesOf(to)['children.csv']).toMatch(/,31\n$/u)
    } finally {
      await register.close()
    }
  })

  it('folds Arabic letters and digits silently', async () => {
    const register = await workshop.register()
    try {
      const from = workshop.package({
        ...good,
        'children.csv': children.replace('علی', 'علي').replace('0499370899', '۰۴۹۹۳۷۰۸۹۹'),
      })
      expect((await importPackage(register, { from, ...strict })).findings).toEqual([])
      const rows = await register.query('test', (context) =>
        context.db.selectFrom('children').select(['father_name', 'national_id']).execute(),
      )
      expect(rows).toEqual([{ father_name: 'علی', national_id: '0499370899' }])
    } finally {
      await register.close()
    }
  })
})

describe('a faulty package is refused whole, each fault at its place', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['a required column missing', { 'children.csv': 'id,file_number\nk1,1\n' }, 'children.csv:1:sex F01'],
    [
      'a column twice',
      {
        'insurance.csv': insurance.replace('kind,', 'kind,kind,').replace('health_basic', 'other,other'),
      },
      'insurance.csv:1:kind F01',
    ],
    [
      'bytes that are no UTF-8',
      { 'children.csv': new Uint8Array([0x69, 0x64, 0xff, 0xfe]) },
      'children.csv:1: F01',
    ],
    ['an empty required cell', { 'children.csv': children.replace('female', '') }, 'children.csv:2:sex F02'],
    [
      'a residential row without center',
      { 'placements.csv': placements.replace('residential,c1', 'residential,') },
      'placements.csv:2:center_id F02',
    ],
    [
      'a word outside its list',
      { 'placements.csv': placements.replace('judicial', 'court') },
      'placements.csv:2:entry_route F03',
    ],
    [
      'an impossible date',
      { 'children.csv': children.replace('2015-04-05', '2015-02-30') },
      'children.csv:2:birth_date F04',
    ],
    [
      'a Jalali date',
      { 'placements.csv': placements.replace('2023-05-01', '1402-02-11') },
      'placements.csv:2:starts_on F04',
    ],
    [
      'letters in a number',
      { 'centers.csv': 'id,name,kind,ownership,capacity\nc1,خانه,children_home,non_governmental,ده\n' },
      'centers.csv:2:capacity F05',
    ],
    [
      'a child that is not there',
      { 'insurance.csv': insurance.replace('k1', 'k9') },
      'insurance.csv:2:child_id F06',
    ],
    [
      'an id twice',
      { 'children.csv': `${children}k1,102,نیما,احمدی,علی,male,2016-01-01,\n` },
      'children.csv:3:id F07',
    ],
    [
      'a row with a cell too many',
      { 'children.csv': children.replace('0499370899\n', '0499370899,x\n') },
      'children.csv:2: F08',
    ],
    [
      'a name of ten thousand letters',
      { 'children.csv': children.replace('سارا', 'س'.repeat(10_000)) },
      'children.csv:2:first_name F09',
    ],
    [
      'neither true nor false',
      {
        'children.csv': children
          .replace('national_id\n', 'birth_date_estimated\n')
          .replace('0499370899', 'maybe'),
      },
      'children.csv:2:birth_date_estimated F10',
    ],
    [
      'names of only spaces',
      { 'children.csv': children.replace('سارا', '  ').replace('احمدی', '‌') },
      'children.csv:2:first_name B01',
    ],
    [
      'a birth in the future',
      { 'children.csv': children.replace('2015-04-05', '2030-01-01') },
      'children.csv:2:birth_date B02',
    ],
    [
      'a UUID twice, once in capitals',
      {
        'children.csv': `${children}a1b2c3d4-0000-4000-8000-000000000001,102,نیما,احمدی,علی,male,2016-01-01,\nA1B2C3D4-0000-4000-8000-000000000001,103,مینا,کریمی,رضا,female,2017-01-01,\n`,
      },
      'children.csv:4:id F07',
    ],
    [
      'a quote that is never closed',
      { 'children.csv': children.replace('سارا', '"سارا') },
      'children.csv:2: F08',
    ],
    [
      'end before start',
      { 'placements.csv': placements.replace('2023-05-01,,', '2023-05-01,2023-04-01,') },
      'placements.csv:2:ends_on B10',
    ],
    [
      'a second open spell',
      { 'placements.csv': `${placements}p2,k1,kinship,,2023-08-01,,\n` },
      'placements.csv:3:starts_on B13',
    ],
    [
      'a spell in the future',
      { 'placements.csv': placements.replace('2023-05-01', '2029-05-01') },
      'placements.csv:2:starts_on B15',
    ],
    [
      'a policy that ends before it starts',
      { 'insurance.csv': 'id,child_id,kind,starts_on,ends_on\ni1,k1,health_basic,2023-05-01,2023-04-01\n' },
      'insurance.csv:2:ends_on B50',
    ],
    [
      'a support that ends before it starts',
      { 'supports.csv': 'id,child_id,programme,starts_on,ends_on\ns1,k1,emdad,2023-05-01,2023-04-01\n' },
      'supports.csv:2:ends_on B10',
    ],
    [
      'overlapping spells of one programme',
      {
        'supports.csv':
          'id,child_id,programme,starts_on,ends_on\ns1,k1,emdad,2023-05-01,\ns2,k1,emdad,2023-06-01,\n',
      },
      'supports.csv:3:starts_on B11',
    ],
  ])('%s', async (_name, changed, expected) => {
    const outcome = await findingsOf(changed, lenient)
    expect(outcome.told).toContain(expected)
    expect(outcome.refused).toBe(true)
    expect(outcome.children).toBe(0)
    expect(outcome.stored).toMatchObject({ children: 0, placements: 0 })
  })

  it('a national id of another child names its line', async () => {
    const outcome = await findingsOf(
      { 'children.csv': `${children}k2,102,نیما,کریمی,رضا,male,2016-01-01,0499370899\n` },
      lenient,
    )
    expect(outcome.told).toContain('children.csv:3:national_id B04')
    expect(outcome.refused).toBe(true)
  })

  it('counts lines over quoted line breaks and blank lines', async () => {
    const outcome = await findingsOf({
      'children.csv':
        'id,first_name,file_number,sex,notes\nk1,سارا,1,female,"یک\nدو\nسه"\n\nk2,نیما,2,boy,"چهار\nپنج"\nk3,مینا,3,girl,\n',
    })
    expect(outcome.told).toContain('children.csv:6:sex F03')
    expect(outcome.told).toContain('children.csv:8:sex F03')
  })

  it('counts lines that end in CRLF as one, also inside quotes', async () => {
    const outcome = await findingsOf({
      'children.csv':
        'id,first_name,file_number,sex,notes\r\nk1,سارا,1,female,"یک\r\nدو"\r\nk2,نیما,2,boy,\r\n',
    })
    expect(outcome.told).toContain('children.csv:4:sex F03')
  })

  it('a row that could not be read is one fault, and those of the rows below are told too', async () => {
    const outcome = await findingsOf({
      'children.csv': children.replace('سارا', '"سارا') + 'k2,102,نیما,احمدی,علی,boy,2016-01-01,\n',
      'placements.csv': placements.replace('k1', 'K9'),
    })
    expect(outcome.told).toEqual([
      'children.csv:2: F08',
      'children.csv:3:sex F03',
      'placements.csv:2:child_id F06',
    ])
  })

  it('one row ten thousand times is told of, not died of', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `b${String(index)},${String(index)},سارا,احمدی,علی,female,2015-04-05,0499370899`,
    )
    const outcome = await findingsOf({
      'children.csv': `id,file_number,first_name,last_name,father_name,sex,birth_date,national_id\n${rows.join('\n')}\n`,
    })
    expect(outcome.findings.filter(({ rule }) => rule === 'B04')).toHaveLength(10_000)
    expect(outcome.refused).toBe(true)
  })

  it('ten thousand bad rows give ten thousand findings', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `b${String(index)},${String(index)},سارا,boy`)
    const outcome = await findingsOf({
      'children.csv': `id,file_number,first_name,sex\n${rows.join('\n')}\n`,
    })
    expect(outcome.findings.filter(({ rule }) => rule === 'F03')).toHaveLength(10_000)
    expect(outcome.findings.find(({ rule }) => rule === 'F03')).toMatchObject({
      line: 2,
      column: 'sex',
      value: 'boy',
    })
  })

  it('a path with nothing behind it', async () => {
    const register = await workshop.register()
    try {
      const outcome = await importPackage(register, { from: workshop.place('nothing'), ...lenient })
      expect(outcome).toMatchObject({ refused: true, findings: [{ rule: 'F01' }] })
    } finally {
      await register.close()
    }
  })
})

describe('a package with warnings', () => {
  const doubtful = { 'children.csv': children.replace('0499370899', '0499370898') }

  it('is refused until they are accepted', async () => {
    const refused = await findingsOf(doubtful)
    expect(refused).toMatchObject({ refused: true, children: 0, told: ['children.csv:2:national_id W03'] })
    const taken = await findingsOf(doubtful, lenient)
    expect(taken).toMatchObject({ refused: false, children: 1, told: ['children.csv:2:national_id W03'] })
  })
})

describe('the same package twice', () => {
  it("is refused where its ids are the register's own, and asked about where they are other texts", async () => {
    const register = await workshop.register()
    const from = workshop.package(good)
    try {
      await importPackage(register, { from, ...strict })
      const again = await importPackage(register, { from, ...strict })
      expect(again.refused).toBe(true)
      expect(again.findings.filter(({ rule }) => rule === 'F21').map(({ file }) => file)).toEqual([
        'centers.csv',
        'children.csv',
        'placements.csv',
        'insurance.csv',
      ])
      const own = workshop.place('own')
      await register.query('register.export', (context) => exportPackage(context, own))
      const back = await importPackage(register, { from: own, ...lenient })
      expect(back.refused).toBe(true)
      expect(back.findings.filter(({ rule }) => rule === 'F07')).toHaveLength(4)
    } finally {
      await register.close()
    }
  })

  it('finds a row by its UUID in either case of letters', async () => {
    const id = 'a1b2c3d4-0000-4000-8000-00000000000a'
    const outcome = await findingsOf({
      'children.csv': children.replace('k1', id.toUpperCase()),
      'placements.csv': placements.replace('k1', id),
      'insurance.csv': insurance.replace('k1', id),
    })
    expect(outcome.told).toEqual([])
    expect(outcome.children).toBe(1)
  })
})
