import type { Child } from '../contract/children'
import type { PlacementKind } from '../contract/placements'

/** A child's file as it would stand after a step, for the rules to judge. Ids of records not stored yet are given beforehand. */
export interface FileDraft {
  readonly child: Omit<Child, 'revision' | 'createdAt'> & { readonly createdAt: string }
  /** In order of start, then end. */
  readonly placements: readonly SpellDraft[]
  readonly supports: readonly SupportDraft[]
  readonly policies: readonly PolicyDraft[]
}

/** Half open; `endsOn` null while current. Dates are real ISO dates. */
export interface SpellDraft {
  readonly id: string
  readonly kind: PlacementKind
  readonly centerId: string | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly entryRoute: string | null
  readonly orderNumber: string | null
  readonly orderDate: string | null
  readonly relativeName: string | null
  readonly relation: string | null
}

export interface SupportDraft {
  readonly id: string
  readonly programme: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export interface PolicyDraft {
  readonly id: string
  readonly kind: string
  readonly startsOn: string
  readonly endsOn: string | null
}
