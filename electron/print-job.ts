import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { shellMethods, type PrintJob } from '../db/contract/shell'

/**
 * Gives a start without a window a profile of its own, so that it does not meet the running program's. Must run before
 * the program is ready; answers what removes the profile.
 */
export function useThrowawayProfile(): () => void {
  // What went wrong is still told where the program always tells it.
  app.setPath('logs', app.getPath('logs'))
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-'))
  app.setPath('userData', folder)
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Reads a job as JSON from `input`, prints it and writes the PDF to `out`. Answers the exit code: 0 done, 1 not done, 2 wrong usage. */
export async function answerPrintJob(
  input: NodeJS.ReadableStream,
  out: string | null,
  print: (job: PrintJob) => Promise<Uint8Array>,
): Promise<number> {
  if (out === null) return 2
  const job = shellMethods['shell.savePdf'].input.safeParse(await readJson(input))
  if (!job.success) return 2
  await writeFile(out, await print(job.data))
  return 0
}

async function readJson(input: NodeJS.ReadableStream): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
