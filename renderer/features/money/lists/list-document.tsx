import { formatMonth } from '../../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { amountInWords } from '../../../../db/contract/words/amount'
import { MISSING } from '../../../../db/contract/words/terms'
import { DocumentHead } from '../../../paper/print-parts'
import { PrintTable } from '../../../paper/print-table'
import { momentWords } from '../../../words/moment'
import { formatMoney } from '../../../words/money'
import { moneyWords, payListWords as words } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { listNumberText } from '../parts/list-number'
import { paymentListPrintSchema } from './list-print'
import { shebaInGroups } from '../parts/sheba-groups'

/** A payment list on paper, in rial as banks want it, with its total in digits and words and boxes to sign. */
export default function PaymentListDocument({
  data,
  demo,
}: {
  readonly data: unknown
  readonly demo: boolean
}) {
  const { list, rows, registerName, hidesAccounts, programmeName } = paymentListPrintSchema.parse(data)
  // What is the same in every row stands in the head of the paper.
  const hasOtherMonths = rows.some(({ forMonth }) => forMonth !== list.month)
  const heads = [
    moneyWords.row,
    moneyWords.name,
    moneyWords.fileNumber,
    ...(list.programme === null ? [moneyWords.programme] : []),
    ...(hasOtherMonths ? [words.forMonth] : []),
    moneyWords.owner,
    moneyWords.sheba,
    moneyWords.amount,
  ]
  const account = (text: string | null): string =>
    hidesAccounts ? moneyWords.hidden : (text ?? words.noAccount)
  return (
    <article className="flex flex-col gap-4">
      <DocumentHead
        title={words.listTitle(listNumberText(list.number))}
        scope={registerName ?? ''}
        demo={demo}
        lines={[
          `${moneyWords.monthLabel}: ${formatMonth(list.month)}، ${moneyWords.programme}: ${programmeName}`,
          words.madeBy(momentWords(list.madeAt), list.madeBy),
        ]}
      />
      <PrintTable
        heads={heads}
        empty={words.emptyList}
        rows={rows.map((row) => ({
          key: row.lineId,
          cells: [
            persianNumber(row.rowNumber),
            personName(row),
            persianDigits(row.fileNumber ?? MISSING),
            ...(list.programme === null ? [row.programmeName] : []),
            ...(hasOtherMonths ? [formatMonth(row.forMonth)] : []),
            account(row.ownerName),
            <bdi key="sheba" className="whitespace-nowrap">
              {account(row.sheba === null ? null : shebaInGroups(row.sheba))}
            </bdi>,
            <span key="amount" className="whitespace-nowrap">
              {formatMoney(row.amountRial, 'rial')}
            </span>,
          ],
        }))}
      />
      <p className="break-inside-avoid font-semibold">
        {words.total(persianNumber(list.lines), formatMoney(list.rial, 'rial'), amountInWords(list.rial))}
      </p>
      <section aria-label={words.signatures} className="mt-6 grid break-inside-avoid grid-cols-3 gap-4">
        {[words.preparedBy, words.accountant, words.director].map((who) => (
          <div key={who} className="flex h-28 flex-col justify-between border border-ink px-3 py-2">
            <span className="font-semibold">{who}</span>
            <span className="text-sm">{words.signatureDate}</span>
          </div>
        ))}
      </section>
    </article>
  )
}
