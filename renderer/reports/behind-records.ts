import { useQuery } from '@tanstack/react-query'
import type { FigureFilter, RecordBehind, ReportRequest } from '../../db/contract/reports'
import type { Failure } from '../../db/contract/result'
import { invoke } from '../api/client'
import { MethodFailure } from '../api/query-client'

/** The records behind figures that count apart from each other, one list after the other; their number is the figures' sum. */
export function useRecordsBehind(
  request: ReportRequest,
  codes: readonly string[],
): {
  readonly records: readonly RecordBehind[] | undefined
  /** What the first of the figures counts and when. */
  readonly filter: FigureFilter | undefined
  readonly failure: Failure | undefined
  readonly reload: () => void
} {
  const query = useQuery({
    // Begins with a method's name, so that events make it old like every answer.
    queryKey: ['reports.behind', request, codes],
    queryFn: async () => {
      const records: RecordBehind[] = []
      const filters: FigureFilter[] = []
      for (const code of codes) {
        const answer = await invoke('reports.behind', { request, code })
        if (!answer.ok) throw new MethodFailure(answer.error)
        // One by one: a list of a hundred thousand is too long for the arguments of a call.
        for (const record of answer.value.records) records.push(record)
        filters.push(answer.value.figure.filter)
      }
      return { records, filter: filters[0] }
    },
  })
  const { refetch } = query
  return {
    records: query.data?.records,
    filter: query.data?.filter,
    failure: query.error === null ? undefined : failureOf(query.error),
    reload: () => void refetch(),
  }
}

function failureOf(error: Error): Failure {
  return error instanceof MethodFailure ? error.failure : { code: 'UNEXPECTED' }
}
