import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { optionalDateSchema, optionalTextSchema } from '../../../db/contract/fields'
import {
  type PlanField,
  planFields,
  type PlanItem,
  planStates,
  type PlanState,
} from '../../../db/contract/independence'
import { planFieldWords, planStateWords } from '../../../db/contract/words/independence-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormSelectField, FormTextField } from '../../forms/form-fields'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { notify } from '../../ui/toast'
import { childIndependenceWords as words } from '../../words/independence'
import type { ChildIndependence } from './child-independence'

/** A line of the form. Who wrote a goal, a name or a day has to say the state too. */
const lineSchema = z
  .strictObject({
    state: z.enum(planStates).nullable(),
    goal: optionalTextSchema(300),
    who: optionalTextSchema(100),
    dueOn: optionalDateSchema,
  })
  .refine((line) => line.state !== null || (line.goal === null && line.who === null && line.dueOn === null), {
    path: ['state'],
    message: 'required',
  })
const formSchema = z.record(z.enum(planFields), lineSchema)
type Lines = z.output<typeof formSchema>
type Line = Lines[PlanField]

const states = optionsOf<PlanState>(planStateWords, planStates)
/** Name, state, goal, who, by when. */
const tracks = 'gap-x-3 lg:grid-cols-[minmax(9rem,13rem)_8.5rem_minmax(0,3fr)_minmax(0,2fr)_10.5rem]'
const nothing: Line = { state: null, goal: null, who: null, dueOn: null }

function linesOf(items: readonly PlanItem[]): Lines {
  const lineOf = (field: PlanField): Line => {
    const item = items.find((one) => one.field === field)
    if (item === undefined) return nothing
    const { state, goal, who, dueOn } = item
    return { state, goal, who, dueOn }
  }
  return Object.fromEntries(planFields.map((field) => [field, lineOf(field)])) as Lines
}

function itemsOf(lines: Lines): PlanItem[] {
  return planFields.flatMap((field) => {
    const { state, ...rest } = lines[field]
    return state === null ? [] : [{ field, state, ...rest }]
  })
}

/** The whole plan in one form: nine fields, each with state, goal, who and by when. */
export function PlanForm({
  childId,
  plan,
  onDone,
}: {
  readonly childId: string
  readonly plan: ChildIndependence['plan']
  readonly onDone: () => void
}) {
  const revision = useRef(plan.revision)
  const sent = useRef<readonly PlanItem[]>([])
  const [newer, setNewer] = useState<readonly PlanItem[] | null>(null)
  const form = useContractForm(formSchema, {
    defaultValues: linesOf(plan.items),
    draftKey: `plan-${childId}`,
    fieldOf: (path) => {
      const [, place, name] = /^items\.(\d+)\.(state|goal|who|dueOn)$/u.exec(path) ?? []
      const field = sent.current[Number(place ?? Number.NaN)]?.field
      return field === undefined ? null : (`${field}.${name ?? 'state'}` as `${PlanField}.state`)
    },
  })
  const { setFocus } = form.hook
  useEffect(() => {
    setFocus(`${planFields[0]}.state`)
  }, [setFocus])
  const store = useCommand('independence.savePlan')
  const save = async (lines: Lines) => {
    sent.current = itemsOf(lines)
    const answer = await store.run({ childId, revision: revision.current, items: [...sent.current] })
    if (!answer.ok && answer.error.code === 'STALE') {
      const now = await invoke('independence.ofChild', { childId })
      if (now.ok) {
        revision.current = now.value.plan.revision
        setNewer(now.value.plan.items)
      }
    }
    return answer
  }
  return (
    <FormBody
      form={form}
      label={words.plan}
      onSave={save}
      onSaved={() => {
        notify({ text: words.planSaved })
        onDone()
      }}
    >
      {newer !== null && (
        <Notice kind="warning" title={words.newer}>
          {planFields.map((field) => {
            const item = newer.find((one) => one.field === field)
            return (
              <p key={field}>
                {planFieldWords[field]}: {item === undefined ? MISSING : planStateWords[item.state]}
                {item === undefined || item.goal === null ? '' : `، ${item.goal}`}
              </p>
            )
          })}
        </Notice>
      )}
      <div className="flex flex-col gap-3 lg:gap-1.5">
        <div aria-hidden="true" className={`hidden text-sm text-ink-soft lg:grid ${tracks}`}>
          {[words.field, words.state, words.goal, words.who, words.dueOn].map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        {planFields.map((field) => (
          <div
            key={field}
            role="group"
            aria-label={planFieldWords[field]}
            className={`grid grid-cols-2 items-start gap-y-1 border-b border-line pb-3 lg:pb-1.5 ${tracks}`}
          >
            <span className="col-span-full pt-1 font-medium lg:col-span-1">{planFieldWords[field]}</span>
            <FormSelectField
              form={form}
              name={`${field}.state`}
              label={words.ofField(words.state, planFieldWords[field])}
              options={states}
              emptyLabel={MISSING}
              hideLabel
            />
            <FormTextField
              form={form}
              name={`${field}.goal`}
              label={words.ofField(words.goal, planFieldWords[field])}
              placeholder={words.goal}
              hideLabel
            />
            <FormTextField
              form={form}
              name={`${field}.who`}
              label={words.ofField(words.who, planFieldWords[field])}
              placeholder={words.who}
              hideLabel
            />
            <FormDateField
              form={form}
              name={`${field}.dueOn`}
              label={words.ofField(words.dueOn, planFieldWords[field])}
              hideLabel
            />
          </div>
        ))}
      </div>
      <SaveActions isSaving={form.isSaving} onCancel={onDone} />
    </FormBody>
  )
}
