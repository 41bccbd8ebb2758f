import type { Handlers, SubjectMethodName } from '../context/context'
import { accountsOfCenters, removeAccount, saveAccount } from './child/accounts'
import { addLine, correct } from './ledger/by-hand'
import { listCenterCosts, saveCenterCost } from './ledger/center-costs'
import { removeCondition, saveCondition } from './child/conditions'
import { listLines } from './ledger/lines'
import { monthOfPayments } from './ledger/month'
import { moneyOfChild } from './child/of-child'
import { listCandidates, listPaymentLists, makePaymentList, paymentList } from './lists/payment-lists'
import { listProgrammes, saveProgramme } from './tariffs/programmes'
import { runHandlers } from './entitlement/run-handlers'
import { removeSavings, saveSavings } from './child/savings'
import { approve, pay, reverse } from './ledger/steps'
import { addTariffExamples, listTariffs, removeTariff, saveTariff } from './tariffs/tariffs'

type MoneyMethodName = Extract<
  SubjectMethodName,
  | `programmes.${string}`
  | `tariffs.${string}`
  | `payments.${string}`
  | `paymentLists.${string}`
  | `money.${string}`
  | `conditions.${string}`
  | `accounts.${string}`
  | `savings.${string}`
  | `centerCosts.${string}`
>

/** What the register answers about programmes, payments and a child's money. */
export const moneyHandlers: Handlers<MoneyMethodName> = {
  ...runHandlers,
  'programmes.list': listProgrammes,
  'programmes.save': saveProgramme,
  'tariffs.list': listTariffs,
  'tariffs.save': saveTariff,
  'tariffs.remove': removeTariff,
  'tariffs.addExamples': addTariffExamples,
  'payments.month': monthOfPayments,
  'payments.lines': listLines,
  'payments.addLine': addLine,
  'payments.correct': correct,
  'payments.approve': approve,
  'payments.pay': pay,
  'payments.reverse': reverse,
  'paymentLists.list': listPaymentLists,
  'paymentLists.get': paymentList,
  'paymentLists.candidates': listCandidates,
  'paymentLists.make': makePaymentList,
  'money.ofChild': moneyOfChild,
  'conditions.save': saveCondition,
  'conditions.remove': removeCondition,
  'accounts.save': saveAccount,
  'accounts.remove': removeAccount,
  'accounts.ofCenters': accountsOfCenters,
  'savings.save': saveSavings,
  'savings.remove': removeSavings,
  'centerCosts.list': listCenterCosts,
  'centerCosts.save': saveCenterCost,
}
