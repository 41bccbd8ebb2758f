import type { Selectable } from 'kysely'
import { recordChange } from '../context/audit'
import { changedRow, stepOn } from '../child-file/file-step'
import { storeStep } from '../child-file/store'
import { readStoredFile } from '../child-file/stored-file'
import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { InsuranceKind } from '../contract/insurance'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { policyColumns, policyInsertRow, type PolicyFields } from '../schema/policy-row'
import { policyRow, type PolicyRow } from './queries'
import { refuseBlocks } from '../rules/step'
import type { EnrolmentRowsTable } from '../schema/independence'
import { findList, rowsOf, type EnrolmentListRow } from './lists'

type EnrolmentRowsRow = Selectable<EnrolmentRowsTable>
type Answer = Parsed<'insurance.answerEnrolment'>['answers'][number]

/**
 * Takes an answer to a list, whole or not at all. Who was enrolled gets a policy of the list's kind and insurer as a dependant; a
 * later answer puts a number or a day of that policy right. NOT_FOUND `child` for who is not in the list, CONFLICT `already_enrolled`
 * for a refusal after an enrolment, `answer_taken_before` for a file that was taken in, RULE_BLOCKED.
 */
export async function answerEnrolment(
  context: Context,
  { listId, answeredOn, answers, sha256 }: Parsed<'insurance.answerEnrolment'>,
): Promise<Output<'insurance.answerEnrolment'>> {
  const { db } = context
  const list = await findList(db, listId)
  if (answeredOn > context.realToday) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { answeredOn: 'in_the_future' } })
  }
  if (sha256 !== null) await rememberFile(context, listId, sha256)
  const rows = new Map((await rowsOf(db, listId)).map((row) => [row.child_id, row]))
  const counts = { enrolled: 0, refused: 0, unchanged: 0 }
  for (const answer of answers) {
    const row = rows.get(answer.childId)
    if (row === undefined) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
    const after = await takeAnswer(context, list, row, answer, answeredOn)
    if (after === null) counts.unchanged += 1
    else {
      rows.set(answer.childId, after)
      counts[answer.answer] += 1
    }
  }
  return counts
}

/** Whether a returned file with this digest was taken in. */
export async function wasTaken(db: Context['db'], sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrolment_answers')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

async function rememberFile(context: Context, listId: string, sha256: string): Promise<void> {
  if (await wasTaken(context.db, sha256)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'answer_taken_before' })
  }
  await context.db
    .insertInto('enrolment_answers')
    .values({ sha256, list_id: listId, taken_at: context.now })
    .execute()
}

/** The row as it stands afterwards; null when the answer says nothing new. */
async function takeAnswer(
  context: Context,
  list: EnrolmentListRow,
  row: EnrolmentRowsRow,
  answer: Answer,
  answeredOn: string,
): Promise<EnrolmentRowsRow | null> {
  if (answer.answer === 'refused') {
    if (row.answer === 'enrolled') {
      throw new RegisterError({ code: 'CONFLICT', reason: 'already_enrolled' })
    }
    if (row.answer === 'refused') return null
    return storeAnswer(context, row, { answer: 'refused', answered_on: answeredOn, policy_id: null })
  }
  const held = row.policy_id === null ? undefined : await policyRow(context.db, row.policy_id)
  const policy = held?.deleted_at === null ? held : null
  const { policyNumber, startsOn, endsOn } = answer
  if (startsOn === null) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { startsOn: 'required' } })
  }
  const fields = {
    kind: (policy?.kind ?? list.insurance_kind) as InsuranceKind,
    insurer: policy?.insurer ?? list.insurer,
    holder: (policy?.holder ?? 'dependant') as 'own' | 'dependant',
    // What the answer leaves open stays as it is known.
    policyNumber: policyNumber ?? policy?.policy_number ?? null,
    startsOn,
    endsOn: endsOn ?? policy?.ends_on ?? null,
  }
  if (policy !== null && row.answer === 'enrolled' && saysTheSame(policy, fields)) return null
  const policyId = await storePolicy(context, row.child_id, policy, fields)
  return storeAnswer(context, row, { answer: 'enrolled', answered_on: answeredOn, policy_id: policyId })
}

const saysTheSame = (
  policy: PolicyRow,
  fields: { readonly policyNumber: string | null; readonly startsOn: string; readonly endsOn: string | null },
): boolean =>
  policy.policy_number === fields.policyNumber &&
  policy.starts_on === fields.startsOn &&
  policy.ends_on === fields.endsOn

async function storePolicy(
  context: Context,
  childId: string,
  before: PolicyRow | null,
  fields: PolicyFields,
): Promise<string> {
  const { db, now } = context
  const file = await readStoredFile(db, childId)
  const after = before
    ? changedRow(before, policyColumns(fields), now)
    : policyInsertRow(fields, { id: newId(), childId, now })
  const step = stepOn(file, { policies: [after] })
  await refuseBlocks(context, step)
  await storeStep(context, step)
  return after.id
}

async function storeAnswer(
  context: Context,
  row: EnrolmentRowsRow,
  told: Pick<EnrolmentRowsRow, 'answer' | 'answered_on' | 'policy_id'>,
): Promise<EnrolmentRowsRow> {
  const after = { ...row, ...told }
  await context.db.updateTable('enrolment_rows').set(told).where('id', '=', row.id).execute()
  await recordChange(context, {
    subject: 'enrolment',
    recordId: row.id,
    childId: row.child_id,
    before: { ...row },
    after: { ...after },
  })
  return after
}
