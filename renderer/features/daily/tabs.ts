import { dailyWords } from '../../words/daily'
import { AppointmentsOfChild, AppointmentsOfHome } from './appointments'
import type { DailyTab } from './around'
import { IncidentsOfChild, IncidentsOfHome } from './incidents'
import { MedicinesOfChild, MedicinesOfHome } from './medicines'
import { MustKnowsOfChild, MustKnowsOfHome } from './must-knows'
import { ShiftLog } from './shift-log'
import { VisitsOfChild, VisitsOfHome } from './visits'

const { tabs: words } = dailyWords

/** The parts of the daily life in their order, one line each. */
export const dailyTabs: readonly DailyTab[] = [
  { id: 'shifts', label: words.shifts, OfHome: ShiftLog },
  { id: 'incidents', label: words.incidents, OfHome: IncidentsOfHome, OfChild: IncidentsOfChild },
  { id: 'must_know', label: words.mustKnow, OfHome: MustKnowsOfHome, OfChild: MustKnowsOfChild },
  { id: 'visits', label: words.visits, OfHome: VisitsOfHome, OfChild: VisitsOfChild },
  { id: 'medicines', label: words.medicines, OfHome: MedicinesOfHome, OfChild: MedicinesOfChild },
  {
    id: 'appointments',
    label: words.appointments,
    OfHome: AppointmentsOfHome,
    OfChild: AppointmentsOfChild,
  },
]
