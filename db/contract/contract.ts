import type { z } from 'zod'
import { careMethods } from './care'
import { centerMethods } from './centers'
import { childMoneyMethods } from './child-money'
import { childMethods } from './children'
import { dailyMethods } from './daily'
import { deskMethods } from './desk'
import { documentMethods } from './documents'
import { draftMethods } from './drafts'
import { duplicateMethods } from './duplicates'
import { educationMethods } from './education'
import { enrolmentMethods } from './enrolment'
import { healthMethods } from './health'
import { historyMethods } from './history'
import { independenceMethods } from './independence'
import { insuranceMethods } from './insurance'
import { legalMethods } from './legal'
import { letterMethods } from './letters'
import { packageMethods } from './packages'
import { paymentListMethods } from './payment-lists'
import { paymentMethods } from './payments'
import { placementMethods } from './placements'
import { programmeMethods } from './programmes'
import { recordMethods } from './record-methods'
import { registerMethods } from './register'
import { relativeMethods } from './relatives'
import { reportMethods } from './reports'
import type { Result } from './result'
import { returnMethods } from './returns'
import { shellMethods } from './shell'
import { staffMethods } from './staff'
import { supportMethods } from './supports'
import { officeMethods } from './office'

/** Everything the register promises, by name. The one map. */
export const contract = {
  ...registerMethods,
  ...packageMethods,
  ...centerMethods,
  ...childMethods,
  ...placementMethods,
  ...supportMethods,
  ...insuranceMethods,
  ...enrolmentMethods,
  ...staffMethods,
  ...programmeMethods,
  ...paymentMethods,
  ...paymentListMethods,
  ...childMoneyMethods,
  ...independenceMethods,
  ...relativeMethods,
  ...legalMethods,
  ...healthMethods,
  ...educationMethods,
  ...recordMethods,
  ...careMethods,
  ...documentMethods,
  ...dailyMethods,
  ...deskMethods,
  ...draftMethods,
  ...duplicateMethods,
  ...historyMethods,
  ...letterMethods,
  ...officeMethods,
  ...reportMethods,
  ...returnMethods,
} as const

/** What the page may ask: the register's methods and the shell's. */
export const pageContract = { ...contract, ...shellMethods } as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type ShellMethodName = keyof typeof shellMethods
export type PageContract = typeof pageContract
export type PageMethodName = keyof PageContract

/** What a caller may write (before defaults and normalising). */
export type Input<Name extends PageMethodName> = z.input<PageContract[Name]['input']>
/** What a handler gets (parsed and normalised). */
export type Parsed<Name extends PageMethodName> = z.output<PageContract[Name]['input']>
export type Output<Name extends PageMethodName> = z.output<PageContract[Name]['output']>

/** Calls a method by name; never rejects. */
export type Invoke<Names extends PageMethodName = PageMethodName> = <Name extends Names>(
  name: Name,
  input: Input<Name>,
) => Promise<Result<Output<Name>>>
