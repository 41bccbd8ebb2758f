import { paymentSteps, type PaymentLine } from '../../../../db/contract/payments'
import { momentWords } from '../../../words/moment'

/** What happened to a line last, with its moment in words; null for a line without steps. */
export function lastStep({ steps }: Pick<PaymentLine, 'steps'>) {
  const step = steps.reduce<PaymentLine['steps'][number] | null>(
    (last, one) =>
      last === null || paymentSteps.indexOf(one.step) > paymentSteps.indexOf(last.step) ? one : last,
    null,
  )
  return step === null ? null : { ...step, day: momentWords(step.at) }
}
