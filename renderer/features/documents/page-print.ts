import { z } from 'zod'
import type { PrintJob } from '../../../db/contract/shell'
import { printFooter } from '../../paper/print-footer'
import { pageViewWords as words } from '../../words/documents'

/** What a page of a document on paper is made of. */
export const pagePrintSchema = z.strictObject({
  /** Read by the print page, which marks every sheet of a demonstration. */
  demo: z.boolean(),
  title: z.string(),
  place: z.string(),
  /** Data address of a JPEG. */
  image: z.string(),
})

/** A page of a document to print or save; the file's name tells nothing of the child. */
export function pageJob({
  title,
  place,
  image,
  session,
  day,
}: {
  readonly title: string
  readonly place: string
  readonly image: string
  readonly session: { readonly demo: boolean; readonly registerName: string | null }
  /** Today, for the file's name. */
  readonly day: string
}): PrintJob {
  const data: z.infer<typeof pagePrintSchema> = { demo: session.demo, title, place, image }
  return {
    document: 'document_page',
    fileName: words.printFileName(day),
    footer: printFooter(session.registerName, place),
    data,
  }
}
