import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Status } from '../db/contract/register'
import { queryClient } from './api/query-client'
import { askStatus, SessionProvider, useRegisterEvents, useStatus } from './api/session'
import { Closing } from './closing'
import { type FrameParts, FramePartsContext } from './frame-parts'
import { RecoveryScreen } from './features/session/recovery-screen'
import { SignInScreen } from './features/session/sign-in-screen'
import { ErrorBoundary } from './features/shell-frame/error-screen'
import { RecoveryKeyScreen } from './features/start/recovery-key-screen'
import { StartScreen } from './features/start/start-screen'
import { draftsBelongTo, keepDrafts, keepWhenLeaving } from './forms/drafts'
import { makeRouter } from './router'
import { FailureNotice } from './ui/failure-notice'
import { Loading } from './ui/loading'
import { clearToasts } from './ui/toast'
import { TodayProvider } from './ui/today'

// What is opened by a key is no part of the start.
const frameParts: FrameParts = {
  palette: lazy(() => import('./features/palette/palette')),
  guideHere: lazy(() => import('./features/guide/guide-here')),
}

/** The whole page: what the register's state asks for, in Persian and right to left. */
export function App() {
  return (
    <I18nProvider locale="fa-IR">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <ByState />
          <Closing />
        </QueryClientProvider>
      </ErrorBoundary>
    </I18nProvider>
  )
}

function ByState() {
  const { status, failure } = useStatus()
  // The key a creation answered, until it has been given back; it is kept nowhere else.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [recovering, setRecovering] = useState(false)
  useEffect(keepWhenLeaving, [])
  useRegisterEvents(
    useCallback(() => {
      keepDrafts()
      clearToasts()
    }, []),
  )

  if (status === undefined) {
    return failure === undefined ? (
      <Loading />
    ) : (
      <div className="mx-auto max-w-2xl p-8">
        <FailureNotice failure={failure} onRetry={askStatus} />
      </div>
    )
  }
  switch (status.state) {
    case 'none':
      return <StartScreen onCreated={setRecoveryKey} />
    case 'confirming':
      return <RecoveryKeyScreen status={status} recoveryKey={recoveryKey} onNewKey={setRecoveryKey} />
    case 'locked':
      return recovering ? (
        <RecoveryScreen status={status} onDone={() => setRecovering(false)} />
      ) : (
        <SignInScreen status={status} onRecover={() => setRecovering(true)} />
      )
    case 'open':
      return <OpenRegister key={`${status.path ?? ''}\n${status.user?.id ?? ''}`} status={status} />
  }
}

function OpenRegister({ status }: { readonly status: Status }) {
  const [router] = useState(() => {
    draftsBelongTo(`${status.path ?? ''}\n${status.user?.id ?? ''}`)
    return makeRouter(status.user?.role ?? 'viewer')
  })
  return (
    <SessionProvider status={status}>
      <TodayProvider value={status.today}>
        <FramePartsContext value={frameParts}>
          <RouterProvider router={router} />
        </FramePartsContext>
      </TodayProvider>
    </SessionProvider>
  )
}
