import type { FileStep } from '../child-file/file-step'
import type { Context } from '../context/context'
import type { AcceptedWarning, Finding } from '../contract/findings'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { judgeFile } from './judge'

/** What the rules ask of a step on a child's file: the file as it would stand, the records it touches, and those of them that are new. */
export type Step = Pick<FileStep, 'judged' | 'touched' | 'made'>

/** What the rules say of the step; ids of records that are not stored yet are left out. */
export async function checkStep(context: Context, step: Step): Promise<Finding[]> {
  return withoutNewIds(await judgeFile(context, step.judged, step.touched), step)
}

/** Lets the step pass the rules and keeps the reasons of accepted warnings, or throws RULE_BLOCKED. */
export async function passStep(
  context: Context,
  step: Step,
  accepted: readonly AcceptedWarning[],
): Promise<void> {
  const findings = await judgeFile(context, step.judged, step.touched)
  const told = withoutNewIds(findings, step)
  enforce(told, accepted)
  await keepAccepted(context, findings, accepted)
}

/** Refuses a step that has no form in which a warning could be accepted: what blocks, blocks (RULE_BLOCKED); warnings are told at the month's end. */
export async function refuseBlocks(context: Context, step: Step): Promise<void> {
  const findings = await judgeFile(context, step.judged, step.touched)
  enforce(
    findings.filter(({ severity }) => severity === 'block'),
    [],
  )
}

function withoutNewIds(findings: readonly Finding[], { made }: Step): Finding[] {
  const known = (id: string | null) => (id === null || made.has(id) ? null : id)
  return findings.map((finding) => ({
    ...finding,
    recordId: known(finding.recordId),
    childId: known(finding.childId),
    otherId: known(finding.otherId),
  }))
}

/**
 * Lets a step pass, or throws RULE_BLOCKED: when a block stands, or a warning that is accepted neither before nor by this
 * step. The error carries every block and warning, the accepted ones with their reason, so that the form can show them all.
 */
export function enforce(findings: readonly Finding[], accepted: readonly AcceptedWarning[]): void {
  const reasons = reasonsOf(accepted)
  const told = findings
    .filter(({ severity }) => severity !== 'report')
    .map((finding) =>
      finding.severity === 'warn' && finding.accepted === null
        ? { ...finding, accepted: reasons.get(finding.rule) ?? null }
        : finding,
    )
  if (told.some(({ severity, accepted: reason }) => severity === 'block' || reason === null)) {
    throw new RegisterError({ code: 'RULE_BLOCKED', findings: told })
  }
}

/** Keeps the reasons of this step with user and time, one row per warning; those accepted before stay as they are. */
export async function keepAccepted(
  context: Context,
  findings: readonly Finding[],
  accepted: readonly AcceptedWarning[],
): Promise<void> {
  const reasons = reasonsOf(accepted)
  const rows = findings.flatMap(({ severity, rule, subject, recordId, childId, accepted: before }) => {
    const reason = reasons.get(rule)
    if (severity !== 'warn' || before !== null || reason === undefined || recordId === null) return []
    return [
      {
        id: newId(),
        rule,
        subject,
        record_id: recordId,
        child_id: childId,
        reason,
        user_id: context.user.id,
        accepted_at: context.now,
      },
    ]
  })
  // One warning may be found more than once on a record (two look-alikes); one reason covers it.
  const once = [...new Map(rows.map((row) => [`${row.rule} ${row.record_id}`, row])).values()]
  // A statement of SQLite takes a limited number of values, and an import may accept thousands.
  for (let from = 0; from < once.length; from += 1000) {
    await context.db
      .insertInto('accepted_warnings')
      .values(once.slice(from, from + 1000))
      .execute()
  }
}

function reasonsOf(accepted: readonly AcceptedWarning[]): Map<string, string> {
  return new Map(accepted.map(({ rule, reason }) => [rule, reason]))
}
