import type { Finding } from '../../db/contract/findings'
import { ruleSentence } from '../../db/contract/words/rules'
import { columnIn, fileOfSubject } from '../../db/interchange/rule-findings'
import { signedIn } from './command'
import { DONE, print, printJson, REFUSED } from './io'

/** `check`: every finding of the data rules over the whole register; exit code 1 when one stands that nobody accepted. */
export const check = signedIn({
  usage: 'check --register FILE [--json] [--user NAME] [--password-file FILE]',
  values: ['register', 'user', 'password-file'],
  flags: ['json'],
  asks: ['rules.check'],
  async run(options, io, signIn) {
    const ask = await signIn()
    const { findings } = await ask('rules.check', {})
    if (options['json'] === true) printJson(io, { findings: findings.map(findingJson) })
    else
      for (const finding of findings)
        print(io, `${finding.rule}\t${finding.severity}\t${finding.recordId ?? ''}\t${ruleSentence(finding)}`)
    return findings.some(({ accepted }) => accepted === null) ? REFUSED : DONE
  },
})

/** The shape of an import's findings, with the record's id where a package has a line. */
function findingJson(finding: Finding): unknown {
  const file = fileOfSubject[finding.subject] ?? null
  return {
    file,
    line: null,
    column: file === null ? null : columnIn(file, finding),
    value: null,
    rule: finding.rule,
    severity: finding.severity,
    message: ruleSentence(finding),
    record_id: finding.recordId,
    child_id: finding.childId,
    ...(finding.otherId === null ? {} : { other_id: finding.otherId }),
    ...(finding.accepted === null ? {} : { accepted: finding.accepted }),
  }
}
