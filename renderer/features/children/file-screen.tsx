import { ArrowLeftRight, Sprout, Wallet } from 'lucide-react'
import { useState } from 'react'
import type { ChildFile } from '../../../db/contract/children'
import type { Finding } from '../../../db/contract/findings'
import { ageOn } from '../../../db/contract/jalali'
import { fileKeepers } from '../../../db/contract/method'
import { useQueryMethod } from '../../api/hooks'
import { useProgrammeNames } from '../../api/programme-names'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteParam, useRouteSearch } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { type TabItem, Tabs } from '../../ui/tabs'
import { childFileWords } from '../../words/children'
import { personName } from '../../words/person'
import { childJob } from './child-print'
import { FileHead } from './file-head'
import { FindingsPanel } from './findings-panel'
import { History } from './history'
import { IdentityForm } from './identity-form'
import { IdentityView } from './identity-view'
import { lastListAddress } from './list-address'
import { PoliciesSection } from './policies-section'
import { PrintButtons } from './print-buttons'
import { SupportsSection } from './supports-section'
import { Timeline } from './timeline'

type Part = 'identity' | 'placements' | 'insurance' | 'supports' | 'history'

/** Where a finding pointed; `turn` grows with each press, so that the same place can be gone to again. */
interface Pointer {
  readonly recordId: string | null
  readonly field: string | null
  readonly turn: number
}

/** One child's file. */
export default function FileScreen() {
  const childId = useRouteParam('childId')
  const answer = useQueryMethod('children.get', { id: childId })
  if (answer.value) return <FileParts key={childId} file={answer.value} />
  if (answer.failure?.code === 'NOT_FOUND' || answer.failure?.code === 'INVALID_INPUT') {
    return (
      <>
        <PageHeader title={childFileWords.title} back={<BackToList />} />
        <EmptyState title={childFileWords.notFound}>{childFileWords.notFoundText}</EmptyState>
      </>
    )
  }
  return answer.failure ? <FailureNotice failure={answer.failure} onRetry={answer.reload} /> : <Loading />
}

function BackToList() {
  const { user } = useSession()
  return (
    <TextLink to="/children" search={lastListAddress(user.id)}>
      {childFileWords.back}
    </TextLink>
  )
}

function FileParts({ file }: { readonly file: ChildFile }) {
  const session = useSession()
  const { today } = session
  const go = useGo()
  const { child } = file
  const mayEdit = session.may(fileKeepers)
  const [editing, setEditing] = useState(false)
  const programmeName = useProgrammeNames()
  const [pointer, setPointer] = useState<Pointer | null>(null)
  const { tab } = useRouteSearch()

  const show = (part: Part): void =>
    go(`/children/${child.id}`, part === 'identity' ? {} : { tab: part }, true)
  const goTo = (finding: Finding): void => {
    const [field = null] = finding.fields
    const part = partOf(finding)
    setPointer({ recordId: finding.recordId, field, turn: (pointer?.turn ?? 0) + 1 })
    setEditing(part === 'identity' && mayEdit && field !== null)
    show(part)
  }
  const focus = pointer && { recordId: pointer.recordId, field: pointer.field }
  const turn = pointer?.turn ?? 0

  const parts: readonly TabItem<Part>[] = [
    {
      id: 'identity',
      label: childFileWords.identity,
      content: (
        <IdentityView
          child={child}
          onEdit={
            mayEdit
              ? () => {
                  setPointer(null)
                  setEditing(true)
                }
              : null
          }
        />
      ),
    },
    {
      id: 'placements',
      label: childFileWords.placements,
      content: <Timeline key={turn} file={file} today={today} mayEdit={mayEdit} focus={focus} />,
    },
    {
      id: 'insurance',
      label: childFileWords.insurance,
      content: (
        <PoliciesSection
          key={turn}
          childId={child.id}
          policies={file.policies}
          today={today}
          mayEdit={mayEdit}
          focus={focus}
        />
      ),
    },
    {
      id: 'supports',
      label: childFileWords.supports,
      content: (
        <SupportsSection
          key={turn}
          childId={child.id}
          supports={file.supports}
          today={today}
          mayEdit={mayEdit}
          focus={focus}
        />
      ),
    },
    ...(mayEdit
      ? [{ id: 'history' as const, label: childFileWords.history, content: <History childId={child.id} /> }]
      : []),
  ]
  const selected = parts.find(({ id }) => id === tab)?.id ?? 'identity'

  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={personName(child)}
        back={<BackToList />}
        actions={
          <>
            {mayEdit && (
              <Button
                variant="primary"
                icon={<ArrowLeftRight aria-hidden="true" className="size-4" />}
                onPress={() => go(`/children/${child.id}/move`)}
              >
                {childFileWords.move}
              </Button>
            )}
            <Button
              icon={<Wallet aria-hidden="true" className="size-4" />}
              onPress={() => go(`/children/${child.id}/money`)}
            >
              {childFileWords.money}
            </Button>
            {asksForPlan(file, today, session.settings.planFromAge) && (
              <Button
                icon={<Sprout aria-hidden="true" className="size-4" />}
                onPress={() => go(`/children/${child.id}/independence`)}
              >
                {childFileWords.independence}
              </Button>
            )}
            <PrintButtons
              gather={async () => ({ ok: true, value: childJob(file, session, programmeName) })}
            />
          </>
        }
      />
      <FileHead file={file} today={today} />
      {!mayEdit && <Notice>{childFileWords.readOnly}</Notice>}
      {editing ? (
        <IdentityForm
          key={turn}
          child={child}
          focus={pointer?.field ?? null}
          onDone={() => {
            setPointer(null)
            setEditing(false)
          }}
        />
      ) : (
        <>
          <FindingsPanel findings={file.findings} childId={child.id} onGo={goTo} />
          <Tabs label={childFileWords.parts} tabs={parts} selected={selected} onSelect={show} />
        </>
      )}
    </div>
  )
}

/** From the age of the settings on, and for whoever has left for a life of her own. */
function asksForPlan({ child, placements }: ChildFile, today: string, fromAge: number): boolean {
  const age = child.birthDate === null ? null : ageOn(child.birthDate, today)
  return (age !== null && age.years >= fromAge) || placements.some(({ kind }) => kind === 'independent')
}

/** The part of the file in which a finding is put right. */
function partOf({ rule, subject }: Finding): Part {
  if (subject === 'placement') return 'placements'
  if (subject === 'support') return 'supports'
  // No basic insurance: nothing is wrong on the first page, something is missing among the policies.
  return subject === 'insurance' || rule === 'W52' ? 'insurance' : 'identity'
}
