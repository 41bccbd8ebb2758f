import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeLines, addSteps } from '../money/ledger/ledger'
import { plantTariff } from '../testing/money-lines'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { exported, wholeState } from '../testing/merge'
import { askingIn, minuteByMinute } from '../testing/steps'

// One girl, brought twice: two hands wrote her on the same day, and the month was paid for both.

const MONTH = '1403-02'
let register: TestRegister
let homeId: string
let secondHomeId: string
let keptId: string
let mergedId: string

const context = minuteByMinute(() => register)
const ask = askingIn(context)

beforeEach(async () => {
  register = await openTestRegister()
  homeId = await plantHome(context())
  secondHomeId = await plantHome(context(), { name: 'خانه دوم' })
  await plantTariff(register.db, { amountRial: 3100 })
  keptId = await plantChild(context(), homeId, { child: { fileNumber: '1' } })
  mergedId = await plantChild(context(), homeId, { child: { fileNumber: '2', firstName: 'ساره' } })
})
afterEach(() => register.dispose())

const residents = async () => {
  const { figures } = await ask('reports.figures', { kind: 'province', from: '2024-04-20', to: '2024-05-20' })
  return Object.fromEntries(
    figures
      .filter(({ code }) =>
        ['residential.closing', 'residential.opening', 'residential.admissions'].includes(code),
      )
      .map(({ code, value }) => [code, value]),
  )
}

describe('a child who was admitted twice', () => {
  it('on the same day, to the same home: the spell stands in both alike and is one', async () => {
    const twice = await residents()
    expect((await ask('duplicates.compare', { keptId, mergedId })).overlaps).toBe(0)
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    expect((await ask('children.get', { id: keptId })).placements).toHaveLength(1)
    const once = await residents()
    expect(Object.keys(once)).not.toEqual([])
    for (const [code, value] of Object.entries(once)) {
      expect([code, value]).toEqual([code, (twice[code] ?? 0) / 2])
    }
  })

  it('on other days: whose spells are right is asked, and the other’s come back with the undo', async () => {
    const laterId = await plantChild(context(), secondHomeId, {
      child: { fileNumber: '3', firstName: 'سارا' },
      placement: { startsOn: '2023-01-05' },
    })
    const before = await exported(register)
    const state = await wholeState(register.db)
    const compared = await ask('duplicates.compare', { keptId, mergedId: laterId })
    expect(compared).toMatchObject({
      overlaps: 1,
      shared: {
        kept: [{ kind: 'residential', centerId: homeId, startsOn: '2022-03-21', endsOn: null }],
        merged: [{ centerId: secondHomeId, startsOn: '2023-01-05', endsOn: null }],
      },
    })
    for (const [spells, home] of [
      ['kept', homeId],
      ['merged', secondHomeId],
    ] as const) {
      const { mergeId } = await ask('duplicates.merge', { keptId, mergedId: laterId, fields: {}, spells })
      const { placements } = await ask('children.get', { id: keptId })
      expect(placements.map(({ centerId }) => centerId)).toEqual([home])
      await ask('duplicates.undo', { mergeId })
      expect(await exported(register)).toEqual(before)
      expect(await wholeState(register.db)).toEqual(state)
    }
  })
})

describe('what was paid for her twice', () => {
  it('goes with her, unchanged; a run puts right what was only computed', async () => {
    await ask('payments.run', { month: MONTH })
    const lines = await tableRows(register.db, 'payment_lines')
    expect(lines).toHaveLength(2)
    const steps = await tableRows(register.db, 'payment_steps')
    const before = await exported(register)
    expect((await ask('duplicates.compare', { keptId, mergedId })).moves.payment).toBe(1)
    const { mergeId } = await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    expect(await tableRows(register.db, 'payment_lines')).toEqual(
      lines.map((line) => ({ ...line, child_id: keptId })),
    )
    expect(await tableRows(register.db, 'payment_steps')).toEqual(steps)
    const history = await ask('children.history', { id: keptId })
    expect(history.find(({ recordId }) => recordId === keptId)?.changes).toMatchObject({
      merged_file: { from: null, to: '2' },
      merged_payments: { from: null, to: 1 },
    })
    await ask('duplicates.undo', { mergeId })
    expect(await exported(register)).toEqual(before)

    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    await ask('payments.run', { month: MONTH })
    const { rows } = await ask('payments.lines', { month: MONTH })
    expect(rows.filter(({ state }) => state !== 'reversed').map(({ amountRial }) => amountRial)).toEqual([
      3100,
    ])
  })

  it('and paid is a difference to settle', async () => {
    const ids: string[] = []
    for (const childId of [keptId, mergedId]) {
      ids.push(
        ...(await storeLines(context(), [
          {
            ...{ runId: null, runMonth: MONTH, forMonth: MONTH, programme: 'resident_subsidy', childId },
            ...{ centerId: homeId, sourceId: null, kind: 'monthly' as const, amountRial: 3100, days: 31 },
            ...{ parts: [], reason: null },
          },
        ])),
      )
    }
    await addSteps(
      context(),
      ids.map((lineId) => ({ lineId, step: 'paid' as const, paidOn: '2024-05-21' })),
    )
    expect(await ask('payments.differences', {})).toEqual([])
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    expect(await ask('payments.differences', {})).toMatchObject([{ childId: keptId, differenceRial: -3100 }])
  })

  it('and changed since keeps the merge from being taken back', async () => {
    await ask('payments.run', { month: MONTH })
    const { mergeId } = await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    expect(await ask('duplicates.merges', {})).toMatchObject([{ canUndo: true }])
    const [line] = await tableRows(register.db, 'payment_lines')
    await addSteps(context(), [{ lineId: line?.id ?? '', step: 'approved' }])
    expect(await ask('duplicates.merges', {})).toMatchObject([{ canUndo: false }])
    await expect(ask('duplicates.undo', { mergeId })).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'changed_since' },
    })
  })

  it('blocks of policies that stand in both alike do not forbid it', async () => {
    for (const childId of [keptId, mergedId]) {
      await ask('insurance.save', {
        ...{ childId, accepted: acceptAll },
        fields: { kind: 'health_basic', startsOn: '2023-01-01', endsOn: null },
      })
      await ask('supports.save', {
        childId,
        fields: { programme: 'emdad', startsOn: '2023-01-01', endsOn: null },
      })
    }
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    const live = (await tableRows(register.db, 'insurance')).filter(({ deleted_at }) => deleted_at === null)
    expect(live.map(({ child_id }) => child_id)).toEqual([keptId])
  })
})
