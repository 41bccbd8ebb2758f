import { writeFile } from 'node:fs/promises'
import { shellMethods, type PrintJob } from '../../db/contract/shell'

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
