import type { Handle } from '../context/context'
import type { Finding } from '../contract/findings'

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
