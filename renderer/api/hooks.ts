import { keepPreviousData, queryOptions, useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Input, Output, PageMethodName } from '../../db/contract/contract'
import type { Failure, Result } from '../../db/contract/result'
import { invoke } from './client'
import { forget, MethodFailure, queryClient } from './query-client'

/** An answer as a screen uses it; nothing is thrown. */
export interface Answer<Name extends PageMethodName> {
  readonly value: Output<Name> | undefined
  readonly failure: Failure | undefined
  /** No value yet. */
  readonly isLoading: boolean
  /** A value is shown and a newer one is on its way. */
  readonly isFetching: boolean
  readonly reload: () => void
}

function optionsOf<Name extends PageMethodName>(name: Name, input: Input<Name>) {
  return queryOptions<Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => {
      const result = await invoke(name, input)
      if (!result.ok) throw new MethodFailure(result.error)
      return result.value
    },
  })
}

/**
 * Asks a query and asks again when a change makes the answer old.
 * `enabled: false` waits; `keepPrevious` shows the last answer while another input is being answered.
 */
export function useQueryMethod<Name extends PageMethodName>(
  name: Name,
  input: Input<Name>,
  {
    enabled = true,
    keepPrevious = false,
  }: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): Answer<Name> {
  const query = useQuery({
    ...optionsOf(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  const { refetch } = query
  return {
    value: query.data,
    failure: failureOf(query.error),
    isLoading: enabled && query.isPending,
    isFetching: query.isFetching,
    reload: useCallback(() => void refetch(), [refetch]),
  }
}

/** A command: `run(input)` answers the Result and never throws; `failure` is that of the last run. */
export interface Command<Name extends PageMethodName> {
  readonly run: (input: Input<Name>) => Promise<Result<Output<Name>>>
  readonly isPending: boolean
  readonly failure: Failure | undefined
  readonly reset: () => void
}

/** Which file is chosen and who sits at it is no record: what these do to it is in the status, and no event tells of it. */
const isOfTheSitting = (name: string): boolean => /^(?:register|session)\./u.test(name)

/** Gives a command to run. What it changed is told by an event, which asks again for the answers it made old. */
export function useCommand<Name extends PageMethodName>(name: Name): Command<Name> {
  const mutation = useMutation<Result<Output<Name>>, Error, Input<Name>>({
    mutationFn: (input) => invoke(name, input),
    onSuccess: (result) => {
      if (result.ok && isOfTheSitting(name)) forget('register.status')
    },
  })
  const { mutateAsync } = mutation
  return {
    run: useCallback((input: Input<Name>) => mutateAsync(input), [mutateAsync]),
    isPending: mutation.isPending,
    failure: mutation.data?.ok === false ? mutation.data.error : undefined,
    reset: mutation.reset,
  }
}

/** Puts an answer in place without asking, for example the status that a sign-in answered. */
export function knowAnswer<Name extends PageMethodName>(
  name: Name,
  input: Input<Name>,
  value: Output<Name>,
): void {
  queryClient.setQueryData([name, input], value)
}

const WINDOW = 100

type ListMethod = 'children.search' | 'payments.lines'

/** Asks for the first window of a list that is about to be shown: the register works while the page is still drawing the key that was pressed. */
export function askRowsAhead<Name extends ListMethod>(
  name: Name,
  input: Omit<Input<Name>, 'offset' | 'limit'>,
): void {
  // What goes wrong is told to the list, which asks for the same.
  queryClient
    .query(optionsOf(name, { ...input, offset: 0, limit: WINDOW } as Input<Name>))
    .catch(() => undefined)
}

/**
 * The rows of a long list in windows of a hundred, for `VirtualTable`: only what is in sight is asked for, and while a
 * changed filter is being answered the old rows stay. `value` is the first window's answer (its totals).
 */
export function useRowWindows<Name extends ListMethod>(
  name: Name,
  input: Omit<Input<Name>, 'offset' | 'limit'>,
) {
  type Row = Output<Name>['rows'][number]
  const key = JSON.stringify(input)
  const [sight, setSight] = useState({ key, first: 0, last: 0 })
  // Another list begins at its top, whatever the old one showed.
  const { first, last } = sight.key === key ? sight : { first: 0, last: 0 }
  // The first window is always asked for: it holds the totals.
  const windows = useMemo(() => {
    const numbers: number[] = []
    for (let number = Math.max(1, first); number <= last; number++) numbers.push(number)
    return numbers
  }, [first, last])
  const windowOf = (number: number) =>
    optionsOf(name, { ...input, offset: number * WINDOW, limit: WINDOW } as Input<Name>)

  // A query of its own: among several, react-query knows no previous data, and the list would blink at each key press.
  const head = useQuery({ ...windowOf(0), placeholderData: keepPreviousData })
  const rest = useQueries({ queries: windows.map(windowOf) })
  const loaded = new Map([
    [0, head.data],
    ...windows.map((number, place) => [number, rest[place]?.data] as const),
  ])

  return {
    value: head.data,
    failure: [head, ...rest]
      .map((answer) => failureOf(answer.error))
      .find((failure) => failure !== undefined),
    rows: {
      key,
      total: head.data?.total ?? 0,
      isLoading: head.isPending,
      rowAt: (index: number): Row | undefined => loaded.get(Math.floor(index / WINDOW))?.rows[index % WINDOW],
      show: useCallback(
        (from: number, to: number) => {
          const next = { key, first: Math.floor(from / WINDOW), last: Math.floor(to / WINDOW) }
          setSight((now) =>
            now.key === next.key && now.first === next.first && now.last === next.last ? now : next,
          )
        },
        [key],
      ),
    },
  }
}

function failureOf(error: Error | null): Failure | undefined {
  if (error === null) return undefined
  return error instanceof MethodFailure ? error.failure : { code: 'UNEXPECTED' }
}
