import type { Child } from '../contract/children'
import type { LegalEvent, Order } from '../contract/legal'
import type { LineKind, PaymentStep } from '../contract/payments'
import type { PlacementKind } from '../contract/placements'

type OrderKind = Order['kind']
type LegalEventKind = LegalEvent['kind']

/** A child's file as it would stand after a step, for the rules to judge. Ids of records not stored yet are given beforehand. */
export interface JudgedFile {
  readonly child: Omit<Child, 'revision' | 'createdAt'> & { readonly createdAt: string }
  /** In order of start, then end. */
  readonly placements: readonly JudgedSpell[]
  readonly supports: readonly JudgedSupport[]
  readonly policies: readonly JudgedPolicy[]
  /** Lines of the ledger, the reversed ones too or not: they are judged no more. Left out: none, as of those below. */
  readonly payments?: readonly JudgedPayment[]
  readonly accounts?: readonly JudgedAccount[]
  readonly planItems?: readonly JudgedPlanItem[]
  readonly contacts?: readonly JudgedContact[]
  readonly orders?: readonly JudgedOrder[]
  readonly legalEvents?: readonly JudgedLegalEvent[]
  readonly goals?: readonly JudgedGoal[]
  readonly reviews?: readonly JudgedReview[]
  readonly schooling?: readonly JudgedSchool[]
}

/** Half open; `endsOn` null while current. Dates are real ISO dates. */
export interface JudgedSpell {
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

export interface JudgedSupport {
  readonly id: string
  readonly programme: string
  readonly startsOn: string
  readonly endsOn: string | null
  /** An amount agreed for this child in place of the tariff. */
  readonly agreedRial?: number | null
}

export interface JudgedPolicy {
  readonly id: string
  readonly kind: string
  readonly startsOn: string
  readonly endsOn: string | null
  /** `own` or `dependant`; null or left out where nobody said. */
  readonly holder?: string | null
}

/** A line of the ledger with what its steps say. */
export interface JudgedPayment {
  readonly id: string
  readonly programme: string
  /** Jalali, `1403-03`. */
  readonly forMonth: string
  readonly centerId: string | null
  readonly sourceId: string | null
  readonly kind: LineKind
  readonly amountRial: number
  /** The days it pays for, `to` included. */
  readonly parts: readonly { readonly from: string; readonly to: string }[]
  readonly state: PaymentStep
  /** Ids of users; null where the register does not know whom. */
  readonly computedById: string | null
  readonly approvedById: string | null
  /** ISO instant; null while it is not approved. */
  readonly approvedAt: string | null
}

export interface JudgedAccount {
  readonly id: string
  readonly purpose: string
  readonly sheba: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export interface JudgedPlanItem {
  readonly field: string
  /** Left out where the file does not say, as the days below. */
  readonly state?: string
  readonly dueOn?: string | null
}

export interface JudgedContact {
  readonly id: string
  readonly contactedOn: string
  readonly reached: boolean
  /** A `visit` sees her in person; left out where nobody said. */
  readonly kind?: string
}

/** A judicial order. */
export interface JudgedOrder {
  readonly id: string
  readonly kind: OrderKind
  readonly number: string | null
  readonly issuedOn: string
  /** The last day it holds. */
  readonly validUntil: string | null
}

export interface JudgedLegalEvent {
  readonly id: string
  readonly kind: LegalEventKind
  readonly onDay: string
}

export interface JudgedGoal {
  readonly id: string
  readonly plannedOn: string
  readonly state: string
  readonly dueOn?: string | null
}

export interface JudgedReview {
  readonly id: string
  readonly heldOn: string
  /** The day of the next one, as it was agreed. */
  readonly nextOn?: string | null
}

/** Half open; being out of school is told here too. */
export interface JudgedSchool {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string | null
}
