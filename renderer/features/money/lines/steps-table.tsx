import { formatJalali } from '../../../../db/contract/jalali'
import type { PaymentLine } from '../../../../db/contract/payments'
import { persianDigits } from '../../../../db/contract/persian'
import { paymentStepWords } from '../../../../db/contract/words/money-terms'
import { DataTable } from '../../../ui/data-table'
import { momentWords } from '../../../words/moment'
import { lineWords as words, moneyWords } from '../../../words/money-screens'

/** What happened to a line, by whom and when. */
export function StepsTable({ steps }: { readonly steps: PaymentLine['steps'] }) {
  return (
    <DataTable
      caption={words.stepsTitle}
      showCaption
      columns={[
        {
          id: 'step',
          header: words.step,
          isRowHeader: true,
          cell: (step) => paymentStepWords[step.step],
        },
        { id: 'by', header: words.by, cell: (step) => step.byName },
        { id: 'at', header: words.at, cell: (step) => momentWords(step.at) },
        { id: 'about', header: words.about, cell: (step) => aboutStep(step) },
      ]}
      rows={steps}
      rowKey={(step) => step.step}
    />
  )
}

/** «روز پرداخت ۱۴۰۳/۰۳/۰۵، شماره پیگیری ۱۲»: what was said with a step; a dash where nothing was. */
function aboutStep({ paidOn, reference, reason }: PaymentLine['steps'][number]): string {
  const parts = [
    ...(paidOn === null ? [] : [`${moneyWords.paidOn} ${formatJalali(paidOn)}`]),
    ...(reference === null ? [] : [`${moneyWords.reference} ${persianDigits(reference)}`]),
    ...(reason === null ? [] : [reason]),
  ]
  return parts.join('، ') || '–'
}
