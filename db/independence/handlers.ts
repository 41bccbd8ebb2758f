import type { Handlers, SubjectMethodName } from '../context/context'
import type { independenceMethods } from '../contract/independence'
import { computeGrant, refuseGrant, saveGrant } from './grants'
import { afterCare, readiness } from './lists'
import { independenceOfChild } from './of-child'
import { outcomes } from './outcomes'
import { saveBudget, savePlan } from './plan'

/** What the register answers about the road to independent life. */
export const independenceHandlers: Handlers<Extract<SubjectMethodName, keyof typeof independenceMethods>> = {
  'independence.ofChild': independenceOfChild,
  'independence.readiness': readiness,
  'independence.afterCare': afterCare,
  'independence.outcomes': outcomes,
  'independence.savePlan': savePlan,
  'independence.saveBudget': saveBudget,
  'grants.save': saveGrant,
  'grants.compute': computeGrant,
  'grants.refuse': refuseGrant,
}
