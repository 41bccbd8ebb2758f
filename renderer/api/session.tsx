import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Role } from '../../db/contract/method'
import type { Settings, Status, User } from '../../db/contract/register'
import type { Failure } from '../../db/contract/result'
import { listen } from './client'
import { knowAnswer, useQueryMethod } from './hooks'
import { forget, forgetAfter, forgetEverything } from './query-client'

/** An open register as every screen inside the frame may rely on it. */
export interface Session {
  readonly user: User
  readonly role: Role
  readonly settings: Settings
  /** ISO day the register reckons with. */
  readonly today: string
  readonly demo: boolean
  readonly registerName: string | null
  readonly fileName: string | null
  /** Whether the user has one of the roles a method declares. */
  readonly may: (roles: readonly Role[]) => boolean
}

const SessionContext = createContext<Session | null>(null)

/** Gives the screens below the open register. */
export function SessionProvider({
  status,
  children,
}: {
  readonly status: Status
  readonly children: ReactNode
}) {
  const session = sessionOf(status)
  return session === null ? null : <SessionContext value={session}>{children}</SessionContext>
}

/** Who is signed in, her role, the settings and the register's day. Only inside the frame. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession stands outside of an open register')
  return session
}

/** Where the register stands; asked once, then kept by events and by the answers of the session's commands. */
export function useStatus(): { readonly status: Status | undefined; readonly failure: Failure | undefined } {
  const answer = useQueryMethod('register.status', {})
  return { status: answer.value, failure: answer.failure }
}

/** Takes the status that a command of the session answered. What a locked register had shown is forgotten. */
export function takeStatus(status: Status): void {
  if (status.state !== 'open') forgetEverything()
  knowAnswer('register.status', {}, status)
}

/** Asks for the register's status again. */
export function askStatus(): void {
  forget('register.status')
}

/** Keeps the answers fresh by the register's events; once, in the app. */
export function useRegisterEvents(onLock: () => void): void {
  useEffect(
    () =>
      listen((message) => {
        if (message.name === 'register.locked') {
          onLock()
          forgetEverything()
          askStatus()
        } else if (message.name === 'register.failed') askStatus()
        else if (message.name === 'register.changed') forgetAfter(message.detail.changes)
      }),
    [onLock],
  )
}

/** How far a long piece of work has come, 0–1, by its events; null before the first. */
export function onProgress(work: string, tell: (done: number) => void): () => void {
  return listen((message) => {
    if (message.name === 'work.progressed' && message.detail.work === work) tell(message.detail.done)
  })
}

function sessionOf(status: Status): Session | null {
  const { user, settings, today, demo, registerName, fileName } = status
  if (status.state !== 'open' || user === null || settings === null) return null
  return {
    user,
    role: user.role,
    settings,
    today,
    demo,
    registerName,
    fileName,
    may: (roles) => roles.includes(user.role),
  }
}
