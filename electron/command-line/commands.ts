import { check } from './check'
import type { Command } from './command'
import { create, demo } from './create'
import { exportRegister, importIntoRegister } from './exchange'
import { backup, restore, verify } from './keep'
import { afterCare, insured, readiness } from './lists'
import { payments, paymentList, settle } from './money'
import { report } from './report'

/** Every command of the command line, in the order of its help. The one list of them. */
export const commands = {
  create,
  demo,
  import: importIntoRegister,
  export: exportRegister,
  report,
  payments,
  settle,
  'payment-list': paymentList,
  insured,
  readiness,
  'after-care': afterCare,
  check,
  backup,
  restore,
  verify,
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands
