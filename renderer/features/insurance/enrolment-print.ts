import { z } from 'zod'
import { enrolmentListSchema, enrolmentRowSchema } from '../../../db/contract/enrolment'
import type { PrintJob } from '../../../db/contract/shell'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { printFooter } from '../../paper/print-footer'
import { insuranceWords } from '../../words/insurance'

/** What the printed name list is made of. */
export const enrolmentPrintSchema = z.strictObject({
  registerName: z.string().nullable(),
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  list: enrolmentListSchema,
  rows: z.array(enrolmentRowSchema),
})
type EnrolmentPrint = z.infer<typeof enrolmentPrintSchema>

/** A name list as a document to print or save. */
export function enrolmentJob(print: EnrolmentPrint): PrintJob {
  const { list, registerName } = print
  return {
    document: 'enrolment_list',
    fileName: insuranceWords.printFile(list.number),
    footer: printFooter(
      registerName,
      insuranceWords.listTitle(list.number),
      insuranceKindWords[list.insuranceKind],
    ),
    data: print,
  }
}
