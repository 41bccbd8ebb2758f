import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { type BudgetFields, budgetFieldsSchema } from '../../../db/contract/independence'
import { amountInWords } from '../../../db/contract/words/amount'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { FormActions, FormBody } from '../../forms/form-body'
import { FormNumberField } from '../../forms/form-fields'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Facts, Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { common } from '../../words/common'
import { childIndependenceWords as words } from '../../words/independence'
import { formatMoney } from '../../words/money'
import { budgetGroups, budgetNames, budgetSentence } from './budget-words'
import type { ChildIndependence } from './child-independence'

/** A month's money against its cost, with the sentence that it comes to; for who may not write, to read. */
export function BudgetPart({
  childId,
  road,
  mayEdit,
}: {
  readonly childId: string
  readonly road: ChildIndependence
  readonly mayEdit: boolean
}) {
  const { settings } = useSession()
  const { fields, revision } = road.budget
  if (mayEdit) return <BudgetForm childId={childId} road={road} />
  return (
    <Section title={words.budget}>
      {revision === 0 ? (
        <p className="text-ink-soft">{words.budgetEmpty}</p>
      ) : (
        <>
          <Facts
            columns={3}
            facts={budgetNames.map((name) => ({
              label: words[name],
              value: amountText(fields[name], settings.currency),
            }))}
          />
          <Result sentence={budgetSentence(fields, settings.currency)} />
        </>
      )}
    </Section>
  )
}

function amountText(rial: number | null, currency: 'rial' | 'toman'): string {
  return rial === null ? MISSING : formatMoney(rial, currency)
}

function Result({ sentence }: { readonly sentence: string }) {
  return (
    <p
      role="status"
      aria-label={words.result}
      className="rounded-field border-s-4 border-accent bg-accent-soft px-4 py-2 font-medium"
    >
      {sentence}
    </p>
  )
}

function BudgetForm({ childId, road }: { readonly childId: string; readonly road: ChildIndependence }) {
  const { settings } = useSession()
  const revision = useRef(road.budget.revision)
  const [newer, setNewer] = useState<BudgetFields | null>(null)
  const form = useContractForm(budgetFieldsSchema, {
    defaultValues: road.budget.fields,
    draftKey: `budget-${childId}`,
  })
  const store = useCommand('independence.saveBudget')
  const typed = useWatch({ control: form.hook.control }) as Partial<Record<keyof BudgetFields, unknown>>
  const now = Object.fromEntries(budgetNames.map((name) => [name, plain(typed[name])])) as BudgetFields
  const known: Partial<Record<keyof BudgetFields, number>> = {
    ...(road.savingsRial > 0 ? { savingsRial: road.savingsRial } : {}),
    ...(road.grantRial === null ? {} : { grantRial: road.grantRial }),
  }

  const save = async (fields: BudgetFields) => {
    const answer = await store.run({ childId, revision: revision.current, fields })
    if (answer.ok) revision.current = answer.value.revision
    else if (answer.error.code === 'STALE') {
      const stored = await invoke('independence.ofChild', { childId })
      if (stored.ok) {
        revision.current = stored.value.budget.revision
        setNewer(stored.value.budget.fields)
      }
    }
    return answer
  }

  return (
    <Section title={words.budget} description={words.budgetText}>
      <FormBody
        form={form}
        label={words.budget}
        onSave={save}
        onSaved={() => {
          setNewer(null)
          notify({ text: words.budgetSaved })
        }}
      >
        {newer !== null && (
          <Notice kind="warning" title={words.newer}>
            {budgetNames.map((name) => (
              <p key={name}>
                {words[name]}: {amountText(newer[name], settings.currency)}
              </p>
            ))}
          </Notice>
        )}
        <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-3">
          {budgetGroups.map(({ title, names }) => (
            <fieldset key={title} className="flex min-w-0 flex-col gap-3">
              <legend className="pb-1 font-medium">{title}</legend>
              {names.map((name) => (
                <div key={name} className="flex flex-col items-start gap-1">
                  <div className="w-full">
                    <FormNumberField form={form} name={name} label={words[name]} {...wordsOf(now[name])} />
                  </div>
                  <Known
                    rial={known[name]}
                    typed={now[name]}
                    onTake={(rial) => form.hook.setValue(name, rial, { shouldDirty: true })}
                  />
                </div>
              ))}
            </fieldset>
          ))}
        </div>
        <Result sentence={budgetSentence(now, settings.currency)} />
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSaving}>
            {common.save}
          </Button>
        </FormActions>
      </FormBody>
    </Section>
  )
}

const plain = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null

/** The amount in words below its field, so that a nought too many is seen. */
function wordsOf(rial: number | null): { description?: string } {
  return rial === null || rial === 0 ? {} : { description: amountInWords(rial) }
}

/** What the register knows of the amount, to be taken over by one press. */
function Known({
  rial,
  typed,
  onTake,
}: {
  readonly rial: number | undefined
  readonly typed: number | null
  readonly onTake: (rial: number) => void
}) {
  const { settings } = useSession()
  if (rial === undefined || rial === typed) return null
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
      {words.known(formatMoney(rial, settings.currency))}
      <Button variant="plain" size="small" onPress={() => onTake(rial)}>
        {words.takeKnown}
      </Button>
    </span>
  )
}
