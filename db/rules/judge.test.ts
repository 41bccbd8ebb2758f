import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../contract/findings'
import { placementKinds } from '../contract/placements'
import { RegisterError } from '../context/errors'
import { openTestRegister, type TestRegister } from '../testing/register'
import type { JudgedFile } from '../child-file/judged-file'
import { readStoredFile } from '../child-file/stored-file'
import { enforce, keepAccepted } from './step'
import { judgeFiles, judgeFile, judgeRegister } from './judge'
import { storeFiles } from '../testing/store-files'
import { aCenter, aContact, aFile, anAccount, aPayment, aPolicy, aSpell, TODAY } from '../testing/rules'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.dispose())

const codes = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)

describe('judgeFile', () => {
  it('reads a stored file back as it was written', async () => {
    const file = aFile({
      spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('kinship', '2022-01-01')],
      supports: [
        { id: 'support', programme: 'emdad', startsOn: '2022-01-01', endsOn: null, agreedRial: 5_000_000 },
      ],
      policies: [{ ...aPolicy('health_basic', '2020-04-20'), holder: 'dependant' }],
      payments: [
        aPayment({ parts: [{ from: '2024-02-20', to: '2024-03-19' }] }),
        aPayment({ forMonth: '1403-01', state: 'computed', approvedById: null, approvedAt: null }),
      ],
      accounts: [anAccount()],
      planItems: [{ field: 'housing' }],
      contacts: [aContact('2024-01-01'), aContact('2024-02-01', false)],
    })
    await storeFiles(register.db, [file], [aCenter()])
    expect((await readStoredFile(register.db, 'child')).judged).toMatchObject(file)
    await expect(readStoredFile(register.db, 'nobody')).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND', reason: 'child' },
    })
  })

  it('leaves lines that are reversed in the ledger', async () => {
    const file = aFile({ payments: [aPayment({ state: 'reversed', amountRial: 0 })] })
    await storeFiles(register.db, [file], [aCenter()])
    expect((await readStoredFile(register.db, 'child')).judged.payments).toEqual([])
    expect(await judgeRegister(register.context())).toEqual([])
  })

  it('refuses a step on a line or an account for their faults, and no other step', async () => {
    const died = [aSpell('residential', '2020-04-20', '2024-03-20'), aSpell('deceased', '2024-03-20')]
    await storeFiles(register.db, [aFile({ payments: [aPayment({ forMonth: '1403-01' })] })], [aCenter()])
    const judged = { ...(await readStoredFile(register.db, 'child')).judged, placements: died }
    const context = register.context()
    expect(await judgeFile(context, judged, new Set(['deceased']))).toEqual([])
    expect(codes(await judgeFile(context, judged, new Set(['1403-01'])))).toEqual(['B64'])
    expect(codes(await judgeFile(context, judged))).toEqual(['B64'])
  })

  it('finds the child who has the national id already, and nobody in herself', async () => {
    await storeFiles(register.db, [aFile()], [aCenter()])
    const context = register.context()
    expect(await judgeFile(context, aFile())).toEqual([])
    const other = aFile({ child: { id: 'new', firstName: 'مینا', lastName: 'دیگری' } })
    expect(await judgeFile(context, other)).toMatchObject([
      { rule: 'B04', recordId: 'new', otherId: 'child' },
    ])
  })

  it('counts the judged child among the residents once, wherever she is stored', async () => {
    const spells = [aSpell('residential', '2020-04-20')]
    const second = aFile({ child: { id: 'second', nationalId: null, nationalIdMissingReason: 'unknown' } })
    await storeFiles(register.db, [aFile({ spells })], [aCenter({ capacity: 1 })])
    const context = register.context()
    expect(await judgeFile(context, aFile({ spells }))).toEqual([])
    const moved = {
      ...second,
      child: { ...second.child, firstName: 'مینا' },
      placements: [aSpell('residential', TODAY, null, { id: 'moved' })],
    }
    expect(await judgeFile(context, moved)).toMatchObject([
      { rule: 'W28', recordId: 'moved', details: { residents: 2, capacity: 1 } },
    ])
  })

  it('keeps of a step only its own warnings, every block, and no report', async () => {
    const file = aFile({
      spells: [
        aSpell('residential', '2020-04-20', '2020-04-20', { id: 'past' }),
        aSpell('residential', '2020-04-25', '2022-01-01', { id: 'old' }),
        aSpell('kinship', '2021-12-31', '2023-01-01', { id: 'now', relation: null }),
      ],
      policies: [],
    })
    const context = register.context()
    expect(codes(await judgeFile(context, file))).toEqual(['B11', 'W12', 'W17', 'W22', 'R32'])
    expect(codes(await judgeFile(context, file, new Set(['now'])))).toEqual(['B11', 'W22'])
    // The gap lies between two spells, so it belongs to the step of either.
    expect(codes(await judgeFile(context, file, new Set(['past'])))).toEqual(['B11', 'W12', 'W17'])
    expect(codes(await judgeFile(context, file, new Set()))).toEqual(['B11'])
  })

  it('tells warnings of the child herself only when her page is touched', async () => {
    const file = aFile({ policies: [] })
    const context = register.context()
    expect(codes(await judgeFile(context, file, new Set(['child'])))).toEqual(['W52'])
    expect(await judgeFile(context, file, new Set(['residential']))).toEqual([])
  })
})

describe('accepted warnings', () => {
  const uninsured = aFile({ policies: [] })
  const accepted = [{ rule: 'W52' as const, reason: 'دفترچه در راه است' }]

  it('pass with a reason, which is kept with user and time and found again everywhere', async () => {
    await storeFiles(register.db, [uninsured], [aCenter()])
    const context = register.context()
    const findings = await judgeFile(context, uninsured)
    expect(() => enforce(findings, [])).toThrow(RegisterError)
    enforce(findings, accepted)
    await keepAccepted(context, findings, accepted)
    expect(await register.db.selectFrom('accepted_warnings').selectAll().execute()).toMatchObject([
      {
        rule: 'W52',
        subject: 'child',
        record_id: 'child',
        child_id: 'child',
        reason: 'دفترچه در راه است',
        user_id: context.user.id,
        accepted_at: context.now,
      },
    ])
    const again = await judgeFile(context, uninsured)
    expect(again).toMatchObject([{ rule: 'W52', accepted: 'دفترچه در راه است' }])
    expect(await judgeRegister(context)).toEqual(again)
    expect(() => enforce(again, [])).not.toThrow()
    await keepAccepted(context, again, accepted)
    expect(await register.db.selectFrom('accepted_warnings').selectAll().execute()).toHaveLength(1)
  })

  it('do not let a block pass, nor another warning', async () => {
    const broken = aFile({ child: { fileNumber: null, birthDateEstimated: true }, policies: [] })
    const findings = await judgeFile(register.context(), broken)
    expect(codes(findings)).toEqual(['B01', 'W06', 'W52'])
    const refusal = (): void => enforce(findings.slice(1), accepted)
    expect(refusal).toThrow(RegisterError)
    try {
      enforce(findings, [
        ...accepted,
        { rule: 'W06', reason: 'در پیگیری' },
        { rule: 'B01', reason: 'نمی‌شود' },
      ])
      expect.unreachable()
    } catch (error) {
      expect((error as RegisterError).failure).toMatchObject({
        code: 'RULE_BLOCKED',
        findings: [
          { rule: 'B01', accepted: null },
          { rule: 'W06', accepted: 'در پیگیری' },
          { rule: 'W52', accepted: 'دفترچه در راه است' },
        ],
      })
    }
  })

  it('are never asked for what only the month-end list reports', async () => {
    const grown = aFile({ child: { birthDate: '2005-01-01' } })
    const findings = await judgeFile(register.context(), grown)
    expect(codes(findings)).toEqual(['R55'])
    expect(() => enforce(findings, [])).not.toThrow()
  })

  it('hold for both of two look-alikes', async () => {
    const twin = aFile({ child: { id: 'twin', firstName: 'نرگسی', nationalId: '0370000110' } })
    const files = [aFile(), { ...twin, placements: [], policies: [] }]
    await storeFiles(register.db, files, [aCenter()])
    const context = register.context()
    const findings = await judgeFile(context, files[0] ?? twin)
    expect(findings).toMatchObject([{ rule: 'W07', recordId: 'child', otherId: 'twin' }])
    await keepAccepted(context, findings, [{ rule: 'W07', reason: 'دوقلو هستند' }])
    expect(
      (await judgeRegister(context)).map(({ recordId, accepted: reason }) => [recordId, reason]),
    ).toEqual([
      ['child', 'دوقلو هستند'],
      ['twin', 'دوقلو هستند'],
    ])
  })
})

describe('judgeFiles', () => {
  it('judges files against each other and the register, but not the register', async () => {
    const stored = aFile({ policies: [] })
    await storeFiles(register.db, [stored], [aCenter({ capacity: 1 })])
    const judged = aFile({
      child: { id: 'judged', firstName: 'مینا', fatherName: 'حسن' },
      spells: [aSpell('residential', '2021-01-01', null, { id: 'stay' })],
      policies: [aPolicy('health_basic', '2021-01-01', null, 'policy')],
    })
    const findings = await judgeFiles(register.context(), [judged], [])
    expect(findings).toMatchObject([
      { rule: 'B04', recordId: 'judged', otherId: 'child' },
      { rule: 'W28', recordId: 'stay' },
    ])
    expect(findings).toHaveLength(2)
  })

  it('lets a judged file stand in the place of the stored child with its id', async () => {
    await storeFiles(register.db, [aFile()], [aCenter()])
    expect(await judgeFiles(register.context(), [aFile()], [])).toEqual([])
  })

  it('knows the centers that come with the files', async () => {
    const findings = await judgeFiles(register.context(), [aFile()], [aCenter({ licensedSex: 'male' })])
    expect(codes(findings)).toEqual(['W29'])
  })
})

describe('the whole register', () => {
  it('counts a child whose stays overlap once among the residents', async () => {
    const spells = [
      aSpell('residential', '2020-04-20', '2022-01-01', { id: 'first' }),
      aSpell('residential', '2021-01-01', null, { id: 'second' }),
    ]
    await storeFiles(register.db, [aFile({ spells })], [aCenter({ capacity: 1 })])
    expect(codes(await judgeRegister(register.context()))).toEqual(['B11'])
    const inside = [
      aSpell('residential', '2020-04-20', null, { id: 'first' }),
      aSpell('residential', '2021-01-01', null, { id: 'second' }),
    ]
    expect(codes(await judgeFiles(register.context(), [aFile({ spells: inside })], []))).toEqual(['B13'])
  })

  it('finds what judging file by file finds', async () => {
    const day = fc.constantFrom('2020-04-20', '2021-01-01', '2021-07-04', '2022-01-01', '2024-04-01', TODAY)
    const spell = fc.record({
      kind: fc.constantFrom(...placementKinds, 'residential' as const, 'residential' as const),
      startsOn: day,
      endsOn: fc.option(day),
      centerId: fc.constantFrom('home', 'other'),
    })
    const child = fc.record({
      firstName: fc.constantFrom('علی', 'علیرضا', 'آرش'),
      fatherName: fc.constantFrom('حسن', null),
      birthDate: fc.constantFrom('2005-01-01', '2014-05-01', '2014-08-01', null),
      nationalId: fc.constantFrom('0499370899', '0370000110', null),
    })
    const file = fc.tuple(child, fc.array(spell, { maxLength: 4 }), fc.array(day, { maxLength: 2 }))
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 6 }), async (made) => {
        const own = await openTestRegister()
        try {
          const files: JudgedFile[] = made.map(([fields, spells, policies], at) => {
            const id = `child ${String(at)}`
            return aFile({
              child: { ...fields, id },
              spells: spells.map(({ kind, startsOn, endsOn, centerId }, place) =>
                aSpell(kind, startsOn, endsOn, { id: `${id} spell ${String(place)}`, centerId }),
              ),
              policies: policies.map((startsOn, place) =>
                aPolicy('health_basic', startsOn, null, `${id} policy ${String(place)}`),
              ),
            })
          })
          await storeFiles(own.db, files, [aCenter({ capacity: 1 }), aCenter({ id: 'other', capacity: 2 })])
          const context = own.context()
          const whole = await judgeRegister(context)
          const each: Finding[] = []
          for (const { child: stored } of files) {
            const { judged } = await readStoredFile(own.db, stored.id)
            each.push(...(await judgeFile(context, judged)))
          }
          expect(whole).toEqual(each)
        } finally {
          await own.dispose()
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
