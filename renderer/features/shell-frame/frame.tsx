import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Keyboard, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { formatJalaliLong } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { roleWords } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { takeStatus, useSession } from '../../api/session'
import { keepDrafts } from '../../forms/drafts'
import { UnsavedGuard } from '../../forms/unsaved-guard'
import { Button } from '../../ui/button'
import { useGo } from '../../ui/navigation'
import { ToastRegion } from '../../ui/toast'
import { frame } from '../../words/frame'
import { KeyboardHelp } from './keyboard-help'
import { sections } from './sections'
import { useKeys } from './keys'

/** What stands around every screen of an open register: the parts of the program, who is signed in, the mark of a demonstration. */
export function Frame() {
  const session = useSession()
  const go = useGo()
  const [helpOpen, setHelpOpen] = useState(false)
  const lock = useLock()
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const numbered = sections.map((section, index) => ({ ...section, number: (index + 1) % 10 }))
  const shown = numbered.filter((section) => session.may(section.roles))

  useKeys({
    onLock: lock,
    onHelp: () => setHelpOpen(true),
    onSection: (number) => {
      const section = shown.find((one) => one.number === number)
      if (section) go(section.path)
    },
  })
  // A screen that takes the focus itself keeps it; otherwise reading begins at the new screen.
  useEffect(() => {
    const active = document.activeElement
    if (active === null || active === document.body || active.closest('nav') !== null) {
      main.current?.focus({ preventScroll: true })
    }
    main.current?.scrollTo({ top: 0 })
  }, [pathname])

  return (
    <div className="flex min-h-full flex-col md:h-full md:flex-row print:block">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-field focus:bg-card focus:p-2"
      >
        {frame.skip}
      </a>
      <aside className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-card px-3 py-2 md:w-52 md:flex-col md:flex-nowrap md:items-stretch md:gap-y-4 md:overflow-y-auto md:border-e md:border-b-0 md:py-4 print:hidden">
        <div className="flex flex-col px-2">
          <span className="text-xl font-bold text-accent">{frame.appName}</span>
          <span className="line-clamp-2 text-sm text-ink-soft" title={session.registerName ?? ''}>
            {session.registerName}
          </span>
        </div>
        <nav aria-label={frame.navigation} className="md:grow">
          <ul className="flex flex-wrap gap-0.5 md:flex-col">
            {shown.map(({ path, label, icon: Icon, number }) => (
              <li key={path}>
                <Link
                  to={path}
                  aria-keyshortcuts={`Alt+${number}`}
                  className="flex items-center gap-2 rounded-field px-2 py-1.5 hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
                >
                  <Icon aria-hidden="true" className="size-4.5 shrink-0" />
                  <span className="grow">{label}</span>
                  <span aria-hidden="true" className="hidden text-xs text-ink-soft md:inline">
                    {persianDigits(number)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-2 border-line px-2 md:ms-0 md:flex-col md:items-stretch md:border-t md:pt-3">
          <div className="flex flex-col">
            <span className="font-medium">{session.user.name}</span>
            <span className="text-sm text-ink-soft">{roleWords[session.role]}</span>
          </div>
          <Button size="small" icon={<Lock className="size-4" />} onPress={lock} keys="Control+L">
            {frame.lock}
          </Button>
          <Button
            size="small"
            variant="plain"
            icon={<Keyboard className="size-4" />}
            onPress={() => setHelpOpen(true)}
            keys="F1"
          >
            {frame.keyboardHelp}
          </Button>
        </div>
      </aside>
      <div className="flex min-w-0 grow flex-col md:min-h-0 print:block">
        {session.demo && <DemoBanner />}
        <main
          ref={main}
          id="main"
          tabIndex={-1}
          className="relative flex grow flex-col px-4 py-4 outline-none md:min-h-0 md:overflow-auto md:px-6 print:block print:overflow-visible print:p-0"
        >
          <Outlet />
        </main>
      </div>
      <KeyboardHelp isOpen={helpOpen} onClose={() => setHelpOpen(false)} sections={shown} />
      <UnsavedGuard />
      <ToastRegion />
    </div>
  )
}

/** Locks the register; what stands unsaved in forms is kept for whoever typed it. */
function useLock(): () => void {
  const { run } = useCommand('session.lock')
  return () => {
    keepDrafts()
    void run({ why: 'asked' }).then((result) => {
      if (result.ok) takeStatus(result.value)
    })
  }
}

function DemoBanner() {
  const { today } = useSession()
  return (
    <section
      aria-label={frame.demo}
      className="flex flex-wrap items-baseline gap-x-3 border-b-2 border-dashed border-warning bg-warning-soft px-6 py-1 text-sm text-warning"
    >
      <strong>{frame.demo}</strong>
      <span>{frame.demoText}</span>
      <span>{frame.today(formatJalaliLong(today))}</span>
    </section>
  )
}
