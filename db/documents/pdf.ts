import { inflateSync } from 'node:zlib'
import { readPdf } from '../formats/pdf'

const HEAD = 1024
const TAIL = 2048
/** Far more than the tables of any scanned PDF of 20 MB; a small file that unpacks to more is made to choke its reader. */
const MOST_UNPACKED = 64 * 1024 * 1024

export function startsAsPdf(content: Buffer): boolean {
  return headerAt(content) !== -1
}

/**
 * Whether a PDF is whole: header, `%%EOF`, a `startxref` that leads to a cross reference (ISO 32000-1, 7.5), and pages that can be found
 * from there. `locked_file` for one that asks for a password. Gives nothing for a sound one.
 */
export async function pdfFault(content: Buffer): Promise<'broken_file' | 'locked_file' | 'too_large' | null> {
  const table = crossReference(content)
  if (table === null) return 'broken_file'
  if (/\/Encrypt\b/u.test(table)) return 'locked_file'
  if (!unpacksWithin(content)) return 'too_large'
  const read = await readPdf(content)
  if (read === 'locked') return 'locked_file'
  return read === 'broken' ? 'broken_file' : null
}

/** Where `%PDF-` stands; mail programs put a little before it. */
function headerAt(content: Buffer): number {
  return content.subarray(0, HEAD).indexOf('%PDF-')
}

/** The dictionary at the cross reference (of the trailer, or of the cross reference stream); null when nothing leads to it. */
function crossReference(content: Buffer): string | null {
  const tail = content.toString('latin1', Math.max(0, content.length - TAIL))
  const found = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/gu)].at(-1)
  if (found === undefined) return null
  const offset = Number(found[1])
  for (const at of [offset + headerAt(content), offset]) {
    if (at >= content.length) continue
    const start = content.toString('latin1', at, at + 64)
    if (/^\s*xref\s/u.test(start)) {
      const trailer = content.indexOf('trailer', at)
      return trailer === -1 ? null : dictionaryAt(content, trailer)
    }
    if (/^\s*\d+\s+\d+\s+obj\b/u.test(start)) {
      const dictionary = dictionaryAt(content, at)
      return /\/XRef\b/u.test(dictionary) ? dictionary : null
    }
  }
  return null
}

function dictionaryAt(content: Buffer, at: number): string {
  const [dictionary = ''] = content.toString('latin1', at, at + 4096).split(/\bstream\b|\bstartxref\b/u)
  return dictionary
}

/** Whether the packed tables of objects, which the parser unpacks whole, stay within bounds; what cannot be unpacked at all is the parser's business. */
function unpacksWithin(content: Buffer): boolean {
  let left = MOST_UNPACKED
  for (const kind of ['/ObjStm', '/XRef']) {
    for (let at = content.indexOf(kind); at !== -1; at = content.indexOf(kind, at + kind.length)) {
      const stream = content.indexOf('stream', at)
      if (stream === -1) break
      try {
        left -= inflateSync(content.subarray(packedAt(content, stream)), { maxOutputLength: left }).length
      } catch (error) {
        if (error instanceof RangeError) return false
      }
    }
  }
  return true
}

/** Behind `stream` comes one line end. */
function packedAt(content: Buffer, stream: number): number {
  const at = stream + 'stream'.length
  return content[at] === 0x0d ? at + 2 : at + 1
}
