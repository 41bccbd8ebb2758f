import type { Context, Handle } from '../context/context'
import type { AcceptedWarning, Finding } from '../contract/findings'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'

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

/** Reasons with which warnings were accepted, newest last, by `rule recordId`. */
export async function readAccepted(db: Handle, recordIds?: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('accepted_warnings')
    .select(['rule', 'record_id', 'reason'])
    .$if(recordIds !== undefined, (query) => query.where('record_id', 'in', recordIds ?? []))
    .orderBy('accepted_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [`${row.rule} ${row.record_id}`, row.reason]))
}

/** The findings with the reasons of warnings filled in. A pair of look-alikes is accepted for both by one reason; every other warning only for its own record. */
export function withReasons(findings: readonly Finding[], reasons: ReadonlyMap<string, string>): Finding[] {
  if (reasons.size === 0) return [...findings]
  return findings.map((finding) => {
    if (finding.severity !== 'warn') return finding
    const { rule, recordId, otherId } = finding
    const reason =
      reasons.get(`${rule} ${recordId ?? ''}`) ??
      (rule === 'W07' ? reasons.get(`${rule} ${otherId ?? ''}`) : undefined)
    return reason === undefined ? finding : { ...finding, accepted: reason }
  })
}

function reasonsOf(accepted: readonly AcceptedWarning[]): Map<string, string> {
  return new Map(accepted.map(({ rule, reason }) => [rule, reason]))
}
