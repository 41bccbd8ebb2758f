import { basicHealthKinds } from '../../contract/insurance'
import type { JudgedPolicy } from '../../child-file/judged-file'

const kinds: ReadonlySet<string> = new Set(basicHealthKinds)

/** Whether the policy is a basic health cover, one that W52 asks for. */
export function isBasic(policy: JudgedPolicy): boolean {
  return kinds.has(policy.kind)
}
