import type { ReactNode } from 'react'
import { planFields } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { planFieldWords, planStateWords } from '../../../db/contract/words/independence-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { DocumentHead, SignatureBoxes } from '../../paper/print-parts'
import { PrintTable } from '../../paper/print-table'
import { common } from '../../words/common'
import { childIndependenceWords as words } from '../../words/independence'
import { formatMoney } from '../../words/money'
import { ageText, dateOrMissing, personName } from '../../words/person'
import { budgetGroups, budgetSentence } from './budget-words'
import { planPrintSchema } from './plan-print'

const heads = [words.field, words.state, words.goal, words.who, words.dueOn] as const

/** The plan for independent life and its budget on paper, with boxes to sign. */
export default function PlanDocument({ data, demo }: { readonly data: unknown; readonly demo: boolean }) {
  const { today, registerName, currency, child, road } = planPrintSchema.parse(data)
  const { plan, budget, readiness } = road
  return (
    <article className="flex flex-col gap-4">
      <DocumentHead
        title={words.printTitle}
        scope={personName(child)}
        demo={demo}
        lines={[
          [
            words.fileNumber(child.fileNumber ?? common.missing),
            ageText(child.birthDate, child.birthDateEstimated, today),
            words.onDay(dateOrMissing(today)),
            ...(registerName === null ? [] : [registerName]),
          ].join('، '),
          ...(readiness === null
            ? []
            : [
                `${words.readyOf(readiness.ready, readiness.needed)}، ${words.turns18(formatJalali(readiness.turns18On))}`,
              ]),
        ]}
      />
      <Part title={words.plan}>
        <PrintTable
          hasRowHeads
          heads={heads}
          empty={MISSING}
          rows={planFields.map((field) => {
            const item = plan.items.find((one) => one.field === field)
            return {
              key: field,
              cells: [
                planFieldWords[field],
                <span key="state" className="whitespace-nowrap">
                  {item === undefined ? MISSING : planStateWords[item.state]}
                </span>,
                persianDigits(item?.goal ?? ''),
                persianDigits(item?.who ?? ''),
                item?.dueOn ? formatJalali(item.dueOn) : '',
              ],
            }
          })}
        />
      </Part>
      <Part title={words.budget}>
        <div className="grid grid-cols-3 gap-x-6 text-sm">
          {budgetGroups.map(({ title, names }) => (
            <dl key={title} className="flex flex-col gap-1">
              <dt className="font-medium">{title}</dt>
              {names.map((name) => (
                <dd key={name} className="flex justify-between gap-2 border-b border-line-strong">
                  <span>{words[name]}</span>
                  <span>{money(budget.fields[name], currency)}</span>
                </dd>
              ))}
            </dl>
          ))}
        </div>
        <p className="pt-2 font-semibold">{budgetSentence(budget.fields, currency)}</p>
      </Part>
      <SignatureBoxes />
    </article>
  )
}

function money(rial: number | null, currency: 'rial' | 'toman'): string {
  return rial === null ? MISSING : formatMoney(rial, currency)
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  )
}
