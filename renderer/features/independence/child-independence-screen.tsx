import type { Child } from '../../../db/contract/children'
import { formatJalali } from '../../../db/contract/jalali'
import { fileKeepers } from '../../../db/contract/method'
import { planFieldWords } from '../../../db/contract/words/independence-terms'
import { invoke } from '../../api/client'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { usePointer } from '../../forms/pointer'
import { PrintButtons } from '../../paper/print-buttons'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteParam, useRouteSearch } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { type TabItem, Tabs } from '../../ui/tabs'
import { Tag } from '../../ui/tag'
import { childIndependenceWords as words } from '../../words/independence'
import { ageText, personName } from '../../words/person'
import { BudgetPart } from './budget-part'
import { CareTag } from './care-tag'
import { ContactsPart } from './contacts-part'
import { GrantsPart } from './grants-part'
import type { ChildIndependence } from './child-independence'
import { PlanPart } from './plan-part'
import { planJob } from './plan-print'

type Part = 'plan' | 'budget' | 'grants' | 'contacts'

/** One young person's road to independence: plan, budget, grants, and the contacts after she has left. */
export default function ChildIndependenceScreen() {
  const childId = useRouteParam('childId')
  const file = useQueryMethod('children.get', { id: childId })
  const road = useQueryMethod('independence.ofChild', { childId })
  if (file.value !== undefined && road.value !== undefined) {
    return <Road key={childId} child={file.value.child} road={road.value} />
  }
  const failed = [file, road].find(({ failure }) => failure !== undefined)
  return failed?.failure === undefined ? (
    <Loading />
  ) : (
    <>
      <PageHeader title={words.window} back={<BackToFile childId={childId} />} />
      <FailureNotice failure={failed.failure} onRetry={failed.reload} />
    </>
  )
}

function BackToFile({ childId }: { readonly childId: string }) {
  return <TextLink to={`/children/${childId}`}>{words.back}</TextLink>
}

function Road({ child, road }: { readonly child: Child; readonly road: ChildIndependence }) {
  const session = useSession()
  const { today } = session
  const go = useGo()
  const { tab } = useRouteSearch()
  const mayEdit = session.may(fileKeepers)
  const { pointer, letGo } = usePointer()
  const pointed = { mayEdit, pointer, onLetGo: letGo }
  const { afterCare } = road
  const returnedOn = afterCare?.returnedOn ?? null
  const tabs: readonly TabItem<Part>[] = [
    {
      id: 'plan',
      label: words.plan,
      content: <PlanPart childId={child.id} plan={road.plan} today={today} {...pointed} />,
    },
    {
      id: 'budget',
      label: words.budget,
      content: <BudgetPart childId={child.id} road={road} mayEdit={mayEdit} />,
    },
    {
      id: 'grants',
      label: words.grants,
      content: <GrantsPart childId={child.id} grants={road.grants} mayEdit={mayEdit} />,
    },
    {
      id: 'contacts',
      label: words.contacts,
      content: (
        <ContactsPart childId={child.id} contacts={road.contacts} afterCare={afterCare} {...pointed} />
      ),
    },
  ]
  const selected = tabs.find(({ id }) => id === tab)?.id ?? 'plan'
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.title(personName(child))}
        back={<BackToFile childId={child.id} />}
        description={ageText(child.birthDate, child.birthDateEstimated, today)}
        actions={
          <PrintButtons
            job={async () => {
              // The page may not have read yet what was saved a moment ago.
              const saved = await invoke('independence.ofChild', { childId: child.id })
              if (!saved.ok) return saved
              return planJob({
                today,
                registerName: session.registerName,
                demo: session.demo,
                currency: session.settings.currency,
                child,
                road: saved.value,
              })
            }}
          />
        }
      />
      <Summary road={road} />
      {afterCare !== null && returnedOn !== null && (
        <Notice>{words.returned(formatJalali(afterCare.leftOn), formatJalali(returnedOn))}</Notice>
      )}
      {!mayEdit && <Notice>{words.readOnly}</Notice>}
      <Tabs
        label={words.window}
        tabs={tabs}
        selected={selected}
        onSelect={(part) =>
          go(`/children/${child.id}/independence`, part === 'plan' ? {} : { tab: part }, true)
        }
      />
    </div>
  )
}

/** How ready she is, in one line; after she has left, when she is to be asked next. */
function Summary({ road: { readiness, afterCare } }: { readonly road: ChildIndependence }) {
  return (
    <div className="card flex flex-wrap items-center gap-x-6 gap-y-1 px-5 py-3">
      {readiness !== null && (
        <>
          <strong className="font-semibold">{words.readyOf(readiness.ready, readiness.needed)}</strong>
          <span>{words.turns18(formatJalali(readiness.turns18On))}</span>
          {readiness.weakest.length > 0 && (
            <span>{words.weakest(readiness.weakest.map((field) => planFieldWords[field]).join('، '))}</span>
          )}
          {readiness.overdue > 0 && <Tag kind="danger">{words.overdue(readiness.overdue)}</Tag>}
        </>
      )}
      {readiness === null && afterCare === null && <span className="text-ink-soft">{words.notInView}</span>}
      {afterCare !== null && <CareTag afterCare={afterCare} />}
    </div>
  )
}
