import { Outlet } from '@tanstack/react-router'
import { ArrowLeftRight } from 'lucide-react'
import type { ChildFile } from '../../../db/contract/children'
import { fileKeepers } from '../../../db/contract/method'
import { useQueryMethod } from '../../api/hooks'
import { useProgrammeNames } from '../../api/programme-names'
import { useSession } from '../../api/session'
import { PrintButtons } from '../../paper/print-buttons'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteParam, useRoutePath } from '../../ui/navigation'
import { PageHeader, ScreenAround } from '../../ui/page-header'
import { childFileWords } from '../../words/children'
import { personName } from '../../words/person'
import { childJob } from './child-print'
import { FileHead } from './file-head'
import { FileNav } from './file-nav'
import { leftListAddress } from '../../ui/left-list'
import { useNoteOpening } from './note-opening'

/** What stands around every part of one child's file: who she is, what can be done, the way to the parts. */
export default function FileFrame() {
  const childId = useRouteParam('childId')
  const answer = useQueryMethod('children.get', { id: childId })
  if (answer.value) return <Around key={childId} file={answer.value} />
  if (answer.failure?.code === 'NOT_FOUND' || answer.failure?.code === 'INVALID_INPUT') {
    return (
      <>
        <PageHeader title={childFileWords.title} back={<BackToList />} />
        <EmptyState title={childFileWords.notFound}>{childFileWords.notFoundText}</EmptyState>
      </>
    )
  }
  return answer.failure ? (
    <>
      <PageHeader title={childFileWords.title} back={<BackToList />} />
      <FailureNotice failure={answer.failure} onRetry={answer.reload} />
    </>
  ) : (
    <Loading />
  )
}

function BackToList() {
  const { user } = useSession()
  return (
    <TextLink to="/children" search={leftListAddress(user.id)}>
      {childFileWords.back}
    </TextLink>
  )
}

function Around({ file }: { readonly file: ChildFile }) {
  const session = useSession()
  const go = useGo()
  const programmeName = useProgrammeNames()
  const { child } = file
  const name = personName(child)
  // Other parts print themselves.
  const isFirstPage = useRoutePath() === `/children/${child.id}`
  useNoteOpening(child.id)
  return (
    <div className="flex flex-col gap-3 pb-6">
      <PageHeader
        title={name}
        back={<BackToList />}
        actions={
          <>
            {session.may(fileKeepers) && (
              <Button
                variant="primary"
                icon={<ArrowLeftRight aria-hidden="true" className="size-4" />}
                onPress={() => go(`/children/${child.id}/move`)}
              >
                {childFileWords.move}
              </Button>
            )}
            {isFirstPage && <PrintButtons job={() => childJob(file, session, programmeName)} />}
          </>
        }
      />
      <FileHead file={file} today={session.today} />
      <FileNav file={file} />
      <ScreenAround value={name}>
        <div className="flex flex-col gap-4">
          <Outlet />
        </div>
      </ScreenAround>
    </div>
  )
}
