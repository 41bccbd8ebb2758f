import type { ReactNode } from 'react'
import { formatJalali } from '../../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { amountInWords } from '../../../../db/contract/words/amount'
import { lineKindWords, paymentStepWords, savingsKindWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { DocumentHead } from '../../../paper/print-parts'
import { PrintTable } from '../../../paper/print-table'
import { formatMoney } from '../../../words/money'
import { childMoneyWords as words, homeWords, lineWords, moneyWords } from '../../../words/money-screens'
import { personName } from '../../../words/person'
import { lineMonths } from '../lines/part-words'
import { statementPrintSchema } from './statement-print'
import { lastStep } from '../lines/steps'

/** A child's statement on paper: what was received, when, and what stands in her savings. */
export default function StatementDocument({
  data,
  demo,
}: {
  readonly data: unknown
  readonly demo: boolean
}) {
  const printed = statementPrintSchema.parse(data)
  const { money, currency, programmeNames } = printed
  const nameOf = (programme: string): string => programmeNames[programme] ?? programme
  const rial = (amount: number): string => formatMoney(amount, currency)
  return (
    <article className="flex flex-col gap-4">
      <DocumentHead
        title={words.title}
        scope={personName(printed)}
        demo={demo}
        lines={[
          words.description(
            persianDigits(printed.fileNumber ?? MISSING),
            persianDigits(printed.centerName ?? MISSING),
          ),
          words.onDayOf(formatJalali(printed.today)),
        ]}
      />
      <dl className="grid grid-cols-3 gap-x-4 text-sm">
        {[
          [words.received, money.receivedRial],
          [words.owed, money.owedRial],
          [words.savings, money.savingsRial],
        ].map(([label, amount]) => (
          <div key={label}>
            <dt className="text-xs">{label}</dt>
            <dd>
              <strong>{rial(Number(amount))}</strong>
              <br />
              <span className="text-xs">{amountInWords(Number(amount))}</span>
            </dd>
          </div>
        ))}
      </dl>
      <SheetSection
        title={words.linesTitle}
        heads={[
          moneyWords.monthLabel,
          moneyWords.programme,
          lineWords.kind,
          moneyWords.days,
          moneyWords.amount,
          moneyWords.state,
          moneyWords.paidOn,
        ]}
        rows={money.lines.map((line) => ({
          key: line.id,
          cells: [
            lineMonths(line),
            nameOf(line.programme),
            lineKindWords[line.kind],
            line.days === null ? '–' : persianNumber(line.days),
            rial(line.amountRial),
            paymentStepWords[line.state],
            paidDay(lastStep(line)?.paidOn ?? null),
          ],
        }))}
        empty={words.noLines}
      />
      {money.savingsEntries.length > 0 && (
        <SheetSection
          title={words.entriesTitle}
          heads={[homeWords.purpose, words.onDay, moneyWords.amount, homeWords.note]}
          rows={money.savingsEntries.map((entry) => ({
            key: entry.id,
            cells: [
              savingsKindWords[entry.kind],
              formatJalali(entry.onDay),
              rial(entry.amountRial),
              entry.note ?? '',
            ],
          }))}
          empty=""
        />
      )}
    </article>
  )
}

const paidDay = (day: string | null): string => (day === null ? '' : formatJalali(day))

function SheetSection({
  title,
  heads,
  rows,
  empty,
}: {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly empty: string
}) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{title}</h2>
      <PrintTable heads={heads} rows={rows} empty={empty} />
    </section>
  )
}
