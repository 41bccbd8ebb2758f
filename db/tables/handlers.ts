import type { Handlers } from '../context'

export const tablesHandlers: Handlers<Extract<import('../context').SubjectMethodName, `tables.${string}`>> =
  {} as never
