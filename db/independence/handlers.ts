import type { Handlers } from '../context'

export const independenceHandlers: Handlers<
  Extract<
    import('../context').SubjectMethodName,
    `independence.${string}` | `grants.${string}` | `contacts.${string}`
  >
> = {} as never
