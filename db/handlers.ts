import { centersHandlers } from './centers/handlers'
import { childrenHandlers } from './children/handlers'
import type { Handlers } from './context'
import { insuranceHandlers } from './insurance/handlers'
import { placementsHandlers } from './placements/handlers'
import { reportsHandlers } from './reports/handlers'
import { returnsHandlers } from './returns/handlers'
import { rulesHandlers } from './rules/handlers'
import { settingsHandlers } from './settings/handlers'
import { staffHandlers } from './staff/handlers'
import { supportsHandlers } from './supports/handlers'

/** Every subject's handlers, by method name; a method without one is a type error. */
export const handlers: Handlers = {
  ...centersHandlers,
  ...childrenHandlers,
  ...insuranceHandlers,
  ...placementsHandlers,
  ...reportsHandlers,
  ...returnsHandlers,
  ...rulesHandlers,
  ...settingsHandlers,
  ...staffHandlers,
  ...supportsHandlers,
}
