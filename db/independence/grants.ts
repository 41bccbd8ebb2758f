import { recordChange } from '../context/audit'
import { readStoredFile } from '../child-file/stored-file'
import { findChild } from '../children/queries'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { Finding } from '../contract/findings'
import { grantDocuments, type Grant } from '../contract/independence'
import { jalaliMonthOf, type IsoDate } from '../contract/jalali'
import type { PaymentLine } from '../contract/payments'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import {
  indexTariffs,
  linesOfChild,
  loadRules,
  type NewLine,
  rateOn,
  standingLines,
  storeLines,
  type TariffRow,
} from '../money/queries'
import { homesOn } from '../people/queries'
import { findKept } from '../records/kept-rows'
import { refuseStale } from '../context/revision'
import { enforce, keepAccepted } from '../rules/step'
import { judgeFile } from '../rules/judge'
import type { GrantRow } from './row'

async function findGrant(db: Handle, id: string): Promise<GrantRow> {
  const row = await db
    .selectFrom('grant_requests')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** A child's requests, newest first, each with the line of the ledger that stands for it now: the one last put right, or the reversed one. */
export async function grantsOf(context: Context, childId: string): Promise<Grant[]> {
  const rows = await context.db
    .selectFrom('grant_requests')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('requested_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const standing = await standingLines(context.db, { childId })
  const lines = new Map((await linesOfChild(context, childId)).map((line) => [line.id, line]))
  return rows.map((row) => {
    const lineId = standing.findLast(({ sourceId }) => sourceId === row.id)?.id ?? row.line_id
    return grantFrom(row, lineId === null ? undefined : lines.get(lineId))
  })
}

function grantFrom(row: GrantRow, line: PaymentLine | undefined): Grant {
  return {
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    programme: row.programme,
    requestedOn: row.requested_on,
    documents: JSON.parse(row.documents) as Grant['documents'],
    state: row.state as Grant['state'],
    note: row.note,
    lineId: line?.id ?? null,
    amountRial: line?.amountRial ?? null,
    lineState: line?.state ?? null,
    paidOn: line?.steps.find(({ step }) => step === 'paid')?.paidOn ?? null,
  }
}

/** A request whose line stands is the ledger's business; one that was refused is over. CONFLICT `already_computed`, `already_refused`. A request whose line was reversed is open again. */
async function refuseSettled({ db }: Context, grant: GrantRow): Promise<void> {
  if (grant.state === 'refused') throw new RegisterError({ code: 'CONFLICT', reason: 'already_refused' })
  if (grant.state !== 'computed') return
  const standing = await standingLines(db, { childId: grant.child_id })
  if (standing.some(({ id, sourceId }) => sourceId === grant.id || id === grant.line_id)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'already_computed' })
  }
}

/** Stores a new request, or its papers. NOT_FOUND `child`, `programme` (also for a programme that is no grant); INVALID_INPUT `requestedOn` `in_the_future`. */
export async function saveGrant(
  context: Context,
  { id, revision, childId, programme, requestedOn, documents, note }: Parsed<'grants.save'>,
): Promise<Output<'grants.save'>> {
  await findChild(context.db, childId)
  const before = id === undefined ? null : await findGrant(context.db, id)
  if (before) {
    refuseStale(before, revision)
    if (before.child_id !== childId) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
    await refuseSettled(context, before)
  }
  if ((await findKept(context.db, 'programmes', programme)).basis !== 'grant') {
    throw new RegisterError({ code: 'NOT_FOUND', reason: 'programme' })
  }
  if (requestedOn > context.realToday) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { requestedOn: 'in_the_future' } })
  }
  const there = grantDocuments.filter((document) => documents.includes(document))
  return store(context, before, {
    id: before?.id ?? newId(),
    child_id: childId,
    programme,
    requested_on: requestedOn,
    documents: JSON.stringify(there),
    state: 'requested',
    note,
    line_id: before?.line_id ?? null,
    ...kept(context, before),
  })
}

/** The tariff row of a grant asked for on a day, for her age and the kind of her home then; null when there is none. */
export async function grantTariff(
  db: Handle,
  asked: { readonly programme: string; readonly childId: string; readonly day: IsoDate },
): Promise<TariffRow | null> {
  const { programme, day } = asked
  const child = await findChild(db, asked.childId)
  const [centerId = null] = await homesOn(db, [asked])
  const { tariffs, centerKinds } = await loadRules(db)
  const once = indexTariffs((tariffs.get(programme) ?? []).filter(({ rhythm }) => rhythm === 'once'))
  const centerKind = centerId === null ? null : (centerKinds.get(centerId) ?? null)
  return rateOn(once, { programme, day, birthDate: child.birth_date, centerKind }).tariff ?? null
}

/**
 * Makes the line of the ledger, in the month of the register's day, from the tariff of the day asked for. CONFLICT
 * `documents_missing`, `no_tariff`, `already_computed`, `already_refused`; RULE_BLOCKED by B64 after death and by W65 for a second
 * transition grant that is not accepted.
 */
export async function computeGrant(
  context: Context,
  { id, revision, accepted }: Parsed<'grants.compute'>,
): Promise<Output<'grants.compute'>> {
  const { db } = context
  const before = await findGrant(db, id)
  refuseStale(before, revision)
  await refuseSettled(context, before)
  const there = JSON.parse(before.documents) as readonly string[]
  if (grantDocuments.some((document) => !there.includes(document))) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'documents_missing' })
  }
  const childId = before.child_id
  const day = before.requested_on
  const tariff = await grantTariff(db, { programme: before.programme, childId, day })
  if (tariff === null) throw new RegisterError({ code: 'CONFLICT', reason: 'no_tariff' })
  const [centerId = null] = await homesOn(db, [{ childId, day }])
  const month = jalaliMonthOf(context.today)
  const line: NewLine = {
    runId: null,
    runMonth: month,
    forMonth: month,
    programme: before.programme,
    childId,
    centerId,
    sourceId: before.id,
    kind: 'once',
    amountRial: tariff.amountRial,
    days: null,
    parts: [{ from: day, to: day, days: 1, tariffId: tariff.id, rateRial: tariff.amountRial }],
    reason: null,
  }
  const unstored = newId()
  const findings = await judge(context, line, unstored)
  const named = (lineId: string | null) =>
    findings.map((finding) => ({
      ...finding,
      recordId: finding.recordId === unstored ? lineId : finding.recordId,
      otherId: finding.otherId === unstored ? lineId : finding.otherId,
    }))
  enforce(named(null), accepted)
  const [lineId = ''] = await storeLines(context, [line])
  await keepAccepted(context, named(lineId), accepted)
  // The history tells the line as the request's; the ledger has one more all the same.
  context.noteChange({ subject: 'payment', childId })
  const after = await store(context, before, {
    ...before,
    state: 'computed',
    line_id: lineId,
    ...kept(context, before),
  })
  return { lineId, revision: after.revision }
}

/**
 * What blocks the line, and whether it is a second grant in a life. Other warnings of payments (no account yet) belong to the
 * month-end list and to the payment list: a grant is computed long before it is paid.
 */
async function judge(context: Context, line: NewLine, id: string): Promise<Finding[]> {
  const { judged: file } = await readStoredFile(context.db, line.childId)
  const { programme, forMonth, centerId, sourceId, kind, amountRial, parts } = line
  const payment = { id, programme, forMonth, centerId, sourceId, kind, amountRial, parts }
  const payments = [
    ...(file.payments ?? []),
    {
      ...payment,
      state: 'computed' as const,
      computedById: context.user.id,
      approvedById: null,
      approvedAt: null,
    },
  ]
  const findings = await judgeFile(context, { ...file, payments }, new Set([id]))
  return findings.filter(
    ({ rule, severity, recordId, otherId }) =>
      (recordId === id || otherId === id) && (severity === 'block' || rule === 'W65'),
  )
}

/** Refuses a request, with a note. CONFLICT `already_computed`, `already_refused`. */
export async function refuseGrant(
  context: Context,
  { id, revision, note }: Parsed<'grants.refuse'>,
): Promise<Output<'grants.refuse'>> {
  const before = await findGrant(context.db, id)
  refuseStale(before, revision)
  await refuseSettled(context, before)
  const after = await store(context, before, {
    ...before,
    state: 'refused',
    note: note ?? before.note,
    ...kept(context, before),
  })
  return { revision: after.revision }
}

const kept = (context: Context, before: GrantRow | null) => ({
  created_at: before?.created_at ?? context.now,
  updated_at: context.now,
  revision: (before?.revision ?? 0) + 1,
  external_id: before?.external_id ?? null,
  deleted_at: null,
})

async function store(
  context: Context,
  before: GrantRow | null,
  after: GrantRow,
): Promise<{ readonly id: string; readonly revision: number }> {
  const { id, ...columns } = after
  if (before === null) await context.db.insertInto('grant_requests').values(after).execute()
  else await context.db.updateTable('grant_requests').set(columns).where('id', '=', id).execute()
  await recordChange(context, {
    subject: 'grant',
    recordId: id,
    childId: after.child_id,
    before: before && { ...before },
    after: { ...after },
  })
  return { id, revision: after.revision }
}
