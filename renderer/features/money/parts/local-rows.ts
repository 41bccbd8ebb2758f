import { useMemo } from 'react'
import type { RowWindows } from '../../../ui/virtual-table'

const nothing = (): void => undefined

/** Rows that are all at hand, as `VirtualTable` takes them. `key` names the question they answer. */
export function useLocalRows<Row>(rows: readonly Row[] | undefined, key: string): RowWindows<Row> {
  return useMemo(
    () => ({
      key,
      total: rows?.length ?? 0,
      isLoading: rows === undefined,
      rowAt: (index) => rows?.[index],
      show: nothing,
    }),
    [rows, key],
  )
}
