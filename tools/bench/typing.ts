import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Input, Output, PageMethodName } from '../../db/contract/contract'
import type { Result } from '../../db/contract/result'
import { cleanEnvironment, type Launch } from './launch'
import { median, quantile, type Line } from './numbers'
import { CHILDREN } from './register'

const SEARCHES = 60
const LONGEST = 6
const MEGABYTE = 1024 * 1024

interface Bridge {
  readonly sarpanah: { invoke(name: string, input: unknown): Promise<unknown> }
  painted?: Promise<number>
}

/** Typing into the search of a list of 100,000 children, key by key, against the same in a bare window. */
export async function measureTyping(
  launch: Launch,
  root: string,
  dataFolder: string,
  file: { readonly path: string; readonly userName: string; readonly password: string },
): Promise<Line[]> {
  const app = await open(launch, root, [
    `--user-data=${join(dataFolder, 'typing')}`,
    `--register=${file.path}`,
  ])
  const times: number[] = []
  let workingSet: number
  try {
    const page = await app.firstWindow()
    const ask = async <Name extends PageMethodName>(
      name: Name,
      input: Input<Name>,
    ): Promise<Output<Name>> => {
      const result = (await page.evaluate(
        ([method, value]) => (window as unknown as Bridge).sarpanah.invoke(method, value),
        [name, input] as const,
      )) as Result<Output<Name>>
      if (!result.ok) throw new Error(`${name} answered ${JSON.stringify(result.error)}`)
      return result.value
    }
    await ask('session.signIn', { userName: file.userName, password: file.password })
    await page.evaluate(() => {
      location.hash = '/children'
    })
    await page.reload()
    const field = page.getByRole('searchbox')
    await field.waitFor()
    const keys = await pressesIn(app, page)
    const typed = new Set<string>()
    for (const word of await wordsToType(ask)) {
      let before = -1
      for (let length = 1; length <= Math.min(word.length, LONGEST); length += 1) {
        const text = word.slice(0, length)
        const { total } = await ask('children.search', { text, limit: 1 })
        // A search that was asked before is answered from memory at once, and one that finds as many shows no change to wait for.
        const counts = !typed.has(text) && total !== before
        typed.add(text)
        before = total
        await field.focus()
        const time = await keys.press(text.slice(-1), total)
        if (counts) times.push(time)
      }
      await field.fill('')
    }
    const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics())
    workingSet = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0)
  } finally {
    await app.close()
  }
  const bare = await typeInBareWindow(launch, root, dataFolder)
  return [
    {
      name: `key press to results among ${CHILDREN.toLocaleString('en')}, p95`,
      unit: 'ms',
      value: quantile(times, 0.95),
      reference: { name: 'a letter in a bare window, p95', value: quantile(bare.times, 0.95) },
      goal: { most: 50 },
      more: {
        median: median(times),
        longest: quantile(times, 1),
        [`median of the reference`]: median(bare.times),
      },
    },
    {
      name: 'memory after these searches',
      unit: 'MB',
      value: workingSet / MEGABYTE,
      reference: { name: 'bare window', value: bare.workingSet / MEGABYTE },
    },
  ]
}

async function open({ executablePath, args, env }: Launch, root: string, more: readonly string[]) {
  const [, ...switches] = args
  return _electron.launch({
    executablePath,
    args: [root, ...switches, ...more],
    env: { ...cleanEnvironment(), ...env },
  })
}

/** The names, halves of full names and file numbers of children all over the list. */
async function wordsToType(
  ask: (name: 'children.search', input: Input<'children.search'>) => Promise<Output<'children.search'>>,
): Promise<string[]> {
  const words: string[] = []
  for (let index = 0; words.length < SEARCHES; index += 1) {
    const offset = (index * 7919) % (CHILDREN - 1000)
    const [row] = (await ask('children.search', { text: '', offset, limit: 1 })).rows
    if (!row) continue
    const { firstName, lastName, fatherName, fileNumber } = row
    const choices = [lastName, firstName, `${lastName ?? ''} ${firstName ?? ''}`, fileNumber, fatherName]
    const word = choices[index % choices.length]
    if (word) words.push(word)
  }
  return words
}

/**
 * Runs in the page: waits for the next key and tells the milliseconds from its press to the frame that follows the line of
 * status naming this many found.
 */
function timeNextKey(total: number): void {
  const isShown = (): boolean => {
    const text = document.querySelector('[role="status"]')?.textContent ?? ''
    const [number = ''] = /[۰-۹٬]+/u.exec(text) ?? []
    const digits = Array.from(number.replaceAll('٬', '')).map((digit) => '۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))
    return digits.length > 0 && Number(digits.join('')) === total
  }
  ;(window as unknown as Bridge).painted = new Promise((resolve, reject) => {
    const onKey = (event: KeyboardEvent): void => {
      const look = (): void => {
        if (!isShown()) return
        watching.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      }
      const watching = new MutationObserver(look)
      watching.observe(document, { childList: true, subtree: true, characterData: true })
      look()
    }
    addEventListener('keydown', onKey, { capture: true, once: true })
    setTimeout(() => reject(new Error(`The page does not say that it found ${String(total)}.`)), 20_000)
  })
}

/** Presses keys as the system would. */
async function pressesIn(app: ElectronApplication, page: Page) {
  const session = await app.context().newCDPSession(page)
  return {
    /** Milliseconds from the press to the frame with this many found. */
    async press(letter: string, total: number): Promise<number> {
      await page.evaluate(timeNextKey, total)
      const key = { key: letter, text: letter, unmodifiedText: letter }
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
      const time = await page.evaluate(() => (window as unknown as Bridge).painted)
      if (time === undefined) throw new Error('The page was loaded anew while a key was awaited.')
      return time
    },
  }
}

async function typeInBareWindow(launch: Launch, root: string, dataFolder: string) {
  const folder = join(root, 'tools', 'bench', 'bare')
  const app = await open(launch, folder, [`--user-data-dir=${join(dataFolder, 'bare-typing')}`])
  try {
    const page = await app.firstWindow()
    await page.locator('input').focus()
    const keys = await pressesIn(app, page)
    const times: number[] = []
    for (let count = 1; count <= SEARCHES; count += 1) {
      times.push(await keys.press('م', count))
    }
    const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics())
    return { times, workingSet: metrics.reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0) }
  } finally {
    await app.close()
  }
}
