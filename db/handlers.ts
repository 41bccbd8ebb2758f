import { centersHandlers } from './centers/handlers'
import type { Handlers } from './context'
import { rulesHandlers } from './rules/handlers'
import { settingsHandlers } from './settings/handlers'
import { staffHandlers } from './staff/handlers'

/** Every subject's handlers, by method name; a method without one is a type error. */
export const handlers: Partial<Handlers> & typeof centersHandlers = {
  ...centersHandlers,
  ...rulesHandlers,
  ...settingsHandlers,
  ...staffHandlers,
}
