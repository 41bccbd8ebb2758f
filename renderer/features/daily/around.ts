import type { ComponentType } from 'react'
import type { Pointer } from '../../forms/pointer'

/** What every part of the daily life knows: the register's day, who may write, where the address points. */
export interface Around {
  /** The day a new record is of, ISO. */
  readonly onDay: string
  readonly today: string
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}

/** The parts of a home and a day of it. */
export interface OfHome {
  readonly centerId: string
  readonly day: string
}

/** The parts of one child. */
export interface OfChild {
  readonly childId: string
}

/** A part of the daily life: of a home as a tab, and where its records are a child's, of hers as a section. */
export interface DailyTab {
  readonly id: string
  readonly label: string
  readonly OfHome: ComponentType<{ readonly around: Around; readonly whose: OfHome }>
  readonly OfChild?: ComponentType<{ readonly around: Around; readonly whose: OfChild }>
}
