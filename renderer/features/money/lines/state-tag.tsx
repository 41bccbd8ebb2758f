import type { EntitledRow, PaymentStep } from '../../../../db/contract/payments'
import { entitledStateWords, paymentStepWords } from '../../../../db/contract/words/money-terms'
import { Tag } from '../../../ui/tag'

const stepKinds = { computed: 'neutral', approved: 'accent', paid: 'good', reversed: 'warning' } as const

/** Where a line stands. */
export function StepTag({ state }: { readonly state: PaymentStep }) {
  return <Tag kind={stepKinds[state]}>{paymentStepWords[state]}</Tag>
}

const rowKinds = {
  new: 'accent',
  same: 'neutral',
  changed: 'warning',
  paid_otherwise: 'danger',
  by_hand: 'warning',
} as const

/** How a row of the preview stands to the ledger. */
export function RowTag({ state }: { readonly state: EntitledRow['state'] }) {
  return <Tag kind={rowKinds[state]}>{entitledStateWords[state]}</Tag>
}
