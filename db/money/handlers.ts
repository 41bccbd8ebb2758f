import type { Handlers } from '../context'

export const moneyHandlers: Handlers<
  Extract<
    import('../context').SubjectMethodName,
    | `programmes.${string}`
    | `tariffs.${string}`
    | `payments.${string}`
    | `paymentLists.${string}`
    | `money.${string}`
    | `conditions.${string}`
    | `accounts.${string}`
    | `savings.${string}`
    | `centerCosts.${string}`
  >
> = {} as never // being written
