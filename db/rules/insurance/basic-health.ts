import { basicHealthKinds } from '../../contract/insurance'
import type { PolicyDraft } from '../draft'

const kinds: ReadonlySet<string> = new Set(basicHealthKinds)

/** Whether the policy is a basic health cover, one that W52 asks for. */
export function isBasic(policy: PolicyDraft): boolean {
  return kinds.has(policy.kind)
}
