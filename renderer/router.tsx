import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { Role } from '../db/contract/method'
import { BrokenScreen, NotFoundScreen } from './features/frame/error-screen'
import { Frame } from './features/frame/frame'
import { DESK, firstScreenOf } from './features/frame/sections'
import { fileFrame, type Screen, screens } from './routes'
import { Loading } from './ui/loading'

/** Begins to load the first screen of those who keep files while the register is still being asked who is there. */
export function loadFirstScreen(): void {
  void screens.find(({ path }) => path === DESK)?.load()
}

/** The screens inside the frame, by their address after the hash. Made anew for each opened register. */
export function makeRouter(role: Role) {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundScreen })
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // The router's own way to lead elsewhere is a thrown redirect.
      // oxlint-disable-next-line typescript/only-throw-error
      throw redirect({ to: firstScreenOf(role), replace: true })
    },
  })
  const file = createRoute({
    getParentRoute: () => root,
    path: fileFrame.path,
    component: lazyRouteComponent(fileFrame.load),
  })
  const parts = screens.filter(isPartOfFile).map(({ path, load }) =>
    createRoute({
      getParentRoute: () => file,
      path: path.slice(fileFrame.path.length) || '/',
      component: lazyRouteComponent(load),
    }),
  )
  const children = screens
    .filter((screen) => !isPartOfFile(screen))
    .map(({ path, load }) =>
      createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
    )
  return createRouter({
    routeTree: root.addChildren([first, ...children, file.addChildren(parts)]),
    history: createHashHistory(),
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ reset }) => <BrokenScreen onRetry={reset} />,
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: false,
  })
}

function isPartOfFile({ path, isAlone }: Screen): boolean {
  return isAlone !== true && (path === fileFrame.path || path.startsWith(`${fileFrame.path}/`))
}
