import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from './fixtures'

const READER = 'pdftotext'

/** The pages of a PDF as selectable text, each without what only orders it on the page: spaces and direction marks. */
export function pagesOf(path: string): string[] {
  const pages = execFileSync(READER, [path, '-'], { encoding: 'utf8' }).split('\f')
  return pages.filter((page) => page.trim() !== '').map(bare)
}

/** The lines of a PDF in the order in which the page was written; the words inside of a line may stand in any order. */
export function linesOf(path: string): string[] {
  return execFileSync(READER, ['-raw', path, '-'], { encoding: 'utf8' }).split('\n').map(bare)
}

/** A text without spaces, joiners and direction marks. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** The one PDF of a folder, once it is written. */
export async function savedPdf(folder: string): Promise<string> {
  const found = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  await expect.poll(found, { timeout: 30_000 }).toHaveLength(1)
  return join(folder, found()[0] ?? '')
}
