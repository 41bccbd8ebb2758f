import { z } from 'zod'
import { type ChildRow, childRowSchema } from '../../../db/contract/children'
import { jalaliText } from '../../../db/contract/jalali'
import type { Result } from '../../../db/contract/result'
import type { PrintJob } from '../../../db/contract/shell'
import { invoke } from '../../api/client'
import { printFooter } from '../../paper/print-footer'
import { childrenPrintWords } from '../../words/children'
import { dateOrMissing } from '../../words/person'
import type { searchInput } from './list-state'

/** A longer list is a book of more than a hundred sheets; the user narrows it first. */
export const MOST_PRINTED = 5000
const WINDOW = 500

/** What the printed list is made of: the rows as shown, their day, and the filter and order in words. */
export const listPrintSchema = z.strictObject({
  today: z.string(),
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  filter: z.string(),
  order: z.string(),
  rows: z.array(childRowSchema),
})
export type ListPrint = z.infer<typeof listPrintSchema>

/** Every row of the list, window after window; the first failure ends it. */
export async function wholeList(input: ReturnType<typeof searchInput>): Promise<Result<readonly ChildRow[]>> {
  const rows: ChildRow[] = []
  for (let total = 1; rows.length < total;) {
    const answer = await invoke('children.search', { ...input, offset: rows.length, limit: WINDOW })
    if (!answer.ok) return answer
    // The list may have shrunk in between.
    if (answer.value.rows.length === 0) break
    rows.push(...answer.value.rows)
    total = Math.min(answer.value.total, MOST_PRINTED)
  }
  return { ok: true, value: rows }
}

/** The list as a document to print or save. */
export function listJob(print: ListPrint): PrintJob {
  return {
    document: 'list',
    fileName: childrenPrintWords.listFileName(jalaliText(print.today)),
    footer: printFooter(print.registerName, childrenPrintWords.onDay(dateOrMissing(print.today))),
    data: print,
  }
}
