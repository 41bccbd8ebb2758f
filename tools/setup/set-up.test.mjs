import { describe, expect, test } from 'vitest'
import { bindingFor } from './closed-network/binding.mjs'
import { isNewEnough } from './node.mjs'
import { matchesLock } from './packages.mjs'
import { missingPackages } from './system-libraries.mjs'

test.each([
  ['20.20.2', false],
  ['22.13.1', false],
  ['22.14.0', true],
  ['24.0.0', true],
  ['100.1.0', true],
])('Node %s can run the tools: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

describe('installed packages match the lock', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-win32': { version: '2.0.0', optional: true },
  }
  test('when only optional ones are absent', () => {
    expect(matchesLock(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  })
  test.each([
    ['one is absent', {}],
    ['one is older', { 'node_modules/a': { version: '0.9.0' } }],
    [
      'one is no longer wanted',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } },
    ],
  ])('not when %s', (_, installed) => {
    expect(matchesLock(locked, installed)).toBe(false)
  })
})

describe('system packages', () => {
  const needed = [['libnss3'], ['libgtk-3-0', 'libgtk-3-0t64']]
  test('either name meets a need', () => {
    expect(missingPackages(needed, new Set(['libnss3', 'libgtk-3-0t64']), new Set())).toEqual([])
  })
  test('the name that is offered is installed', () => {
    expect(missingPackages(needed, new Set(['libnss3']), new Set(['libgtk-3-0t64']))).toEqual([
      'libgtk-3-0t64',
    ])
  })
  test('without any list the first name is tried', () => {
    expect(missingPackages(needed, new Set(), new Set())).toEqual(['libnss3', 'libgtk-3-0'])
  })
})

test('only an Electron without Node-API 10 gets a built binding', () => {
  expect(bindingFor('45.4.1')).toBeUndefined()
  expect(bindingFor('36.0.0')).toBeUndefined()
  expect(bindingFor('33.2.1')).toMatch(/better_sqlite3\.node$/)
})
