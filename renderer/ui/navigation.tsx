import { Link as RouterLink, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type SearchValues = Readonly<Record<string, string | number | boolean | undefined>>

export interface TextLinkProps {
  /** A path of `renderer/routes.tsx`, for example `/children/${id}`. */
  readonly to: string
  readonly search?: SearchValues
  readonly children: ReactNode
  readonly className?: string
}

/** A link inside the program. */
export function TextLink({
  to,
  search,
  children,
  className = 'text-accent underline decoration-line-strong underline-offset-4 hover:decoration-accent',
}: TextLinkProps) {
  return (
    <RouterLink to={to} {...(search ? { search } : {})} className={className}>
      {children}
    </RouterLink>
  )
}

/** Goes to a path: `go('/children/1')`, `go('/children', { text: 'علی' })`; `replace` leaves no step back. */
export function useGo(): (to: string, search?: SearchValues, replace?: boolean) => void {
  const navigate = useNavigate()
  return (to, search, replace = false) => {
    void navigate({ to, replace, search: search ?? {} })
  }
}

/** A named part of the path (`$childId`); empty when the route has none. */
export function useRouteParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false })
  const value = params[name]
  return typeof value === 'string' ? value : ''
}

/** What stands after the question mark of the address. Check each value before use: an address can be typed. */
export function useRouteSearch(): Readonly<Record<string, unknown>> {
  return useSearch({ strict: false })
}

/** The path of the address; while another screen is being loaded, already that one's. */
export function useRoutePath(): string {
  return useRouterState({ select: ({ location }) => location.pathname })
}
