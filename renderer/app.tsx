import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Status } from '../db/contract/register'
import { queryClient } from './api/query-client'
import { askStatus, SessionProvider, useRegisterEvents, useStatus } from './api/session'
import { Closing } from './closing'
import { type FrameParts, FramePartsContext } from './ui/frame-parts'
import { ErrorBoundary } from './features/frame/error-screen'
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

// With their forms they hold most of what has to be read before the first picture, and a start meets one of them at most.
const StartScreen = lazy(async () => ({
  default: (await import('./features/start/start-screen')).StartScreen,
}))
const RecoveryKeyScreen = lazy(async () => ({
  default: (await import('./features/start/recovery-key-screen')).RecoveryKeyScreen,
}))
const SignInScreen = lazy(async () => ({
  default: (await import('./features/session/sign-in-screen')).SignInScreen,
}))
const RecoveryScreen = lazy(async () => ({
  default: (await import('./features/session/recovery-screen')).RecoveryScreen,
}))

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
      return (
        <Front key="none">
          <StartScreen onCreated={setRecoveryKey} />
        </Front>
      )
    case 'confirming':
      return (
        <Front key="confirming">
          <RecoveryKeyScreen status={status} recoveryKey={recoveryKey} onNewKey={setRecoveryKey} />
        </Front>
      )
    case 'locked':
      return (
        <Front key="locked">
          {recovering ? (
            <RecoveryScreen status={status} onDone={() => setRecovering(false)} />
          ) : (
            <SignInScreen status={status} onRecover={() => setRecovering(true)} />
          )}
        </Front>
      )
    case 'open':
      return <OpenRegister key={`${status.path ?? ''}\n${status.user?.id ?? ''}`} status={status} />
  }
}

/** Around a screen before the register; a key of its own takes at once away what was shown before, a locked register above all. */
function Front({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Loading />}>{children}</Suspense>
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
