import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchOldestNode } from './setup/closed-network/node-from-npm.mjs'
import { root } from './setup/root.mjs'

const sources = readdirSync(path.join(root, 'tools')).filter(
  (name) => name.endsWith('.mjs') && !name.endsWith('.test.mjs'),
)
const scripts = sources.filter((name) =>
  readFileSync(path.join(root, 'tools', name), 'utf8').includes('await runMain('),
)

/** @param {string} node @param {readonly string[]} args @param {string} cwd @returns {Promise<{ code: number | null, out: string, err: string }>} */
function run(node, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

describe('in a fresh clone, with the oldest Node that is allowed', () => {
  /** @type {string} */
  let clone
  /** @type {string} */
  let node
  beforeAll(async () => {
    node = (await fetchOldestNode()) ?? process.execPath
    clone = mkdtempSync(path.join(tmpdir(), 'sarpanah-clone-'))
    cpSync(path.join(root, 'tools'), path.join(clone, 'tools'), { recursive: true })
    cpSync(path.join(root, 'package.json'), path.join(clone, 'package.json'))
  }, 300_000)
  afterAll(() => rmSync(clone, { recursive: true, force: true }))

  test('every script of package.json is one of these', () => {
    /** @type {{ scripts: Record<string, string> }} */
    const { scripts: named } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    const started = Object.values(named).flatMap((command) => command.match(/(?<=node tools\/)\S+/g) ?? [])
    expect(started.length).toBeGreaterThan(10)
    expect(started.filter((name) => !scripts.includes(name))).toEqual([])
  })

  // The command line answers --help itself; it is started below.
  test.each(scripts.filter((name) => name !== 'sarpanah.mjs'))(
    '%s starts and says what it is for',
    async (name) => {
      const { code, out, err } = await run(node, [path.join('tools', name), '--help'], clone)
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain(name.replace('.mjs', ''))
    },
  )
})

test('the command line answers through a Node that is new enough, whatever started it', async () => {
  const node = (await fetchOldestNode()) ?? process.execPath
  const { code, out } = await run(node, ['tools/sarpanah.mjs', '--help'], root)
  expect(code).toBe(0)
  expect(out).toContain('--register')
})
