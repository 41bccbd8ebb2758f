import { writeSync } from 'node:fs'

/** Writes all of the bytes to an open file; a full disk may take only some of them at first. */
export function writeBytes(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
}
