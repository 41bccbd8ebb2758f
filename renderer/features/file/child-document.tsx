import type { ReactNode } from 'react'
import type { ChildFile } from '../../../db/contract/children'
import { persianDigits } from '../../../db/contract/persian'
import { policyHolderWords } from '../../../db/contract/words/money-terms'
import {
  insuranceKindWords,
  placementKindWords,
  programmeWords,
  wordOf,
} from '../../../db/contract/words/terms'
import {
  childFileWords,
  childrenPrintWords,
  identityWords,
  spellWords,
  supportWords,
} from '../../words/children'
import { PrintTable } from '../../paper/print-table'
import { common } from '../../words/common'
import { formatMoney } from '../../words/money'
import { ageText, dateOrMissing, personName } from '../../words/person'
import { childPrintSchema } from './child-print'
import { durationText } from './durations'
import { identityFacts } from './identity-view'
import { orderText, relativeText } from './spell-words'
import { fieldName, linesLook } from '../../words/value-words'

/** The printed file of one child. */
export default function ChildDocument({ data }: { readonly data: unknown }) {
  const { today, registerName, file, currency, programmeNames } = childPrintSchema.parse(data)
  const { child } = file
  return (
    <article className="flex flex-col gap-4">
      <header className="flex flex-col gap-1 border-b border-line-strong pb-2">
        <div className="flex items-baseline justify-between gap-4">
          <h1 className="text-xl font-semibold">{childrenPrintWords.childTitle}</h1>
          <span>{childrenPrintWords.onDay(dateOrMissing(today))}</span>
        </div>
        <p className="text-lg font-medium">{personName(child)}</p>
        <p className="text-sm">
          {childFileWords.age}: {ageText(child.birthDate, child.birthDateEstimated, today)}
        </p>
        <p className="text-sm">
          {childFileWords.keepsFile}: {persianDigits(file.centerName ?? common.missing)}
          {registerName !== null && registerName !== file.centerName && ` – ${registerName}`}
        </p>
      </header>
      <Part title={identityWords.title}>
        <dl className="grid grid-cols-3 gap-x-4 gap-y-1 text-sm">
          {identityFacts(child, today).map(({ label, value }) => (
            <div key={label}>
              <dt className="text-xs text-ink-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {child.notes !== null && (
          <p className={linesLook}>
            {fieldName('notes')}: {child.notes}
          </p>
        )}
      </Part>
      <Part title={childrenPrintWords.placements}>
        <PrintTable
          empty={childrenPrintWords.nothing}
          heads={[
            fieldName('kind'),
            fieldName('startsOn'),
            fieldName('endsOn'),
            spellWords.ageAtStart,
            spellWords.duration,
            `${spellWords.center} / ${spellWords.relative}`,
            spellWords.order,
          ]}
          rows={file.placements.map((spell) => ({
            key: spell.id,
            cells: [
              placementKindWords[spell.kind],
              dateOrMissing(spell.startsOn),
              spell.endsOn === null ? spellWords.untilNow : dateOrMissing(spell.endsOn),
              ageText(child.birthDate, child.birthDateEstimated, spell.startsOn),
              durationText(spell.startsOn, spell.endsOn ?? today) ?? common.missing,
              persianDigits(spell.centerName ?? relativeText(spell) ?? ''),
              orderText(spell) ?? '',
            ],
          }))}
        />
      </Part>
      <Part title={childrenPrintWords.insurance}>
        <PrintTable
          empty={childrenPrintWords.nothing}
          heads={[
            fieldName('kind'),
            fieldName('policyNumber'),
            fieldName('insurer'),
            fieldName('holder'),
            fieldName('startsOn'),
            fieldName('endsOn'),
          ]}
          rows={file.policies.map((policy) => ({
            key: policy.id,
            cells: [
              insuranceKindWords[policy.kind],
              policy.policyNumber === null ? common.missing : persianDigits(policy.policyNumber),
              persianDigits(policy.insurer ?? common.missing),
              wordOf(policyHolderWords, policy.holder),
              dateOrMissing(policy.startsOn),
              endOf(policy),
            ],
          }))}
        />
      </Part>
      <Part title={childrenPrintWords.supports}>
        <PrintTable
          empty={childrenPrintWords.nothing}
          heads={[
            fieldName('programme'),
            fieldName('agreedRial'),
            fieldName('startsOn'),
            fieldName('endsOn'),
          ]}
          rows={file.supports.map((support) => ({
            key: support.id,
            cells: [
              programmeNames[support.programme] ?? wordOf(programmeWords, support.programme),
              support.agreedRial === null ? supportWords.byTariff : formatMoney(support.agreedRial, currency),
              dateOrMissing(support.startsOn),
              endOf(support),
            ],
          }))}
        />
      </Part>
    </article>
  )
}

function endOf({ endsOn }: ChildFile['policies'][number] | ChildFile['supports'][number]): string {
  return endsOn === null ? spellWords.open : dateOrMissing(endsOn)
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  )
}
