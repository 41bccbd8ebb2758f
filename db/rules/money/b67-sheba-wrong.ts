import { isSheba } from '../../contract/identity'
import { ALWAYS, type Rule } from '../rule'

/**
 * An account number is `IR` and 24 digits that pass the check of ISO 13616.
 */
export const b67ShebaWrong: Rule = {
  code: 'B67',
  severity: 'block',
  subject: 'account',
  fields: ['sheba'],
  since: ALWAYS,
  check: ({ file }) =>
    (file.accounts ?? []).flatMap(({ id, sheba }) => (isSheba(sheba) ? [] : [{ recordId: id }])),
}
