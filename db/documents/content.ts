import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import {
  LARGEST_PAGE,
  PHOTO_HEIGHT,
  PHOTO_WIDTH,
  type DocumentSlot,
  type mediaTypes,
} from '../contract/documents'
import { codeOf, RegisterError } from '../context/errors'
import { pdfFault, startsAsPdf } from './pdf'
import { readJpeg, readPng, startsAsJpeg, startsAsPng, type Picture } from './picture'

export type MediaType = (typeof mediaTypes)[number]

/** A page that is whole and of a kind that can be shown. */
export interface PageContent {
  readonly mediaType: MediaType
  readonly content: Buffer
  readonly sha256: string
}

/** More points than a page of A2 at 600 dpi has; unpacked they would not fit into the window's memory. */
const MOST_POINTS = 200_000_000

type SourceFault = 'wrong_kind' | 'broken_file' | 'locked_file' | 'too_large'
const refuse = (fault: SourceFault): RegisterError =>
  new RegisterError({ code: 'INVALID_INPUT', fields: { source: fault } })

/** Reads what shall become a page, by its bytes and not by its name. INVALID_INPUT `source` as in the contract; NOT_FOUND `no_file`. */
export async function readSource(
  source: { readonly path: string } | { readonly base64: string },
  slot: DocumentSlot,
): Promise<PageContent> {
  const bytes = 'path' in source ? await readScan(source.path) : Buffer.from(source.base64, 'base64')
  const page = await judgeContent(bytes)
  if (slot === 'photo') refuseUncropped(page)
  return page
}

/** Reads a picture that is to be cropped: as `readSource`, of any size in points. */
export async function readPicture(path: string): Promise<PageContent> {
  const page = await judgeContent(await readScan(path))
  if (page.mediaType === 'application/pdf') throw refuse('wrong_kind')
  return page
}

/** What the bytes are, when they are whole. What stands behind a picture's end (a phone's second picture, what a cropping tool left) is left off. */
export async function judgeContent(bytes: Buffer): Promise<PageContent> {
  if (bytes.length > LARGEST_PAGE) throw refuse('too_large')
  if (startsAsPng(bytes)) return pictureContent('image/png', bytes, readPng(bytes))
  if (startsAsJpeg(bytes)) return pictureContent('image/jpeg', bytes, readJpeg(bytes))
  if (!startsAsPdf(bytes)) throw refuse('wrong_kind')
  const fault = await pdfFault(bytes)
  if (fault !== null) throw refuse(fault)
  return { mediaType: 'application/pdf', content: bytes, sha256: sha256Of(bytes) }
}

function pictureContent(mediaType: MediaType, bytes: Buffer, picture: Picture | null): PageContent {
  if (picture === null) throw refuse('broken_file')
  if (picture.width * picture.height > MOST_POINTS) throw refuse('too_large')
  const content = bytes.subarray(0, picture.end)
  return { mediaType, content, sha256: sha256Of(content) }
}

function refuseUncropped({ mediaType, content }: PageContent): void {
  if (mediaType === 'application/pdf') throw refuse('wrong_kind')
  const picture = mediaType === 'image/png' ? readPng(content) : readJpeg(content)
  if (picture === null || picture.width > PHOTO_WIDTH || picture.height > PHOTO_HEIGHT)
    throw refuse('too_large')
}

/** Straight from the chosen file into memory; no copy is left anywhere else. */
async function readScan(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > LARGEST_PAGE) throw refuse('too_large')
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new RegisterError({ code: 'NOT_FOUND', reason: 'no_file' })
    if (codeOf(error) === 'EISDIR') throw refuse('wrong_kind')
    throw error
  }
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
