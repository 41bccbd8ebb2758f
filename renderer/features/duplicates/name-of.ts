import type { Child } from '../../../db/contract/children'
import { persianDigits } from '../../../db/contract/persian'
import { common } from '../../words/common'
import { mergeWords } from '../../words/duplicates'
import { personName } from '../../words/person'

/** The name with the file number, for the names of the two are often the same. */
export function nameOf(child: Child): string {
  const number = child.fileNumber === null ? common.missing : persianDigits(child.fileNumber)
  return `${personName(child)} (${mergeWords.file(number)})`
}
