import { expect } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { grantDocuments } from '../contract/independence'
import { placementsHandlers } from '../placements/handlers'
import { acceptAll } from './files'
import { independenceHandlers } from '../independence/handlers'
import { recordHandlers } from '../records/handlers'

/** Steps on the road to independent life, as the forms send them; the context is asked for at each step. */
export function roadSteps(here: () => Context) {
  return {
    ofChild: (childId: string) => independenceHandlers['independence.ofChild'](here(), { childId }),
    savePlan: (asked: Input<'independence.savePlan'>) =>
      independenceHandlers['independence.savePlan'](
        here(),
        contract['independence.savePlan'].input.parse(asked),
      ),
    requestGrant: (childId: string, different: Partial<Input<'grants.save'>> = {}) =>
      independenceHandlers['grants.save'](
        here(),
        contract['grants.save'].input.parse({
          childId,
          programme: 'transition_grant',
          requestedOn: here().today,
          documents: [...grantDocuments],
          note: null,
          ...different,
        }),
      ),
    computeGrant: (
      about: { id: string; revision: number },
      accepted: Input<'grants.compute'>['accepted'] = [],
    ) =>
      independenceHandlers['grants.compute'](
        here(),
        contract['grants.compute'].input.parse({ ...about, accepted }),
      ),
    refuseGrant: (about: { id: string; revision: number }, note: string | null = null) =>
      independenceHandlers['grants.refuse'](
        here(),
        contract['grants.refuse'].input.parse({ id: about.id, revision: about.revision, note }),
      ),
    contact: (
      childId: string,
      contactedOn: string,
      fields: Partial<Input<'contacts.save'>['fields']> = {},
      about: { id?: string; revision?: number } = {},
    ) =>
      recordHandlers['contacts.save'](
        here(),
        contract['contacts.save'].input.parse({
          childId,
          ...about,
          fields: {
            contactedOn,
            kind: 'phone',
            reached: true,
            met: null,
            living: 'rented',
            work: 'employed',
            study: 'not_studying',
            needs: null,
            outcome: null,
            ...fields,
          },
        }),
      ),
    move: (
      childId: string,
      kind: Input<'placements.move'>['kind'],
      on: string,
      centerId: string | null = null,
    ) =>
      placementsHandlers['placements.move'](
        here(),
        contract['placements.move'].input.parse({
          childId,
          kind,
          on,
          centerId,
          entryRoute: null,
          orderNumber: '1',
          orderDate: on,
          relativeName: 'خاله',
          relation: 'aunt',
          note: null,
          emdad: 'keep',
          accepted: acceptAll,
        }),
      ),
    readiness: (centerId?: string) =>
      independenceHandlers['independence.readiness'](here(), centerId === undefined ? {} : { centerId }),
    afterCare: (centerId?: string) =>
      independenceHandlers['independence.afterCare'](here(), centerId === undefined ? {} : { centerId }),
    outcomes: (from: string, to: string, centerId?: string) =>
      independenceHandlers['independence.outcomes'](
        here(),
        contract['independence.outcomes'].input.parse({
          from,
          to,
          ...(centerId === undefined ? {} : { centerId }),
        }),
      ),
  }
}

/** A field of the plan with nothing else said of it. */
export const planItem = (
  field: Input<'independence.savePlan'>['items'][number]['field'],
  state: Input<'independence.savePlan'>['items'][number]['state'],
  dueOn: string | null = null,
) => ({ field, state, goal: null, who: null, dueOn })

/** A refusal with this much in it. */
export const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown
