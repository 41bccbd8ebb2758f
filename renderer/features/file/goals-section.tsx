import type { z } from 'zod'
import { type Goal, goalAreas, goalFieldsSchema, goalStates } from '../../../db/contract/care'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { goalAreaWords, goalStateWords } from '../../../db/contract/words/file-terms'
import { MISSING } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand } from '../../api/hooks'
import {
  FormDateField,
  FormRadioField,
  FormSelectField,
  FormTextAreaField,
  FormTextField,
} from '../../forms/form-fields'
import { RecordDialog } from '../../forms/record-dialog'
import { RecordSection } from '../../forms/record-section'
import { LongText } from '../../ui/long-text'
import { optionsOf } from '../../ui/option'
import { FieldGrid } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { careWords as words, partWords } from '../../words/file'
import type { FilePart } from './file-part'

const areas = optionsOf(goalAreaWords, goalAreas)
const states = optionsOf(goalStateWords, goalStates)
const shapes = { open: 'accent', reached: 'good', dropped: 'neutral' } as const

function fieldsOf({
  plannedOn,
  area,
  goal,
  who,
  dueOn,
  state,
  result,
}: Goal): z.output<typeof goalFieldsSchema> {
  return { plannedOn, area, goal, who, dueOn, state, result }
}

/** The care plan: what for, who, by when, and what came of it. */
export function GoalsSection({ part, goals }: { readonly part: FilePart; readonly goals: readonly Goal[] }) {
  const { childId, today, mayEdit, pointer, onLetGo } = part
  return (
    <RecordSection
      title={words.goals}
      description={words.goalsText}
      subject="goal"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={goals}
      columns={[
        { id: 'area', header: words.area, cell: ({ area }) => goalAreaWords[area] },
        {
          id: 'goal',
          header: words.goal,
          isRowHeader: true,
          cell: ({ goal }) => persianDigits(goal),
        },
        { id: 'who', header: words.who, cell: ({ who }) => who ?? MISSING },
        {
          id: 'due',
          header: words.dueOn,
          sortValue: ({ dueOn }) => dueOn,
          cell: ({ dueOn, state }) =>
            dueOn === null ? (
              MISSING
            ) : (
              <span className="flex flex-wrap items-center gap-2">
                {formatJalali(dueOn)}
                {state === 'open' && dueOn < today && <Tag kind="danger">{words.late}</Tag>}
              </span>
            ),
        },
        {
          id: 'state',
          header: words.state,
          cell: ({ state }) => <Tag kind={shapes[state]}>{goalStateWords[state]}</Tag>,
        },
        { id: 'result', header: partWords.result, cell: ({ result }) => <LongText>{result}</LongText> },
      ]}
      nameOf={({ goal }) => goal}
      mayEdit={mayEdit}
      addLabel={words.addGoal}
      empty={words.goalsEmpty}
      emptyText={words.goalsEmptyText}
      removal={{
        remove: ({ id, revision }) => invoke('goals.remove', { id, revision }),
        bringBack: (goal) => invoke('goals.save', { childId, fields: fieldsOf(goal) }),
      }}
      dialog={(goal, focus, close) => <GoalDialog part={part} goal={goal} focus={focus} onClose={close} />}
    />
  )
}

function GoalDialog({
  part: { childId, today },
  goal,
  focus,
  onClose,
}: {
  readonly part: FilePart
  readonly goal: Goal | null
  readonly focus: string | null
  readonly onClose: () => void
}) {
  const store = useCommand('goals.save')
  return (
    <RecordDialog
      title={goal ? words.editGoalTitle : words.addGoalTitle}
      schema={goalFieldsSchema}
      fieldNames={['area', 'goal', 'plannedOn', 'who', 'dueOn', 'state', 'result']}
      subject="goal"
      values={
        goal
          ? fieldsOf(goal)
          : { plannedOn: today, goal: '', who: null, dueOn: null, state: 'open', result: null }
      }
      revision={goal?.revision ?? null}
      draftKey={`goal-${goal?.id ?? childId}`}
      focus={focus}
      save={(fields, _accepted, revision) =>
        store.run({ childId, fields, ...(goal && { id: goal.id, revision }) })
      }
      newest={async () => {
        const answer = await invoke('care.ofChild', { childId })
        const now = answer.ok ? answer.value.goals.find(({ id }) => id === goal?.id) : undefined
        return now ? { fields: fieldsOf(now), revision: now.revision } : null
      }}
      savedText={words.goalSaved}
      onClose={onClose}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <FormSelectField form={form} name="area" label={words.area} options={areas} isRequired />
            <FormDateField form={form} name="plannedOn" label={words.plannedOn} isRequired />
          </FieldGrid>
          <FormTextField form={form} name="goal" label={words.goal} isRequired />
          <FieldGrid columns={2}>
            <FormTextField form={form} name="who" label={words.who} />
            <FormDateField form={form} name="dueOn" label={words.dueOn} />
          </FieldGrid>
          <FormRadioField form={form} name="state" label={words.state} options={states} isRequired />
          <FormTextAreaField form={form} name="result" label={partWords.result} rows={2} />
        </>
      )}
    </RecordDialog>
  )
}
