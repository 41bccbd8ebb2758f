import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  _electron,
  test as base,
  expect,
  type ConsoleMessage,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test'
import type { Input, Output, PageMethodName } from '../db/contract/contract'
import type { Scenario } from '../db/contract/register'
import type { Result } from '../db/contract/result'

interface LaunchInfo {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface StartOptions {
  /** Starts with this demonstration open: a copy of the worker's own, which saves the making of it. */
  readonly demo?: Scenario
  /** Leaves the making of the demonstration to the program, as its user sees it. */
  readonly isDemoMadeAnew?: boolean
  /** Path of a register to open, locked. */
  readonly register?: string
  readonly env?: Readonly<Record<string, string>>
  /** Another data folder than the test's: a second program beside the first. */
  readonly dataFolder?: string
}

/** The program with its one window. */
export interface Shell {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page wrote to its console as an error. */
  readonly complaints: readonly string[]
  /** Calls a method from the page, as the page itself does. */
  invoke<Name extends PageMethodName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>
  /** As `invoke`, but for what must succeed: answers the value. */
  ask<Name extends PageMethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Answers what asks for a file to open with this path; null is «turned back». What asks where to save is answered with the save folder. */
  answerDialogs(path: string | null): Promise<void>
}

/** One start of the program. */
export interface StartedShell extends Shell {
  /** Ends the program as its user does, and waits until it is gone. */
  close(): Promise<void>
}

interface Fixtures {
  /** The test's own data folder: settings, recent registers, demonstrations, new registers. */
  dataFolder: string
  /** What asks where to save is answered with this folder and the name that was proposed. */
  saveFolder: string
  /**
   * The worker's program with its page loaded anew over the test's data folder and no register open, or this demonstration: a
   * start costs as much as a short test. It remembers which registers were opened before, so that what is about the first
   * screen, a start, an end or the window itself wants `start`.
   */
  program: (options?: Pick<StartOptions, 'demo'>) => Promise<Shell>
  /** Starts the program over the test's data folder; a second call is a second start. */
  start: (options?: StartOptions) => Promise<StartedShell>
}

interface WorkerFixtures {
  launchInfo: LaunchInfo
  /** Answers where a demonstration lies that no test changes, made on first use. */
  madeDemo: (scenario: Scenario) => string
  /** The program that is kept open from test to test, started on first use. */
  keptProgram: () => Promise<Launched>
}

interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  madeDemo: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'sarpanah-e2e-demo-'))
      await use((scenario) => {
        const path = join(folder, `${scenario}.sarpanah`)
        if (!existsSync(path))
          execFileSync(process.execPath, [
            ...['tools/sarpanah.mjs', 'demo', '--register', path, '--scenario', scenario],
          ])
        return path
      })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  launchInfo: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const line = execFileSync(process.execPath, ['tools/launch-info.mjs'], { encoding: 'utf8' })
      await use(JSON.parse(line) as LaunchInfo)
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  keptProgram: [
    async ({ launchInfo }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'sarpanah-e2e-kept-'))
      let launched: Promise<Launched> | undefined
      await use(() => (launched ??= launch(launchInfo, folder, {})))
      await (await launched)?.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sarpanah-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },

  saveFolder: async ({ dataFolder }, use) => {
    const folder = join(dataFolder, 'saved')
    mkdirSync(folder)
    await use(folder)
  },

  program: async ({ keptProgram, madeDemo, dataFolder, saveFolder }, use, testInfo) => {
    const faults: Error[] = []
    let used: { readonly page: Page; leave(): Promise<void> } | undefined
    await use(async ({ demo } = {}) => {
      const { app, page } = await keptProgram()
      const shell = shellOf(app, page)
      const onFault = (fault: Error): void => void faults.push(fault)
      page.on('pageerror', onFault)
      used = {
        page,
        leave: async () => {
          page.off('pageerror', onFault)
          shell.forget()
          await shell.ask('register.close', {})
        },
      }
      await app.evaluate(({ app: electron }, folder) => electron.setPath('userData', folder), dataFolder)
      await answerSaving(app, saveFolder)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
      if (demo !== undefined) {
        copyDemo(madeDemo(demo), join(dataFolder, 'demos', `${demo}.sarpanah`))
        const { path } = await shell.ask('shell.demoPath', { scenario: demo })
        await shell.ask('register.openDemo', { path, scenario: demo })
      }
      await page.evaluate(() => {
        window.location.hash = ''
      })
      await page.reload()
      return shell
    })
    if (used === undefined) return
    await attachPicture(testInfo, used.page, 'window')
    await used.leave()
    expect(faults, 'errors thrown in the page').toEqual([])
  },

  start: async ({ launchInfo, madeDemo, dataFolder, saveFolder }, use, testInfo) => {
    const shells: StartedShell[] = []
    const faults: Error[] = []
    await use(async (options = {}) => {
      const folder = options.dataFolder ?? dataFolder
      if (options.demo !== undefined && options.isDemoMadeAnew !== true)
        copyDemo(madeDemo(options.demo), join(folder, 'demos', `${options.demo}.sarpanah`))
      const { app, page, close } = await launch(launchInfo, folder, options)
      await answerSaving(app, saveFolder)
      const shell = { ...shellOf(app, page), close }
      await page.waitForLoadState('load')
      shell.page.on('pageerror', (fault) => faults.push(fault))
      shells.push(shell)
      return shell
    })
    for (const [index, shell] of shells.entries()) {
      await attachPicture(testInfo, shell.page, `window-${String(index + 1)}`)
      await shell.close()
    }
    expect(faults, 'errors thrown in the page').toEqual([])
  },
})

/** Keeps what the window shows when the test has failed. */
async function attachPicture(testInfo: TestInfo, page: Page, name: string): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus || page.isClosed()) return
  await testInfo.attach(name, { body: await page.screenshot(), contentType: 'image/png' })
}

/** Copies a demonstration with its keys, unless a start before made or copied one. */
function copyDemo(from: string, to: string): void {
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  for (const end of ['', '.keyring']) cpSync(`${from}${end}`, `${to}${end}`)
}

/** The screen of this worker, where each has its own. */
function ownScreen(): Record<string, string> {
  const screens = process.env['SARPANAH_TEST_SCREENS']?.split(' ') ?? []
  const display = screens[test.info().parallelIndex]
  return display === undefined ? {} : { DISPLAY: display }
}

async function launch(
  info: LaunchInfo,
  dataFolder: string,
  { demo, register, env }: StartOptions,
): Promise<Launched> {
  const app = await _electron.launch({
    executablePath: info.executablePath,
    args: [
      // Starts the program of the folder that launchInfo names first.
      join(import.meta.dirname, 'held'),
      ...info.args.slice(1),
      `--user-data=${dataFolder}`,
      ...(demo === undefined ? [] : [`--demo=${demo}`]),
      ...(register === undefined ? [] : [`--register=${register}`]),
    ],
    env: { ...cleanEnvironment(), ...ownScreen(), ...info.env, ...env },
  })
  const child = app.process()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    if (child.exitCode !== null || child.signalCode !== null) resolve()
  })
  let gone = false
  app.on('close', () => {
    gone = true
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    close: async () => {
      if (gone) return
      const closing = app.close()
      // A form that a test left unsaved is asked about.
      void page
        .getByRole('button', { name: 'می‌بندم، ثبت نشود' })
        .click()
        .catch(() => undefined)
      await closing
      // Until its process is gone, the next start over the same folder would give way to it.
      await ended
    },
  }
}

/** Answers what asks where to save with this folder and the name that was proposed. */
async function answerSaving(app: ElectronApplication, saveFolder: string): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string }
      return Promise.resolve({
        canceled: false,
        filePath: `${folder}/${defaultPath.split(/[\\/]/u).at(-1) ?? ''}`,
      })
    }
  }, saveFolder)
}

/** What a test does with a window; `forget` ends the listening to its console. */
function shellOf(app: ElectronApplication, page: Page): Shell & { forget(): void } {
  const complaints: string[] = []
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') complaints.push(message.text())
  }
  page.on('console', onConsole)
  const invoke: Shell['invoke'] = async (name, input) =>
    (await page.evaluate(
      ([method, value]) =>
        (
          window as unknown as { sarpanah: { invoke(name: string, input: unknown): Promise<unknown> } }
        ).sarpanah.invoke(method, value),
      [name, input] as const,
    )) as Awaited<ReturnType<Shell['invoke']>> as never
  return {
    app,
    page,
    complaints,
    invoke,
    ask: async (name, input) => {
      const result = await invoke(name, input)
      if (!result.ok) throw new Error(`${name} answered ${JSON.stringify(result.error)}`)
      return result.value
    },
    answerDialogs: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        const canceled = chosen === null
        dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [chosen] })
      }, path),
    forget: () => void page.off('console', onConsole),
  }
}

function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'NODE_OPTIONS',
    ),
  )
}

/** The password of every register that a test makes. */
export const PASSWORD = 'گذرواژهٔ آزمون ۱'

/**
 * Makes a register of one home at the default place, as its director, and opens it: the recovery key is given back and the
 * page drawn anew. Answers the register's path and recovery key.
 */
export async function createRegister(
  shell: Shell,
  { centerName = 'خانهٔ نمونه', userName = 'مدیر' } = {},
): Promise<{ path: string; recoveryKey: string }> {
  const { path } = await shell.ask('shell.defaultRegisterPath', {})
  const { recoveryKey } = await shell.ask('register.create', {
    path,
    userName,
    password: PASSWORD,
    center: {
      name: centerName,
      kind: 'children_home',
      ownership: 'non_governmental',
      province: 'قم',
      county: 'قم',
      capacity: 14,
      licensedSex: 'mixed',
      licensedAgeFrom: 0,
      licensedAgeTo: 18,
      licenceNumber: null,
      openedOn: '2010-03-21',
      closedOn: null,
    },
  })
  const groups = recoveryKey.split('-').map((text, index) => ({ index, text }))
  await shell.ask('register.confirmRecoveryKey', { groups })
  await shell.page.reload()
  return { path, recoveryKey }
}

export { expect }
