import type { Context } from '../context/context'
import type { Finding, RuleCode, Subject } from '../contract/findings'
import { readFiles } from '../child-file/files'
import type { JudgedFile } from '../child-file/judged-file'
import { readPayments } from '../child-file/payments'
import { givingWay } from '../context/giving-way'
import { factsOf, type CenterFacts, type RegisterFacts, type Surroundings } from './facts'
import { readAccepted, withReasons } from './accepted'
import { readCenters } from './read'
import type { RegisterRule, Rule, RuleFinding } from './rule'
import { registerRules, rules } from './rules'
import { surroundFile, surroundFiles, surroundRegister } from './surroundings'

/**
 * What the rules find in one file as it would stand, against the rest of the register; warnings that were accepted before
 * carry their reason. With `touched` (ids of the records a step makes or changes, the child's own where her page changes)
 * only blocks stay whole: warnings about other records belong to the month-end list, and reports always do. A block of a stored
 * line or account refuses only a step on that record: a death is stored even though a month after it is paid already. What only
 * time brought about (`isWindow`) is no step's.
 */
export async function judgeFile(
  context: Context,
  judged: JudgedFile,
  touched?: ReadonlySet<string>,
): Promise<Finding[]> {
  const findings = runRules(judged, await surroundFile(context, judged))
  const told =
    touched === undefined
      ? findings
      : findings.filter(
          ({ rule, severity, subject, recordId, otherId }) =>
            (severity === 'block' && (!ofMoney.has(subject) || touched.has(recordId ?? ''))) ||
            (severity === 'warn' &&
              !windows.has(rule) &&
              (touched.has(recordId ?? '') || touched.has(otherId ?? ''))),
        )
  if (told.length === 0) return told
  const recordIds = told.flatMap(({ recordId, otherId }) => [recordId ?? [], otherId ?? []].flat())
  const reasons = await readAccepted(context.db, [...new Set(recordIds)])
  return withReasons(told, reasons)
}

/** What the rules find in every file of the register, loaded once and judged in memory; accepted reasons filled in. */
export async function judgeRegister(context: Context): Promise<Finding[]> {
  const files = await readFiles(context.db)
  const around = await surroundFiles(context, files, await readCenters(context.db))
  const findings: Finding[] = []
  const giveWay = givingWay()
  // A register has millions of lines: never all of them at once.
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const some = files.slice(from, from + FILES_AT_ONCE)
    const payments = await readPayments(
      context.db,
      some.map(({ child }) => child.id),
    )
    for (const [at, file] of some.entries()) {
      if (at % FILES_IN_A_STEP === 0) await giveWay()
      const lines = payments.get(file.child.id)
      for (const found of runRules(lines === undefined ? file : { ...file, payments: lines }, around)) {
        findings.push(found)
      }
    }
  }
  findings.push(...runRegisterRules(await surroundRegister(context, files, around)))
  return withReasons(findings, await readAccepted(context.db))
}

const FILES_AT_ONCE = 500
const FILES_IN_A_STEP = 20
const windows: ReadonlySet<RuleCode> = new Set(
  rules.filter(({ isWindow }) => isWindow === true).map(({ code }) => code),
)
const ofMoney: ReadonlySet<Subject> = new Set<Subject>(['payment', 'account'])

/**
 * What the rules find in files that are not stored yet, among each other and against the register. A file with the id of a
 * stored child stands in its place. `centers` are those that come with the files; the register's own are known already. Windows
 * are not told: one accepted at an import would be silent for good.
 */
export async function judgeFiles(
  context: Context,
  files: Iterable<JudgedFile>,
  centers: Iterable<CenterFacts>,
): Promise<Finding[]> {
  const judged = [...files]
  const ids = new Set(judged.map(({ child }) => child.id))
  const stored = (await readFiles(context.db)).filter(({ child }) => !ids.has(child.id))
  const known = await readCenters(context.db)
  for (const center of centers) known.set(center.id, center)
  const around = await surroundFiles(context, [...stored, ...judged], known)
  return judged.flatMap((file) => runRules(file, around)).filter(({ rule }) => !windows.has(rule))
}

/** Runs every rule on one file, in the order of the rules. */
export function runRules(file: JudgedFile, around: Surroundings): Finding[] {
  const facts = factsOf(file, around)
  const findings: Finding[] = []
  for (const rule of rules) {
    for (const found of rule.check(facts)) {
      if ((found.on ?? facts.today) >= rule.since) findings.push(findingOf(rule, found, file.child.id))
    }
  }
  return findings
}

/** Runs the rules about what belongs to no stored file. */
export function runRegisterRules(register: RegisterFacts): Finding[] {
  return registerRules.flatMap((rule) =>
    rule
      .check(register)
      .filter(({ on }) => (on ?? register.today) >= rule.since)
      .map((found) => findingOf(rule, found, found.childId)),
  )
}

function findingOf(rule: Rule | RegisterRule, found: RuleFinding, childId: string | null): Finding {
  return {
    rule: rule.code,
    severity: rule.severity,
    subject: found.subject ?? rule.subject,
    recordId: found.recordId,
    childId,
    fields: [...(found.fields ?? rule.fields)],
    otherId: found.otherId ?? null,
    details: { ...found.details },
    accepted: null,
  }
}
