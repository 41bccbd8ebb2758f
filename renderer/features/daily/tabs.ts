import { dailyWords } from '../../words/daily'
import type { DailyTab } from './around'
import { IncidentsOfChild, IncidentsOfHome } from './incidents'
import { MustKnowsOfChild, MustKnowsOfHome } from './must-knows'
import { ShiftLog } from './shift-log'

const { tabs: words } = dailyWords

/** The parts of the daily life in their order, one line each. */
export const dailyTabs: readonly DailyTab[] = [
  { id: 'shifts', label: words.shifts, OfHome: ShiftLog },
  { id: 'incidents', label: words.incidents, OfHome: IncidentsOfHome, OfChild: IncidentsOfChild },
  { id: 'must_know', label: words.mustKnow, OfHome: MustKnowsOfHome, OfChild: MustKnowsOfChild },
]
