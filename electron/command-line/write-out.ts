import { statSync } from 'node:fs'
import { RegisterError } from '../../db/context/errors'
import { ShellRefusal } from '../files/shell-refusal'
import { saveWhole } from '../files/saving'
import { UsageError } from './io'

/** Writes the file of `--out` so that it is whole or not there. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError('--out is a folder; give the name of a file.')
  try {
    await saveWhole(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  } catch (error) {
    throw error instanceof ShellRefusal ? new RegisterError(error.failure) : error
  }
}
