import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { expect } from './fixtures'

const READER = 'pdftotext'
const OFFICE = 'soffice'

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

/** The one file of a folder with this ending, once it is written. */
export async function savedFile(folder: string, ending: string): Promise<string> {
  const found = (): string[] => readdirSync(folder).filter((name) => name.endsWith(`.${ending}`))
  await expect.poll(found, { timeout: 30_000 }).toHaveLength(1)
  return join(folder, found()[0] ?? '')
}

/** The cells of a workbook's first sheet as LibreOffice reads them, row by row. */
export function sheetOf(path: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-sheet-'))
  // 44 is the comma, 34 the quotation mark, 76 UTF-8; a profile of its own, as no two may share one.
  const format = 'csv:Text - txt - csv (StarCalc):44,34,76'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', folder, path], {
    stdio: 'ignore',
    timeout: 60_000,
  })
  const text = readFileSync(join(folder, `${basename(path, extname(path))}.csv`), 'utf8')
  return text.split('\n').map((line) => cellsOf(line.trimEnd()))
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
