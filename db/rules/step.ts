import type { Context } from '../context/context'
import type { AcceptedWarning, Finding } from '../contract/findings'
import type { FileStep } from '../child-file/file-step'
import { enforce, keepAccepted } from './enforce'
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

function withoutNewIds(findings: readonly Finding[], { made }: Step): Finding[] {
  const known = (id: string | null) => (id === null || made.has(id) ? null : id)
  return findings.map((finding) => ({
    ...finding,
    recordId: known(finding.recordId),
    childId: known(finding.childId),
    otherId: known(finding.otherId),
  }))
}
