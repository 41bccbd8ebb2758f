import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { PageMethodName } from '../db/contract/contract'
import { persianDigits } from '../db/contract/persian'
import { createRegister, expect, test } from './fixtures'

const REFUSED = 'refused'

test.describe('the page is shut in', () => {
  test('it has no Node and only the two doors', async ({ program }) => {
    const { page } = await program()
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in window,
      ),
      doors: Object.keys((window as unknown as { sarpanah: object }).sarpanah).sort(),
    }))
    expect(seen).toEqual({ node: [], doors: ['invoke', 'on'] })
  })

  test('its policy refuses to fetch, to evaluate and to take in strangers', async ({ program }) => {
    const { page } = await program()
    const tried = await page.evaluate(async (refused) => {
      const failed = () => refused
      const loaded = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve(refused))
          document.body.append(element)
        })
      const socket = () =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket('wss://example.com')
          opened.onopen = () => resolve('opened')
          opened.onerror = () => resolve(refused)
        })
      const ran = (code: () => unknown) => {
        try {
          code()
          return 'ran'
        } catch {
          return refused
        }
      }
      Object.assign(window, { inlineRan: false })
      const inline = document.createElement('script')
      inline.textContent = 'window.inlineRan = true'
      document.body.append(inline)
      return {
        fetchAbroad: await fetch('https://example.com').then(() => 'fetched', failed),
        fetchAtHome: await fetch('index.html').then(() => 'fetched', failed),
        socket: await socket(),
        evaluated: ran(() => (0, eval)('1')),
        compiled: ran(() => Reflect.construct(Function, ['return 1'])),
        inline: String((window as unknown as { inlineRan: boolean }).inlineRan),
        script: await loaded(
          Object.assign(document.createElement('script'), { src: 'https://example.com/a.js' }),
        ),
        picture: await loaded(
          Object.assign(document.createElement('img'), { src: 'https://example.com/a.png' }),
        ),
        style: await loaded(
          Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: 'https://example.com/a.css',
          }),
        ),
      }
    }, REFUSED)
    expect(tried).toEqual({
      fetchAbroad: REFUSED,
      fetchAtHome: REFUSED,
      socket: REFUSED,
      evaluated: REFUSED,
      compiled: REFUSED,
      inline: 'false',
      script: REFUSED,
      picture: REFUSED,
      style: REFUSED,
    })
  })

  test('it cannot be led away and opens no further window', async ({ start }) => {
    const { app, page } = await start()
    const home = page.url()
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    const opened = await page.evaluate(() => [
      window.open('https://example.com'),
      window.open('app://sarpanah/index.html'),
      window.open('about:blank'),
    ])
    expect(opened).toEqual([null, null, null])
    const places = [
      'https://example.com/',
      'file:///etc/hostname',
      'app://sarpanah/assets/',
      'app://other/index.html',
      'data:text/html,x',
      'javascript:document.title="x"',
    ]
    for (const place of places) {
      await page.evaluate((address) => {
        const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' })
        document.body.append(link)
        link.click()
        const outside = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
        document.body.append(outside)
        outside.click()
        const form = Object.assign(document.createElement('form'), { action: address })
        document.body.append(form)
        form.submit()
        const frame = Object.assign(document.createElement('iframe'), { src: address })
        document.body.append(frame)
      }, place)
    }
    // A question to the main process comes back after every navigation that was under way has been judged.
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(page.url()).toBe(home)
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    expect(page.frames().filter((frame) => /^(https|file|data|app):/u.test(frame.url()))).toHaveLength(1)
  })

  test('it is drawn without a breach of its own policy', async ({ start }) => {
    const { page, complaints } = await start()
    await expect(page.getByRole('button').first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button').first()).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('it is given no permission and no device', async ({ start }) => {
    const { page } = await start()
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      const asked = await Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      )
      return [...new Set([...asked, await Notification.requestPermission()])]
    })
    expect(states).toEqual(['denied'])
  })
})

test.describe('nothing leaves the machine', () => {
  test('every request that is not the page’s own is cancelled, and no connection is open', async ({
    start,
  }) => {
    const { app, page, ask } = await start()
    await app.evaluate(({ session }) => {
      const log: string[] = []
      Object.assign(globalThis, { requestLog: log })
      session.defaultSession.webRequest.onCompleted(({ url }) => log.push(`done ${url}`))
      session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => log.push(`${error} ${url}`))
    })
    await page.reload()
    await ask('shell.about', {})
    const outcome = await app.evaluate(({ net }) =>
      Promise.all(
        ['https://example.com/', 'http://127.0.0.1:9/'].map((address) =>
          net.fetch(address).then(
            () => 'fetched',
            (error: unknown) => String(error),
          ),
        ),
      ),
    )
    for (const answer of outcome) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
    const requestsDone = async (): Promise<string[]> => {
      const log = await app.evaluate(() => (globalThis as unknown as { requestLog: string[] }).requestLog)
      return log.filter((line) => line.startsWith('done '))
    }
    // Chromium tells of a request some time after the page has it.
    await expect.poll(async () => (await requestsDone()).length).toBeGreaterThan(1)
    const done = await requestsDone()
    expect(done.filter((line) => !line.startsWith('done app://sarpanah/'))).toEqual([])
    if (process.platform === 'linux') expect(await connectionsAbroad(app)).toEqual([])
  })
})

test.describe('the boundary', () => {
  test('an unknown method is INVALID_INPUT, whatever it is called', async ({ program }) => {
    const { invoke } = await program()
    for (const name of ['nothing.here', 'toString', '__proto__', 'constructor', 'shell', '']) {
      expect(await invoke(name as PageMethodName, {})).toEqual({
        ok: false,
        error: { code: 'INVALID_INPUT', reason: 'unknown_method' },
      })
    }
    expect(await invoke(7 as unknown as PageMethodName, {})).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    })
  })

  test('a malformed input is named field by field', async ({ program }) => {
    const { invoke } = await program()
    const malformed = { scenario: 'tehran' } as never
    const answer = await invoke('shell.demoPath', malformed)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(Object.keys(answer.ok ? {} : (answer.error.fields ?? {}))).toEqual(['scenario'])
    expect(await invoke('register.open', 7 as never)).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })

  test('a path that the shell did not give out is refused', async ({ start, dataFolder }) => {
    const shell = await start()
    const { invoke } = shell
    const stranger = join(dataFolder, 'elsewhere', 'a.sarpanah')
    const refusal = { ok: false, error: { code: 'FORBIDDEN', reason: 'path_not_chosen' } }
    expect(await invoke('register.open', { path: stranger })).toEqual(refusal)
    expect(await invoke('register.openDemo', { path: stranger, scenario: 'qom' })).toEqual(refusal)
    expect(await invoke('register.create', { path: stranger } as never)).toEqual(refusal)
    expect(await invoke('shell.showFile', { path: stranger })).toEqual(refusal)
    expect(await invoke('shell.showFile', { path: '/etc/hostname' })).toEqual(refusal)

    await shell.answerDialogs(stranger)
    expect(await invoke('shell.chooseRegister', { purpose: 'open' })).toEqual({
      ok: true,
      value: { path: stranger },
    })
    expect(await invoke('register.open', { path: stranger })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('the window cannot take part in printing as the printed page', async ({ program }) => {
    const { ask } = await program()
    expect(await ask('shell.printJob', {})).toBeNull()
  })
})

test.describe('the window', () => {
  test('comes back where it stood and remembers the register', async ({ start }) => {
    const first = await start()
    const { path } = await createRegister(first)
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 640))
    await first.close()

    const second = await start()
    const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    expect(size).toEqual([1000, 640])
    expect(await second.ask('shell.recentRegisters', {})).toEqual([
      { path, fileName: 'register.sarpanah', exists: true },
    ])
    expect(await second.ask('register.open', { path })).toMatchObject({ state: 'locked' })
  })

  test('is the only one of its data folder, and opens what a second start names', async ({
    start,
    launchInfo,
    dataFolder,
  }) => {
    const { app, ask } = await start()
    const { executablePath, args, env } = launchInfo
    const second = spawn(executablePath, [...args, `--user-data=${dataFolder}`, '--demo=qom'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const code = await new Promise((resolve) => second.on('exit', resolve))
    expect(code).toBe(0)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    // What the second start named is opened in the first one's window.
    await expect
      .poll(() => ask('register.status', {}).catch(() => null), { timeout: 30_000 })
      .toMatchObject({ state: 'open', demo: true })
  })

  test('locks the register when the system locks its screen', async ({ start }) => {
    const shell = await start()
    await createRegister(shell)
    expect(await shell.ask('register.status', {})).toMatchObject({ state: 'open' })
    await shell.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await expect
      .poll(() => shell.ask('register.status', {}))
      .toMatchObject({ state: 'locked', lockedBecause: 'system' })
  })

  test('opens the demonstration that the start names, marked as one', async ({ start }) => {
    const { ask, page } = await start({ demo: 'qom', isDemoMadeAnew: true })
    expect(await ask('register.status', {})).toMatchObject({ state: 'open', demo: true, today: '2024-05-26' })
    await expect(page.getByText('داده‌های ساختگی').first()).toBeVisible()
  })
})

test('the built program holds no door for its tests', ({ launchInfo: { args } }) => {
  const built = join(args[0] ?? '', 'out')
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|cjs|html)$/u.test(name),
  )
  expect(scripts).toEqual(expect.arrayContaining([join('main', 'main.js'), join('preload', 'preload.cjs')]))
  expect(scripts.filter((name) => readFileSync(join(built, name), 'utf8').includes('SARPANAH_TEST'))).toEqual(
    [],
  )
})

test.describe('printing', () => {
  test('a list becomes an A4 file with its foot and Persian page numbers on every page', async ({
    program,
  }) => {
    const { app, ask } = await program({ demo: 'qom' })
    const { rows } = await ask('children.search', { offset: 0, limit: 60 })
    expect(rows).toHaveLength(60)
    const { path, pages } = await ask('shell.savePdf', {
      document: 'list',
      fileName: 'فهرست/آزمون',
      footer: 'دفتر آزمون',
      data: { today: '2024-05-26', registerName: 'قم', demo: true, filter: 'همه', order: 'نام', rows },
    })
    expect(basename(path ?? '')).toBe('آزمون.pdf')
    expect(pages).toBeGreaterThan(1)

    const text = readPdf('pdftotext', path ?? '', '-').split('\f')
    expect(text).toHaveLength(pages + 1)
    for (const [index, page] of text.slice(0, pages).entries()) {
      const number = `صفحه ${persianDigits(index + 1)} از ${persianDigits(pages)}`
      expect(words(page)).toContain(words(number))
      expect(words(page)).toContain(words('دفتر آزمون'))
      expect(words(page)).toContain('ساختگی')
    }
    const info = readPdf('pdfinfo', path ?? '')
    expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/u)
    expect(info).toMatch(/Tagged:\s+yes/u)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('a folder that is gone is said, and nothing is left open', async ({ program, saveFolder }) => {
    const { app, invoke } = await program()
    rmSync(saveFolder, { recursive: true })
    const data = { groups: ['ABCDE'], fileName: null, registerName: null, createdOn: '2024-05-26' }
    const job = { document: 'recovery_key', fileName: 'key', footer: 'x', data }
    expect(await invoke('shell.savePdf', job)).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', reason: 'no_folder' },
    })
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

function readPdf(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8' })
}

/** A text without what only orders it on the page: direction marks and spaces. */
function words(text: string): string {
  return text.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** Remote ends, other than this machine, of every connection that the program's processes hold. */
async function connectionsAbroad(app: ElectronApplication): Promise<string[]> {
  const processes = await app.evaluate(({ app: program }) => program.getAppMetrics().map(({ pid }) => pid))
  const sockets = new Set(processes.flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter((columns) => sockets.has(columns[9] ?? '') && !isHere(columns[2] ?? ''))
      .map((columns) => `${table} ${columns[2] ?? ''}`),
  )
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${String(pid)}/fd`
  return readdirSync(folder).flatMap((name) => {
    try {
      return /^socket:\[(\d+)\]$/u.exec(readlinkSync(join(folder, name)))?.[1] ?? []
    } catch {
      return []
    }
  })
}

/** Loopback, or no remote end at all, in the kernel's hexadecimal. */
function isHere(remote: string): boolean {
  return /^(0+:|0100007F:|0{24}01000000:|0{16}FFFF00000100007F:)/u.test(remote)
}
