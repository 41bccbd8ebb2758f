import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments'
import { commands } from './command-line/commands'

describe('readArguments', () => {
  it('opens the window when nothing is asked', () => {
    expect(readArguments(['/app', '--no-sandbox'], false)).toEqual({
      mode: 'window',
      userData: null,
      demo: null,
      register: null,
      printOut: null,
      commandLine: [],
    })
  })

  it('takes values after a space and after an equals sign', () => {
    const spaced = readArguments(['.', '--demo', 'qom', '--user-data', '/d'], false)
    const joined = readArguments(['.', '--demo=qom', '--user-data=/d'], false)
    expect(spaced).toMatchObject({ demo: 'qom', userData: '/d' })
    expect(joined).toEqual(spaced)
  })

  it('passes over a demonstration that does not exist and a name without its value', () => {
    expect(readArguments(['--demo', 'tehran'], true).demo).toBeNull()
    expect(readArguments(['--register', '--demo', 'qom'], true)).toMatchObject({
      register: null,
      demo: 'qom',
    })
  })

  it('opens the register that the system hands over', () => {
    expect(readArguments(['/home/u/a.sarpanah'], true).register).toBe('/home/u/a.sarpanah')
  })

  it('answers on the command line only when packed, and keeps its words', () => {
    const words = ['check', '--register', 'a.sarpanah', '--json']
    expect(readArguments([...words, '--ozone-platform=headless'], true)).toMatchObject({
      mode: 'command-line',
      commandLine: words,
    })
    expect(readArguments(words, false).mode).toBe('window')
  })

  it.each([...Object.keys(commands), 'help', '--help', '-h'])(
    'opens no window for %s when packed, whatever a machine without a screen needs before it',
    (first) => {
      for (const words of [[first], [first, '--register', 'a.sarpanah'], ['--no-sandbox', first]])
        expect(readArguments(words, true).mode).toBe('command-line')
    },
  )

  it('has a mistyped command told, and opens what a system hands over', () => {
    expect(readArguments(['paymets', '--month', '1403-02'], true).mode).toBe('command-line')
    for (const words of [['home.sarpanah'], ['/home/u/a.sarpanah'], ['--demo', 'qom'], ['-psn_0_1'], []])
      expect(readArguments(words, true).mode).toBe('window')
  })

  it('knows a print job and where its file goes', () => {
    expect(readArguments(['.', '--print-job', '--print-out', '/o.pdf'], false)).toMatchObject({
      mode: 'print-job',
      printOut: '/o.pdf',
    })
  })
})
