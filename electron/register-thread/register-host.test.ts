import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { EventMessage } from '../../db/contract/events'
import { RegisterHost } from './register-host'

/** A thread that speaks the register's protocol: `echo` answers its input, `fall` ends the thread, `never` keeps silent. */
function thread(extra = ''): URL {
  const script = `
    import { parentPort } from 'node:worker_threads'
    const say = (message) => parentPort.postMessage(message)
    ${extra}
    parentPort.on('message', (message) => {
      if (message.kind === 'close') return globalThis.close?.() ?? say({ kind: 'closed' })
      if (message.method === 'fall') throw new RangeError('fell')
      if (message.method !== 'never') say({ kind: 'answer', id: message.id, result: { ok: true, value: message } })
    })
    say({ kind: 'ready' })`
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`)
}

function hostOf(script: URL, closeLimit = 5000) {
  const events: EventMessage[] = []
  const onFall = vi.fn<(error: unknown) => string>(() => 'log-1')
  const onGivenUp = vi.fn<(logId: string) => void>()
  const host = new RegisterHost({
    script,
    sqliteBinding: null,
    closeLimit,
    onEvent: (message) => events.push(message),
    onFault: () => undefined,
    onFall,
    onGivenUp,
  })
  onTestFinished(() => host.close())
  return { host, events, onFall, onGivenUp }
}

describe('RegisterHost', () => {
  it('gives each answer to its own question', async () => {
    const { host } = hostOf(thread())
    const answers = await Promise.all([1, 2, 3].map((number) => host.call('echo', { number })))
    expect(answers).toMatchObject([1, 2, 3].map((number) => ({ ok: true, value: { input: { number } } })))
  })

  it('answers what was under way when the thread falls, and goes on with a new one', async () => {
    const { host, events, onFall } = hostOf(thread())
    await host.call('register.open', { path: '/r/a.sarpanah' })
    const waiting = host.call('never', {})
    const falling = host.call('fall', {})
    const fallen = { ok: false, error: { code: 'UNEXPECTED', logId: 'log-1' } }
    expect(await waiting).toEqual(fallen)
    expect(await falling).toEqual(fallen)
    expect(onFall).toHaveBeenCalledWith(expect.objectContaining({ name: 'RangeError' }))
    await vi.waitFor(() =>
      expect(events).toContainEqual({ name: 'register.failed', detail: { reason: 'thread_restarted' } }),
    )
    expect(await host.call('echo', 1)).toMatchObject({ ok: true })
  })

  it('gives up on a thread that never comes up, and still answers', async () => {
    const { host, onGivenUp } = hostOf(thread("throw new Error('no binding')"))
    expect(await host.call('echo', {})).toEqual({ ok: false, error: { code: 'UNEXPECTED', logId: 'log-1' } })
    expect(onGivenUp).toHaveBeenCalledWith('log-1')
    expect(await host.call('echo', {})).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  })

  it('gives up on a thread that keeps falling', async () => {
    const { host, onGivenUp } = hostOf(thread())
    for (let time = 0; time < 4; time += 1) await host.call('fall', {})
    expect(onGivenUp).toHaveBeenCalledTimes(1)
  })

  it('passes events on', async () => {
    const event = { name: 'register.changed', detail: { changes: [{ subject: 'center', childId: null }] } }
    const { host, events } = hostOf(thread(`say({ kind: 'event', message: ${JSON.stringify(event)} })`))
    await host.call('echo', {})
    expect(events).toEqual([event])
  })

  it('closes when the register has closed, and answers BUSY from then on', async () => {
    const { host } = hostOf(thread())
    await host.close()
    expect(await host.call('echo', {})).toEqual({ ok: false, error: { code: 'BUSY', reason: 'closing' } })
  })

  it('waits for a slow backup as long as it shows progress', async () => {
    const slow = `globalThis.close = () => {
      let steps = 0
      const timer = setInterval(() => {
        steps += 1
        if (steps < 8) return say({ kind: 'event', message: { name: 'work.progressed', detail: { work: 'backup', done: steps / 8 } } })
        clearInterval(timer)
        say({ kind: 'closed' })
      }, 100)
      return true
    }`
    const { host, events } = hostOf(thread(slow), 400)
    await host.close()
    expect(events).toHaveLength(7)
  })

  it('does not wait for ever for a register that is silent', async () => {
    const { host } = hostOf(thread('globalThis.close = () => true'), 200)
    await expect(host.close()).resolves.toBeUndefined()
  })
})
