import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import type { Finding } from '../contract/findings'
import type { ReportRequest } from '../contract/reports'
import { tasksOfFiles } from '../tasks/queries'
import { newId } from '../context/ids'
import { judgeRegister } from '../rules/judge'
import { readFiles } from '../child-file/files'
import { openTestRegister, type TestRegister } from '../testing/register'
import { plantFaults } from '../testing/plants'
import { anyRegister, store } from '../testing/histories/histories'
import { childIdsOfReport, childIdsOfStanding, recordsBehind, reportFor } from './queries'
import { standsToday } from './standing'

let register: TestRegister

/** What the desk tells of each home when it reads and judges the whole register. */
async function deskOf(context: Context) {
  const { tasks, people } = await tasksOfFiles(context, await readFiles(context.db))
  const found = await judgeRegister(context)
  return (centerId: string) => ({
    tasks: tasks.filter((task) => task.centerId === centerId),
    findings: found.filter(
      ({ childId, details }) => (people.get(childId ?? '')?.centerId ?? details['centerId']) === centerId,
    ),
  })
}

const month = (centerId: string): ReportRequest => ({
  kind: 'center',
  centerId,
  from: '2024-04-20',
  to: '2024-05-20',
})

const plain = ({ rule, recordId, otherId, childId, accepted }: Finding) =>
  [rule, recordId, otherId, childId, accepted].join(' ')

/** Holds a center's report against the desk, and every list against its figure. */
async function compare(context: Context, centerId: string, desk: Awaited<ReturnType<typeof deskOf>>) {
  const request = month(centerId)
  const { figures } = await reportFor(context, request)
  const value = (code: string) => figures.find((figure) => figure.code === code)?.value
  const { tasks, findings } = desk(centerId)
  const overdue = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < '2024-05-20')
  expect(value('work.overdue')).toBe(overdue.length)
  for (const kind of new Set(overdue.map((task) => task.kind))) {
    expect(value(`work.overdue.${kind}`)).toBe(overdue.filter((task) => task.kind === kind).length)
  }
  const ofReturns = findings.filter(({ subject }) => subject === 'return')
  const ofFiles = findings.filter(({ subject }) => subject !== 'return')
  const open = (severity: string) =>
    ofFiles.filter((finding) => finding.severity === severity && finding.accepted === null).length
  expect(['block', 'warn', 'report', 'accepted', 'center'].map((part) => value(`findings.${part}`))).toEqual([
    open('block'),
    open('warn'),
    open('report'),
    ofFiles.filter(({ accepted }) => accepted !== null).length,
    ofReturns.length,
  ])

  const lists = await childIdsOfStanding(context, request)
  const told: Finding[] = []
  for (const figure of figures.filter(({ code }) => standsToday(code))) {
    const behind = await recordsBehind(context, request, figure.code)
    expect(behind.figure).toEqual(figure)
    const children = behind.records.flatMap(({ subject, id }) => (subject === 'child' ? [id] : []))
    expect(children.sort()).toEqual(lists.get(figure.code) ?? [])
    told.push(...behind.records.flatMap(({ finding }) => finding ?? []))
  }
  expect(told.map(plain).sort()).toEqual(findings.map(plain).sort())
  return { overdue, findings }
}

describe('what stands today at a home', () => {
  beforeAll(async () => {
    register = await openTestRegister()
  })
  afterAll(() => register.dispose())

  it('is what the desk tells of it, over random histories', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, async (raw) => {
        await store(register.db, raw)
        const context = register.context()
        const desk = await deskOf(context)
        for (const { id } of raw.centers) await compare(context, id, desk)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

describe('what stands today, with one planted fault of each rule', () => {
  let context: Context
  beforeEach(async () => {
    register = await openTestRegister()
    context = register.context()
    await plantFaults(context)
  })
  afterAll(() => register.dispose())

  it('is at every home what the desk tells, each finding once, accepted ones apart', async () => {
    const warning = (await judgeRegister(context)).find(({ rule }) => rule === 'W07')
    await register.db
      .insertInto('accepted_warnings')
      .values({
        ...{ id: newId(), rule: 'W07', subject: 'child', record_id: warning?.recordId ?? '' },
        ...{ child_id: warning?.childId ?? '', reason: 'دو قلو', user_id: context.user.id },
        accepted_at: context.now,
      })
      .execute()
    const desk = await deskOf(context)
    const centers = await register.db.selectFrom('centers').select('id').execute()
    const all: Finding[] = []
    for (const { id } of centers) all.push(...(await compare(context, id, desk)).findings)
    const rules = new Set(all.map(({ rule }) => rule))
    for (const rule of ['B04', 'W07', 'W28', 'R33', 'R90', 'R91', 'R92']) expect(rules).toContain(rule)
    expect(all.some(({ accepted }) => accepted === 'دو قلو')).toBe(true)
  })

  it('is no part of a province, nor of what a signature is held against', async () => {
    const { centerId: _none, ...days } = month('')
    const { figures } = await reportFor(context, { ...days, kind: 'province' })
    expect(figures.filter(({ code }) => standsToday(code))).toEqual([])
    const [center] = await register.db.selectFrom('centers').select('id').execute()
    const lists = await childIdsOfReport(context, month(center?.id ?? ''))
    expect([...lists.keys()].filter(standsToday)).toEqual([])
  })
})
