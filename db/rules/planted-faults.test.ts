import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RuleCode } from '../contract/findings'
import { ruleCodes } from '../contract/findings'
import { openTestRegister, type TestRegister } from '../testing/register'
import {
  foundInFiles,
  plantedCenters,
  plantedFiles,
  type PlantedFinding,
  plantFaults,
  plantTariffAndKeepers,
} from '../testing/plants'
import { rulesHandlers } from './handlers'
import { judgeFiles, judgeRegister } from './judge'
import { storeFiles } from '../testing/store-files'

describe('a register with one planted fault of each rule', () => {
  let register: TestRegister
  beforeEach(async () => {
    register = await openTestRegister()
  })
  afterEach(() => register.dispose())

  it('gives exactly these findings, each at its own child and record', async () => {
    const planted = await plantFaults(register.context())
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(ruleCodes))
    expect(told(await judgeRegister(register.context()))).toEqual(told(planted))
  })

  it('gives the same of files that are not stored yet, but for what a signed return or a window tells of stored ones', async () => {
    await plantTariffAndKeepers(register)
    const found = await judgeFiles(register.context(), plantedFiles, plantedCenters)
    expect(told(found)).toEqual(told(foundInFiles.filter(({ rule }) => !windows.has(rule))))
  })

  it('answers rules.check whole or by severity', async () => {
    await plantTariffAndKeepers(register)
    await storeFiles(register.db, plantedFiles, plantedCenters)
    const ask = rulesHandlers['rules.check']
    const all = await ask(register.context(), {})
    const reports = await ask(register.context(), { severity: 'report' })
    expect(new Set(reports.findings.map(({ rule }) => rule))).toEqual(
      new Set(['R32', 'R43', 'R44', 'R55', 'R76']),
    )
    expect(all.findings.filter(({ severity }) => severity === 'report')).toEqual(reports.findings)
    expect(told(all.findings)).toEqual(told(foundInFiles))
  })
})

/** Found only in what is stored: a step is not at fault for time that has run out. */
const windows = new Set<RuleCode>(['W40', 'W70', 'W71', 'W72', 'W73'])

/** Rule, child and record of each finding, as lines in order. */
function told(
  findings: readonly (Omit<PlantedFinding, 'recordId'> & { readonly recordId: string | null })[],
): string[] {
  return findings
    .map(({ rule, childId, recordId }) => `${rule} ${childId ?? 'nobody'} ${recordId ?? 'nothing'}`)
    .sort()
}
