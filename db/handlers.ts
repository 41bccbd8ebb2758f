import type { Handlers } from './context'

/** Every subject's handlers, by method name. */
export const handlers: Partial<Handlers> = {}
