import type { RuleCode, Severity, Subject } from '../contract/findings'
import type { IsoDate } from '../contract/jalali'
import type { Facts, RegisterFacts } from './facts'

/** One rule of the data. Its Persian sentence stands in db/contract/words/rules.ts, its cases in a test beside it. */
export interface Rule {
  readonly code: RuleCode
  readonly severity: Severity
  /** What its findings are about, unless a finding says otherwise. */
  readonly subject: Subject
  /** The fields it concerns, unless a finding names fewer. */
  readonly fields: readonly string[]
  /** The first day from which it holds: what happened before is not judged by it. */
  readonly since: IsoDate
  /** It finds that time has run out, not that a step is wrong: it is told of the stored register, and stops no form and no import. */
  readonly isWindow?: true
  /** Judges one file. Pure, and total: a file broken in other ways finds nothing here, it does not throw. */
  check(facts: Facts): readonly RuleFinding[]
}

/** A rule about what stands between months and belongs to no stored file. Reports only. */
export interface RegisterRule extends Omit<Rule, 'check' | 'severity' | 'isWindow'> {
  readonly severity: 'report'
  /** Judges the whole register. Pure and total. */
  check(register: RegisterFacts): readonly RegisterFinding[]
}

export interface RegisterFinding extends RuleFinding {
  readonly childId: string | null
}

/** What a rule found, before the runner adds what all findings of the rule share. */
export interface RuleFinding {
  readonly recordId: string
  /** The day it happened, compared with the rule's `since`; the register's day when left out. */
  readonly on?: IsoDate
  readonly subject?: Subject
  readonly fields?: readonly string[]
  readonly otherId?: string
  /** Numbers, dates and codes for the sentence; never a name or a number of identity. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** For rules of plain sense that no law began. */
export const ALWAYS: IsoDate = '0000-01-01'
/** The law on children without a fit guardian: 31 Shahrivar 1392. Trial custody of six months rests on it. */
export const LAW_OF_1392: IsoDate = '2013-09-22'
