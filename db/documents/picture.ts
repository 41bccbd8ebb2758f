import { crc32, deflateSync } from 'node:zlib'

/** A whole picture: where its bytes end (what stands behind that is no part of it) and its size in points. */
export interface Picture {
  readonly end: number
  readonly width: number
  readonly height: number
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Whether the bytes begin as a PNG's do. */
export function startsAsPng(content: Buffer): boolean {
  return content.subarray(0, PNG_START.length).equals(PNG_START)
}

/** Walks a PNG from chunk to chunk to its IEND, each with its check sum (PNG 1.2, 3.2 and 3.4); null when anything is missing or damaged. */
export function readPng(content: Buffer): Picture | null {
  let at = PNG_START.length
  let size: { readonly width: number; readonly height: number } | null = null
  let hasData = false
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at)
    const end = at + 12 + length
    if (end > content.length) return null
    const kind = content.toString('latin1', at + 4, at + 8)
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return null
    if ((size === null) !== (kind === 'IHDR')) return null
    if (kind === 'IHDR') {
      if (length !== 13) return null
      size = { width: content.readUInt32BE(at + 8), height: content.readUInt32BE(at + 12) }
      if (size.width === 0 || size.height === 0) return null
    }
    if (kind === 'IDAT') hasData = true
    if (kind === 'IEND') return size !== null && hasData ? { end, ...size } : null
    at = end
  }
  return null
}

/**
 * A PNG of eight bits a colour. Each of its lines begins with the byte of its filter (PNG 1.2, 6). `more`: chunks that stand before the
 * picture, by kind.
 */
export function writePng(picture: {
  readonly width: number
  readonly height: number
  readonly colours: 'grey' | 'rgb'
  readonly lines: Buffer
  readonly more?: readonly (readonly [kind: string, data: Buffer])[]
}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(picture.width, 0)
  head.writeUInt32BE(picture.height, 4)
  head.set([8, picture.colours === 'grey' ? 0 : 2, 0, 0, 0], 8)
  return Buffer.concat([
    PNG_START,
    chunk('IHDR', head),
    ...(picture.more ?? []).map(([kind, data]) => chunk(kind, data)),
    chunk('IDAT', deflateSync(picture.lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Whether the bytes begin as a JPEG's do. */
export function startsAsJpeg(content: Buffer): boolean {
  return content.length > 3 && content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff
}

const SCAN = 0xda
const END = 0xd9
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** SOF0 to SOF15 without DHT, JPG and DAC, which share their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Walks a JPEG from marker to marker, over every scan, to its EOI (ITU-T T.81, B.1.1); null when anything is missing or damaged. */
export function readJpeg(content: Buffer): Picture | null {
  let at = 2
  let size: { readonly width: number; readonly height: number } | null = null
  let hasScan = false
  for (;;) {
    if (content[at] !== 0xff) return null
    while (content[at] === 0xff) at += 1
    const marker = content[at] ?? 0
    at += 1
    if (marker === END) return size !== null && hasScan ? { end: at, ...size } : null
    if (marker === 0 || marker === 1 || marker === 0xd8 || isRestart(marker)) return null
    if (at + 2 > content.length) return null
    const length = content.readUInt16BE(at)
    if (length < 2 || at + length > content.length) return null
    if (isFrame(marker)) {
      if (length < 8) return null
      size = { height: content.readUInt16BE(at + 3), width: content.readUInt16BE(at + 5) }
      if (size.width === 0 || size.height === 0) return null
    }
    at += length
    if (marker !== SCAN) continue
    if (size === null) return null
    hasScan = true
    at = afterScan(content, at)
  }
}

/** The next marker behind a scan's own bytes: FF 00 is a byte of the scan, and a restart marker stands inside it. */
function afterScan(content: Buffer, from: number): number {
  let at = from
  for (;;) {
    at = content.indexOf(0xff, at)
    if (at === -1) return content.length
    const next = content[at + 1] ?? 0xff
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += next === 0xff ? 1 : 2
  }
}
