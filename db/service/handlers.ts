import { admissionHandlers } from '../admission/handlers'
import { careHandlers } from '../care/handlers'
import { dailyHandlers } from '../daily/handlers'
import { deskHandlers } from '../desk/handlers'
import { documentsHandlers } from '../documents/handlers'
import { draftsHandlers } from '../drafts/handlers'
import { duplicatesHandlers } from '../duplicates/handlers'
import { historyHandlers } from '../history/handlers'
import { legalHandlers } from '../legal/handlers'
import { lettersHandlers } from '../letters/handlers'
import { recordHandlers } from '../records/handlers'
import { relativesHandlers } from '../relatives/handlers'
import { centersHandlers } from '../centers/handlers'
import { childrenHandlers } from '../children/handlers'
import type { Handlers } from '../context/context'
import { enrolmentHandlers } from '../insurance/enrolment-handlers'
import { independenceHandlers } from '../independence/handlers'
import { insuranceHandlers } from '../insurance/handlers'
import { moneyHandlers } from '../money/handlers'
import { placementsHandlers } from '../placements/handlers'
import { reportsHandlers } from '../figures/handlers'
import { returnsHandlers } from '../returns/handlers'
import { rulesHandlers } from '../rules/handlers'
import { settingsHandlers } from '../settings/handlers'
import { staffHandlers } from '../staff/handlers'
import { supportsHandlers } from '../supports/handlers'
import { officeHandlers } from '../office/handlers'

/** Every subject's handlers, by method name; a method without one is a type error. */
export const handlers: Handlers = {
  ...admissionHandlers,
  ...centersHandlers,
  ...careHandlers,
  ...dailyHandlers,
  ...deskHandlers,
  ...documentsHandlers,
  ...draftsHandlers,
  ...duplicatesHandlers,
  ...historyHandlers,
  ...legalHandlers,
  ...lettersHandlers,
  ...recordHandlers,
  ...relativesHandlers,
  ...childrenHandlers,
  ...enrolmentHandlers,
  ...independenceHandlers,
  ...insuranceHandlers,
  ...moneyHandlers,
  ...placementsHandlers,
  ...reportsHandlers,
  ...returnsHandlers,
  ...rulesHandlers,
  ...settingsHandlers,
  ...staffHandlers,
  ...supportsHandlers,
  ...officeHandlers,
}
