import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleCodes, type RuleCode } from '../contract/findings'
import { ruleSentence, ruleTitle } from '../contract/words/rules'
import { runRules } from './judge'
import { registerRules, rules } from './rules'
import { anyFile } from '../testing/any-file'
import { aFile, aRegister, aSpell, TODAY } from '../testing/rules'

const folder = dirname(fileURLToPath(import.meta.url))
const files = ['identity', 'placements', 'legal', 'insurance', 'money', 'care', 'months'].flatMap((part) =>
  readdirSync(join(folder, part)).map((name) => `${part}/${name}`),
)

const every = [...rules, ...registerRules]
const byPlace = (one: RuleCode, other: RuleCode) => ruleCodes.indexOf(one) - ruleCodes.indexOf(other)

describe('the list of rules', () => {
  it('has one rule for every code of the contract, in its order', () => {
    const all = [...rules, ...registerRules].map(({ code }) => code)
    expect(all.sort(byPlace)).toEqual([...ruleCodes])
    expect(rules.map(({ code }) => code).toSorted(byPlace)).toEqual(rules.map(({ code }) => code))
  })

  it.each(every)('$code says its severity by its letter', ({ code, severity }) => {
    expect(severity).toBe({ B: 'block', W: 'warn', R: 'report' }[code.charAt(0)])
  })

  it.each(every)('$code has a title, a sentence, and cases beside it', ({ code }) => {
    expect(ruleTitle(code)).not.toBe('')
    expect(ruleSentence({ rule: code, details: {} })).not.toBe('')
    const own = files.filter((name) => name.includes(`/${code.toLowerCase()}-`))
    expect(own).toHaveLength(2)
    const cases = own.find((name) => name.endsWith('.test.ts'))
    // What fires and what stays silent is asked for by the types of these two.
    expect(readFileSync(join(folder, cases ?? ''), 'utf8')).toMatch(/test(?:Register)?Rule\(/u)
  })

  it('finds nothing in a file without fault', () => {
    expect(runRules(aFile(), aRegister())).toEqual([])
  })
})

describe('running the rules', () => {
  it('fills in what all findings of a rule share', () => {
    expect(runRules(aFile({ child: { fileNumber: null } }), aRegister())).toEqual([
      {
        rule: 'B01',
        severity: 'block',
        subject: 'child',
        recordId: 'child',
        childId: 'child',
        fields: ['fileNumber'],
        otherId: null,
        details: { missing: 'fileNumber' },
        accepted: null,
      },
    ])
  })

  it('judges spells in order of time whatever their order in the file', () => {
    const spells = [aSpell('trustee', '2022-01-01'), aSpell('residential', '2020-04-20', '2022-01-01')]
    expect(runRules(aFile({ spells }), aRegister())).toEqual([])
  })

  it('is total: any file, however broken, is judged without an error and said in words', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom(TODAY, '1970-01-01', '2038-01-19', '2099-12-31'),
        (file, today) => {
          const register = aRegister(
            {
              today,
              realToday: today,
              residentsOn: () => 2,
              signedMonths: [{ centerId: 'home', signedAt: '2024-05-22T08:00:00.000Z' }],
            },
            { capacity: 1, licensedSex: 'male', licensedAgeTo: 12, openedOn: TODAY, closedOn: TODAY },
          )
          const findings = runRules(file, register)
          for (const finding of findings) expect(ruleSentence(finding)).not.toMatch(/undefined|NaN/u)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
