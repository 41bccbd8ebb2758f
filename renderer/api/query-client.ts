import { QueryClient } from '@tanstack/react-query'
import type { Changed } from '../../db/contract/changes'
import { pageContract, type PageMethodName } from '../../db/contract/contract'
import type { Method } from '../../db/contract/method'
import { isOldAfter } from '../../db/contract/old-answers'
import type { Failure } from '../../db/contract/result'

/** A failure on its way through react-query, which knows only thrown errors. */
export class MethodFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** The one store of answers. The register is local, so nothing is retried, and nothing waits for a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 0,
      gcTime: 120_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Asks again for every shown answer that these changes made old, as its method declares. */
export function forgetAfter(changes: readonly Changed[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, input] }) => {
      const method = methodOf(name)
      return method !== undefined && isOldAfter(changes, method, input)
    },
  })
}

/** Asks for an answer again, whatever it was asked with. */
export function forget(name: PageMethodName): void {
  void queryClient.invalidateQueries({ queryKey: [name] })
}

/** Drops every answer but the register's status: nothing of a locked register stays in the page. */
export function forgetEverything(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !keptWhenLocked.has(String(queryKey[0])) })
}

const keptWhenLocked: ReadonlySet<string> = new Set<PageMethodName>(['register.status'])

function methodOf(name: unknown): Method | undefined {
  return typeof name === 'string' && Object.hasOwn(pageContract, name)
    ? pageContract[name as PageMethodName]
    : undefined
}
