import type { WebContents } from 'electron'
import type { PrintJob } from '../../db/contract/shell'
import { readPdf } from '../../db/formats/pdf'
import { withDrawnJob } from './print-window'
import { cssText, footCss, footScript, pageNumberCss } from './page-feet'

export interface PrintedPdf {
  readonly pdf: Uint8Array
  readonly pages: number
}

/** The foot of each page stands in the lower margin, so no document may fill it. (As a user's style sheet, Chromium would not apply it.) */
const MARGIN_CSS = '@page { margin: 14mm 14mm 18mm !important }'

/**
 * Prints a job to PDF: A4 (or the size its page declares), selectable text, and at the foot of every page the job's
 * footer and «صفحه ۱ از ۳».
 *
 * Chromium's own footers count in Latin digits, and the oldest Chromium that the program runs on cannot count in the
 * page's margin. So the document is printed, its pages are counted, the same page draws one foot per page, and the feet
 * are laid over the pages as text.
 */
export async function printToPdf(job: PrintJob): Promise<PrintedPdf> {
  return withDrawnJob(job, async (contents) => {
    const margin = await contents.insertCSS(MARGIN_CSS)
    const printed = await readPdf(await printPages(contents))
    if (typeof printed === 'string') throw new Error('A document without a page was printed.')

    await contents.removeInsertedCSS(margin)
    await contents.insertCSS(footCss(printed.size))
    await contents.executeJavaScript(footScript(printed.pages, job.footer), false)
    return { pdf: await printed.withLaidOver(await printPages(contents, false)), pages: printed.pages }
  })
}

function printPages(contents: WebContents, printBackground = true): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground,
    displayHeaderFooter: false,
    generateTaggedPDF: printBackground,
  })
}

/**
 * Opens the system's print dialog for a job; false when the user turned back. Page numbers come from the page's margin
 * boxes, which Chromium has from version 131 on.
 */
export async function printOnPaper(job: PrintJob): Promise<boolean> {
  return withDrawnJob(job, async (contents) => {
    await contents.insertCSS(MARGIN_CSS)
    await contents.insertCSS(marginBoxCss(job.footer))
    return new Promise<boolean>((resolve, reject) => {
      contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
        if (printed || /cancel/iu.test(reason)) resolve(printed)
        else reject(new Error('The system did not print.'))
      })
    })
  })
}

function marginBoxCss(footer: string): string {
  const number = pageNumberCss('counter(page, persian)', 'counter(pages, persian)')
  return `@page {
    @bottom-right { content: ${cssText(footer)}; font-size: 8pt }
    @bottom-left { content: ${number}; font-size: 8pt }
  }`
}
