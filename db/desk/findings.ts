import type { Context } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import { ruleCodes, severities, type Finding, type RuleCode } from '../contract/findings'
import { judgeRegister } from '../rules/judge'
import { allTasks, type DeskTasks } from '../tasks/queries'
import { derivedBy, stateOf } from '../history/derived'

/** What nobody has accepted, gravest first, then in the order of the rules; a page of it with names. */
export async function openFindings(
  context: Context,
  { centerId, severity, rule, offset, limit }: Parsed<'desk.findings'>,
): Promise<Output<'desk.findings'>> {
  const around = await allTasks(context)
  const all = await openOnes(context)
  const ofHome = centerId === undefined ? all : all.filter((finding) => homeOf(finding, around) === centerId)
  const asked = ofHome.filter(
    (finding) =>
      (severity === undefined || finding.severity === severity) &&
      (rule === undefined || finding.rule === rule),
  )
  return {
    total: asked.length,
    counts: countsOf(ofHome),
    rows: asked.slice(offset, offset + limit).map((finding) => {
      const person = around.people.get(finding.childId ?? '')
      return {
        finding,
        fileNumber: person?.fileNumber ?? null,
        firstName: person?.firstName ?? null,
        lastName: person?.lastName ?? null,
        centerName: around.centers.get(homeOf(finding, around) ?? '') ?? null,
      }
    }),
  }
}

/** What nobody has accepted in the whole register, in order. Made by a reader of its own: who asks for a child meanwhile is answered by another. */
const openOnes = derivedBy<readonly Finding[]>((context) =>
  context.file.query(async (db) => ({
    state: await stateOf(db, context),
    value: sorted(await judgeRegister({ ...context, db })),
  })),
)

const places = new Map<RuleCode, number>(ruleCodes.map((code, index) => [code, index]))

function sorted(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ accepted }) => accepted === null)
    .sort(
      (one, other) =>
        severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
        (places.get(one.rule) ?? 0) - (places.get(other.rule) ?? 0),
    )
}

/** The home a finding is told at: its child's, or the one its details name where it has no child. */
function homeOf({ childId, details }: Finding, { people }: DeskTasks): string | null {
  const named = details['centerId']
  return people.get(childId ?? '')?.centerId ?? (typeof named === 'string' ? named : null)
}

function countsOf(findings: readonly Finding[]): Output<'desk.findings'>['counts'] {
  const counts = new Map<RuleCode, Output<'desk.findings'>['counts'][number]>()
  for (const { rule, severity } of findings) {
    const known = counts.get(rule)
    counts.set(rule, { rule, severity, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
