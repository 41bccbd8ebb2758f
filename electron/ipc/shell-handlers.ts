import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell, type OpenDialogOptions, type WebContents } from 'electron'
import type { Output } from '../../db/contract/contract'
import type { Result } from '../../db/contract/result'
import { shellWords } from '../../db/contract/words/shell'
import { changeAppearance, readAppearance } from '../window/appearance'
import { hearClosing } from '../window/closing'
import type { GrantedPaths } from '../files/granted-paths'
import { dataFolder, defaultRegisterPath, demoPath } from '../files/paths'
import { printOnPaper, printToPdf } from '../paper/printing'
import type { RegisterHost } from '../register-thread/register-host'
import { safeName, saveWhole } from '../files/saving'
import { finishJob, takeJob } from '../paper/print-window'
import { createShellAnswers, type AnswerShell, type ShellHandlers } from './shell-answers'
import { ShellRefusal } from '../files/shell-refusal'

/** The first major version of Electron with which releases are packed; an older runtime is the developers' stand-in. */
const RELEASED_WITH = 45

const words = shellWords.dialogs
const registerFilter = [{ name: words.registerFiles, extensions: ['sarpanah'] }]

/** Answers what the page asks of the shell. `ownFolder`: a data folder was named at the start, so nothing is put into the user's documents. */
export function answerForShell(paths: GrantedPaths, ownFolder: boolean, host: Register): AnswerShell {
  return createShellAnswers(shellHandlers(paths, ownFolder, host))
}

type Register = Pick<RegisterHost, 'call'>

function shellHandlers(paths: GrantedPaths, ownFolder: boolean, host: Register): ShellHandlers {
  return {
    'shell.defaultRegisterPath': async () => {
      const path = defaultRegisterPath(ownFolder)
      await makeFolder(path)
      paths.grantRegister(path)
      return { path }
    },

    'shell.chooseRegister': async ({ purpose }, { contents }) => {
      const path =
        purpose === 'create' ? await chooseNew(contents, ownFolder) : await chooseExisting(contents)
      if (path !== null) paths.grantRegister(path)
      return { path }
    },

    'shell.recentRegisters': async () => paths.recent(),

    'shell.demoPath': async ({ scenario }) => {
      const path = demoPath(scenario)
      await makeFolder(path)
      paths.grantDemo(path)
      return { path }
    },

    'shell.savePdf': async (job, { contents }) => {
      const path = await choosePath(job.fileName, 'pdf', contents)
      if (path === null) return { path: null, pages: 0 }
      const { pdf, pages } = await printToPdf(job)
      await saveWhole(path, pdf)
      paths.grantSaved(path)
      return { path, pages }
    },

    'shell.saveTable': async ({ table, format, fileName }, { contents }) => {
      const path = await choosePath(fileName, format, contents)
      if (path === null) return { path: null, rows: 0 }
      const written = (await host.call('tables.write', { table, format, path })) as Result<
        Output<'tables.write'>
      >
      if (!written.ok) throw new ShellRefusal(written.error)
      paths.grantSaved(path)
      return { path, rows: written.value.rows }
    },

    'shell.chooseTable': async (_input, { contents }) => {
      const path = await chooseTable(contents)
      if (path !== null) paths.grantTable(path)
      return { path }
    },

    'shell.chooseScan': async ({ purpose }, { contents }) => {
      const chosen = await chooseScan(purpose, contents)
      for (const path of chosen) paths.grantScan(path)
      return { paths: chosen }
    },

    'shell.print': async (job) => ({ printed: await printOnPaper(job) }),

    'shell.printJob': async (_input, { contents }) => takeJob(contents),

    'shell.printReady': async (_input, { contents }) => {
      finishJob(contents)
      return {}
    },

    'shell.showFile': async ({ path }) => {
      shell.showItemInFolder(path)
      return {}
    },

    'shell.appearance': async () => readAppearance(),

    'shell.setAppearance': async (appearance) => {
      await changeAppearance(appearance)
      return {}
    },

    'shell.closing': async ({ answer }, { contents }) => {
      hearClosing(contents, answer)
      return {}
    },

    'shell.about': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      standIn: Number.parseInt(process.versions.electron, 10) < RELEASED_WITH,
      dataFolder: dataFolder(),
    }),
  }
}

async function chooseNew(contents: WebContents, ownFolder: boolean): Promise<string | null> {
  const options = {
    title: words.newRegister.title,
    buttonLabel: words.newRegister.button,
    defaultPath: defaultRegisterPath(ownFolder),
    filters: registerFilter,
    properties: ['createDirectory', 'showOverwriteConfirmation'] as (
      'createDirectory' | 'showOverwriteConfirmation'
    )[],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === '') return null
  const { filePath } = answer
  return basename(filePath).includes('.') ? filePath : `${filePath}.sarpanah`
}

async function chooseExisting(contents: WebContents): Promise<string | null> {
  const options = {
    title: words.openRegister.title,
    buttonLabel: words.openRegister.button,
    defaultPath: join(app.getPath('documents'), 'Sarpanah'),
    filters: [...registerFilter, { name: words.allFiles, extensions: ['*'] }],
    properties: ['openFile'] as 'openFile'[],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

async function chooseTable(contents: WebContents): Promise<string | null> {
  const options = {
    title: words.readTable.title,
    buttonLabel: words.readTable.button,
    defaultPath: app.getPath('documents'),
    filters: [
      { name: 'Excel, CSV', extensions: ['xlsx', 'csv'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'] as 'openFile'[],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

async function chooseScan(purpose: 'pages' | 'photo', contents: WebContents): Promise<string[]> {
  const pictures = ['png', 'jpg', 'jpeg']
  const options: OpenDialogOptions = {
    title: words[purpose].title,
    buttonLabel: words[purpose].button,
    defaultPath: app.getPath('documents'),
    filters: [
      purpose === 'photo'
        ? { name: 'PNG, JPEG', extensions: pictures }
        : { name: 'PNG, JPEG, PDF', extensions: [...pictures, 'pdf'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: purpose === 'photo' ? ['openFile'] : ['openFile', 'multiSelections'],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? [] : answer.filePaths
}

const fileKinds = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', docx: 'Word' } as const

/** Asks where a file shall be saved; null when the user turns back. CONFLICT `file_exists` when only its ending is missing and that file is there. */
async function choosePath(
  fileName: string,
  ending: keyof typeof fileKinds,
  contents: WebContents,
): Promise<string | null> {
  const name = `${safeName(fileName)}.${ending}`
  const options: Electron.SaveDialogOptions = {
    title: words.save.title,
    buttonLabel: words.save.button,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: fileKinds[ending], extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const window = BrowserWindow.fromWebContents(contents)
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === '') return null
  const { filePath } = answer
  if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath
  // The dialog asked about the name as typed; the name with its ending was not confirmed.
  if (existsSync(`${filePath}.${ending}`)) throw new ShellRefusal({ code: 'CONFLICT', reason: 'file_exists' })
  return `${filePath}.${ending}`
}

/** A folder that cannot be made is told by the register when it writes there. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
}
