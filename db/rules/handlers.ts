import type { Handlers } from '../context/context'
import { judgeRegister } from './judge'

/** What the page may ask of the rules. */
export const rulesHandlers: Handlers<'rules.check'> = {
  'rules.check': async (context, { severity }) => {
    const findings = await judgeRegister(context)
    return {
      findings:
        severity === undefined ? findings : findings.filter((finding) => finding.severity === severity),
    }
  },
}
