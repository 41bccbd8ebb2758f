import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { planFields, type PlanItem } from '../../../db/contract/independence'
import { formatJalali } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { planFieldWords } from '../../../db/contract/words/independence-terms'
import { type Pointer, useFollowed } from '../../forms/pointer'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { childIndependenceWords as words } from '../../words/independence'
import type { ChildIndependence } from './child-independence'
import { PlanForm } from './plan-form'
import { StateMark } from './state-mark'

/** The plan in nine fields, to read; its form in one step. */
export function PlanPart({
  childId,
  plan,
  today,
  mayEdit,
  pointer,
  onLetGo,
}: {
  readonly childId: string
  readonly plan: ChildIndependence['plan']
  readonly today: string
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}) {
  const [editing, setEditing] = useState(false)
  // Back from the form, the way into it has the focus again.
  const [isBack, setBack] = useState(false)
  useFollowed(pointer, () => {
    if (mayEdit && pointer?.about === 'plan') setEditing(true)
  })
  const itemOf = new Map(plan.items.map((item) => [item.field, item]))
  return (
    <Section
      title={words.plan}
      description={editing ? words.planText : undefined}
      actions={
        mayEdit &&
        !editing && (
          <Button
            variant="primary"
            icon={<PenLine aria-hidden="true" className="size-4" />}
            onPress={() => setEditing(true)}
            autoFocus={isBack}
          >
            {plan.items.length === 0 ? words.writePlan : words.editPlan}
          </Button>
        )
      }
    >
      {editing ? (
        <PlanForm
          childId={childId}
          plan={plan}
          onDone={() => {
            setEditing(false)
            setBack(true)
            onLetGo()
          }}
        />
      ) : (
        <>
          {plan.items.length === 0 && <p className="text-ink-soft">{words.planEmpty}</p>}
          <DataTable
            caption={words.plan}
            rows={planFields.map((field) => ({ field, item: itemOf.get(field) ?? null }))}
            rowKey={({ field }) => field}
            columns={[
              {
                id: 'field',
                header: words.field,
                isRowHeader: true,
                cell: ({ field }) => planFieldWords[field],
              },
              {
                id: 'state',
                header: words.state,
                cell: ({ item }) => <StateMark state={item?.state ?? null} />,
              },
              { id: 'goal', header: words.goal, cell: ({ item }) => persianDigits(item?.goal ?? '') },
              { id: 'who', header: words.who, cell: ({ item }) => persianDigits(item?.who ?? '') },
              { id: 'due', header: words.dueOn, cell: ({ item }) => <DueDay item={item} today={today} /> },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function DueDay({ item, today }: { readonly item: PlanItem | null; readonly today: string }) {
  const dueOn = item?.dueOn ?? null
  if (dueOn === null) return null
  const isOpen = item?.state === 'not_started' || item?.state === 'in_progress'
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatJalali(dueOn)}
      {isOpen && dueOn < today && <Tag kind="danger">{words.late}</Tag>}
    </span>
  )
}
