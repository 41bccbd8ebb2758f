import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { CircleHelp, Keyboard, Lock, Menu as MenuIcon, Search } from 'lucide-react'
import { Suspense, useContext, useEffect, useRef, useState } from 'react'
import { formatJalaliLong } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { roleWords } from '../../../db/contract/words/terms'
import { useCommand } from '../../api/hooks'
import { takeStatus, useSession } from '../../api/session'
import { keepDrafts } from '../../forms/drafts'
import { UnsavedGuard } from '../../forms/unsaved-guard'
import { FramePartsContext } from '../../ui/frame-parts'
import { Button } from '../../ui/button'
import { useGo } from '../../ui/navigation'
import { ToastRegion } from '../../ui/toast'
import { paletteWords } from '../../words/comfort'
import { frame } from '../../words/frame'
import { KeyboardHelp } from './keyboard-help'
import { useKeptFocus } from './keep-focus'
import { sections } from './sections'
import { isOverlaid, useKeys } from './keys'

/** What stands around every screen of an open register: the parts of the program, who is signed in, the mark of a demonstration. */
export function Frame() {
  const session = useSession()
  const go = useGo()
  const [over, setOver] = useState<'keys' | 'guide' | 'palette' | null>(null)
  const parts = useContext(FramePartsContext)
  // Where there is little room, or everything is large, the parts wait behind one button.
  const [menuOpenAt, setMenuOpenAt] = useState<string | null>(null)
  const lock = useLock()
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const menuOpen = menuOpenAt === pathname
  const folded = menuOpen ? 'flex' : 'hidden'
  const numbered = sections.map((section, index) => ({
    ...section,
    number: index < 10 ? (index + 1) % 10 : null,
  }))
  const shown = numbered.filter((section) => session.may(section.roles))

  useKeys({
    onLock: lock,
    onGuide: () => setOver('guide'),
    onKeys: () => setOver('keys'),
    onPalette: () => {
      if (over === 'palette') setOver(null)
      else if (!isOverlaid()) setOver('palette')
    },
    onSection: (number) => {
      const section = shown.find((one) => one.number === number)
      if (section) go(section.path)
    },
  })
  useKeptFocus(main)
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
        <div className="flex min-w-0 grow flex-row items-baseline gap-x-3 px-2 md:grow-0 md:flex-col md:items-start">
          <span className="text-xl font-bold text-accent">{frame.appName}</span>
          <span
            className="line-clamp-1 text-sm text-ink-soft md:line-clamp-2"
            title={session.registerName ?? ''}
          >
            {session.registerName}
          </span>
        </div>
        <div className="md:hidden">
          <Button
            size="small"
            icon={<MenuIcon className="size-4" />}
            isExpanded={menuOpen}
            onPress={() => setMenuOpenAt(menuOpen ? null : pathname)}
          >
            {frame.menu}
          </Button>
        </div>
        <nav aria-label={frame.navigation} className={`${folded} w-full md:block md:grow`}>
          <ul className="flex flex-wrap gap-0.5 md:flex-col">
            {shown.map(({ path, label, icon: Icon, number }) => (
              <li key={path}>
                <Link
                  to={path}
                  {...(number === null ? {} : { 'aria-keyshortcuts': `Alt+${String(number)}` })}
                  className="flex items-center gap-2 rounded-field px-2 py-1.5 hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
                >
                  <Icon aria-hidden="true" className="size-4.5 shrink-0" />
                  <span className="grow">{label}</span>
                  <span aria-hidden="true" className="hidden text-xs text-ink-soft md:inline">
                    {number === null ? '' : persianDigits(number)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div
          className={`${folded} ms-auto flex-wrap items-center gap-2 border-line px-2 md:ms-0 md:flex md:flex-col md:items-stretch md:border-t md:pt-3`}
        >
          <div className="flex flex-col">
            <span className="font-medium">{session.user.name}</span>
            <span className="text-sm text-ink-soft">{roleWords[session.role]}</span>
          </div>
          <Button
            size="small"
            icon={<Search className="size-4" />}
            onPress={() => setOver('palette')}
            keys="Control+K"
          >
            {paletteWords.open}
          </Button>
          <Button size="small" icon={<Lock className="size-4" />} onPress={lock} keys="Control+L">
            {frame.lock}
          </Button>
          <Button
            size="small"
            variant="plain"
            icon={<CircleHelp className="size-4" />}
            onPress={() => go('/guide')}
            keys="F1"
          >
            {frame.guide}
          </Button>
          <Button
            size="small"
            variant="plain"
            icon={<Keyboard className="size-4" />}
            onPress={() => setOver('keys')}
            keys="Shift+F1"
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
      <KeyboardHelp isOpen={over === 'keys'} onClose={() => setOver(null)} sections={shown} />
      {parts !== null && (
        <Suspense>
          {over === 'palette' && (
            <parts.palette
              sections={shown}
              onClose={() => setOver(null)}
              onLock={lock}
              onKeys={() => setOver('keys')}
              onGuide={() => setOver('guide')}
            />
          )}
          {over === 'guide' && <parts.guideHere path={pathname} onClose={() => setOver(null)} />}
        </Suspense>
      )}
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
      <span className="hidden md:inline">{frame.demoText}</span>
      <span>{frame.today(formatJalaliLong(today))}</span>
    </section>
  )
}
