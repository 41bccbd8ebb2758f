import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { expect } from 'vitest'
import { insuranceHandlers } from '../insurance/handlers'
import { placementsHandlers } from '../placements/handlers'
import { acceptAll, plantChild } from './files'
import { enrolmentHandlers } from '../insurance/enrolment-handlers'

type Answer = Input<'insurance.answerEnrolment'>['answers'][number]

/** Steps of insurance in one home, as the forms send them; the context is asked for at each step. */
export function insuranceSteps(here: () => { readonly context: Context; readonly homeId: string }) {
  let files = 0
  return {
    plant: (child: NonNullable<Parameters<typeof plantChild>[2]>['child'] = {}, home = here().homeId) =>
      plantChild(here().context, home, { child: { fileNumber: `f${String((files += 1))}`, ...child } }),
    insure: (childId: string, fields: Partial<Input<'insurance.save'>['fields']> = {}) =>
      insuranceHandlers['insurance.save'](
        here().context,
        contract['insurance.save'].input.parse({
          childId,
          accepted: acceptAll,
          fields: {
            kind: 'health_basic',
            policyNumber: null,
            startsOn: '2023-01-01',
            endsOn: null,
            ...fields,
          },
        }),
      ),
    move: (childId: string, different: Partial<Input<'placements.move'>>) =>
      placementsHandlers['placements.move'](
        here().context,
        contract['placements.move'].input.parse({
          childId,
          kind: 'kinship',
          on: '2024-05-01',
          centerId: null,
          entryRoute: null,
          orderNumber: null,
          orderDate: null,
          relativeName: null,
          relation: null,
          note: null,
          emdad: 'keep',
          accepted: acceptAll,
          ...different,
        }),
      ),
    make: (childIds: string[], about: Partial<Input<'insurance.makeEnrolmentList'>> = {}) =>
      enrolmentHandlers['insurance.makeEnrolmentList'](
        here().context,
        contract['insurance.makeEnrolmentList'].input.parse({
          childIds,
          insuranceKind: 'health_basic',
          insurer: 'بیمه سلامت',
          ...about,
        }),
      ),
    answer: (
      listId: string,
      answers: Partial<Answer>[],
      sha256: string | null = null,
      answeredOn = '2024-05-26',
    ) =>
      enrolmentHandlers['insurance.answerEnrolment'](
        here().context,
        contract['insurance.answerEnrolment'].input.parse({
          listId,
          answeredOn,
          sha256,
          answers: answers.map((row) => ({
            answer: 'enrolled',
            policyNumber: null,
            startsOn: '2024-05-20',
            endsOn: null,
            ...row,
          })),
        }),
      ),
  }
}

/** A refusal with this much in it. */
export const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown
