import { persianDigits } from '../../../../db/contract/persian'

/** «IR۸۲ ۰۵۴۰ …»: an account number in groups of four. */
export function shebaInGroups(sheba: string): string {
  return persianDigits((sheba.match(/.{1,4}/gu) ?? []).join(' '))
}
