import { QueryClient } from '@tanstack/react-query'
import type { PageMethodName } from '../../db/contract/contract'
import type { EventName } from '../../db/contract/events'
import { everyDeclared } from '../../db/contract/records/declared'
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

const moneySubjects = [
  'programmes',
  'tariffs',
  'payments',
  'paymentLists',
  'money',
  'conditions',
  'accounts',
  'savings',
  'centerCosts',
] as const
const fileSubjects = [
  'relatives',
  'siblings',
  'legal',
  'orders',
  'health',
  'education',
  'psychology',
  'care',
  'documents',
  'letters',
  'duplicates',
  'desk',
  'daily',
  ...everyDeclared.map(({ name }) => name),
]
const independenceSubjects = ['independence', 'grants', 'contacts'] as const

/** The subjects whose answers an event makes old; an answer belongs to the part of its name before the dot. */
const staleAfter: Partial<Record<EventName, readonly string[]>> = {
  'children.changed': [
    'children',
    'placements',
    'insurance',
    'supports',
    'centers',
    'reports',
    'returns',
    'rules',
    ...moneySubjects,
    ...independenceSubjects,
    ...fileSubjects,
  ],
  'centers.changed': ['centers', 'children', 'staff', 'reports', 'returns', 'rules', 'register', 'desk'],
  'staff.changed': ['staff', 'centers', 'reports', 'returns'],
  'returns.changed': ['returns', 'reports', 'rules', 'desk'],
  'money.changed': [...moneySubjects, 'independence', 'insurance', 'reports', 'returns', 'desk'],
  'independence.changed': [
    ...independenceSubjects,
    'care',
    'desk',
    'rules',
    'children',
    'payments',
    'money',
    'reports',
    'returns',
  ],
  'settings.changed': [
    'register',
    'users',
    'children',
    'reports',
    'returns',
    'independence',
    'insurance',
    'rules',
    'desk',
  ],
}

/** Asks again for every shown answer that the event made old. */
export function forgetAfter(event: EventName): void {
  const subjects = staleAfter[event]
  if (subjects) forgetSubjects(subjects)
}

/** Asks again for the shown answers of these subjects, for example `['users']`. */
export function forgetSubjects(subjects: readonly string[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => subjects.includes(subjectOf(queryKey[0])),
  })
}

/** Drops every answer but the register's status: nothing of a locked register stays in the page. */
export function forgetEverything(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !keptWhenLocked.has(String(queryKey[0])) })
}

const keptWhenLocked: ReadonlySet<string> = new Set<PageMethodName>(['register.status'])

function subjectOf(name: unknown): string {
  return typeof name === 'string' ? (name.split('.')[0] ?? '') : ''
}
