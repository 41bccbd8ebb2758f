import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintJob } from '../db/contract/shell'
import { RegisterError } from '../db/context/errors'
import { UsageError } from './command-line/io'
import { runCommandLine } from './command-line/run'

interface Launch {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** In a checkout the command line runs in Node, and a hidden window is started for a PDF only. */
async function printInElectron(job: PrintJob): Promise<Uint8Array> {
  const launch = JSON.parse(process.env['SARPANAH_ELECTRON_LAUNCH'] ?? 'null') as Launch | null
  if (launch === null)
    throw new UsageError(
      'A PDF is drawn by the window program: start this command with "npm run -s sarpanah".',
    )
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-print-'))
  const out = join(folder, 'print.pdf')
  try {
    const words = [
      launch.executablePath,
      ...launch.args,
      '--print-job',
      '--print-out',
      out,
      '--user-data',
      join(folder, 'data'),
    ]
    const needsScreen =
      process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
    const [program = '', ...args] = needsScreen ? ['xvfb-run', '-a', ...words] : words
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, args, {
        env: { ...process.env, ...launch.env },
        stdio: ['pipe', 'ignore', 'ignore'],
      })
      child.once('error', reject)
      child.once('exit', (code) => {
        if (code === 0) resolve()
        else reject(new RegisterError({ code: 'UNEXPECTED', reason: 'print_page_failed' }))
      })
      child.stdin.end(JSON.stringify(job))
    })
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  sqliteBinding: undefined,
  printPdf: printInElectron,
})
