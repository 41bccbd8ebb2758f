import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftKeeper, draftsBelongTo, keepDrafts } from './drafts'

/** A register's side of the bridge, which remembers what it was asked. */
const kept = new Map<string, string>()
const asked: string[] = []
let isLocked = false

beforeEach(() => {
  vi.useFakeTimers()
  kept.clear()
  asked.length = 0
  isLocked = false
  draftsBelongTo('a register\nher')
  vi.stubGlobal('window', {
    sarpanah: {
      invoke: (name: string, { form, typed }: { form: string; typed?: string }) => {
        asked.push(name)
        if (isLocked) return Promise.resolve({ ok: false, error: { code: 'LOCKED' } })
        if (name === 'drafts.keep') kept.set(form, typed ?? '')
        if (name === 'drafts.drop') kept.delete(form)
        const value = name === 'drafts.take' ? (kept.has(form) ? { typed: kept.get(form) } : null) : {}
        return Promise.resolve({ ok: true, value })
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const form = (values: Record<string, unknown>, isDirty = () => true) =>
  new DraftKeeper('child-1', { values: () => values, isDirty })

it('keeps at most every two seconds while somebody types', () => {
  const values = { notes: '' }
  const keeper = form(values)
  for (const letter of 'سلام') {
    values.notes += letter
    keeper.touched()
    vi.advanceTimersByTime(450)
  }
  expect(asked).toEqual([])
  vi.advanceTimersByTime(2000)
  expect(asked).toEqual(['drafts.keep'])
  expect(kept.get('child-1')).toBe('{"notes":"سلام"}')
  keeper.drop()
})

it('keeps at once when it is told to, and nothing twice', () => {
  const keeper = form({ notes: 'نیمه' })
  keeper.touched()
  keeper.flush()
  keeper.flush()
  vi.advanceTimersByTime(5000)
  expect(asked).toEqual(['drafts.keep'])
  keeper.drop()
})

it('drops what was kept once it is saved or left by its writer', () => {
  const keeper = form({ notes: 'نیمه' })
  keeper.touched()
  keeper.flush()
  keeper.leave()
  expect(kept.size).toBe(0)
})

it('leaves alone what it has neither kept nor given back', async () => {
  kept.set('child-1', '{"notes":"پیشین"}')
  form({ notes: '' }).leave()
  expect(kept.size).toBe(1)
  const keeper = form({ notes: '' })
  expect(await keeper.recall()).toEqual({ notes: 'پیشین' })
  keeper.leave()
  expect(kept.size).toBe(0)
})

it('drops what has been typed away again', () => {
  let isDirty = true
  const keeper = form({ notes: '' }, () => isDirty)
  keeper.touched()
  keeper.flush()
  isDirty = false
  keeper.touched()
  keeper.flush()
  expect(kept.size).toBe(0)
  keeper.leave()
})

it('remembers what a lock cut off, for the same user alone', async () => {
  const keeper = form({ notes: 'نیمه' })
  keeper.touched()
  isLocked = true
  keepDrafts()
  keeper.leave()
  isLocked = false
  draftsBelongTo('a register\nher')
  const again = form({ notes: '' })
  expect(await again.recall()).toEqual({ notes: 'نیمه' })
  keepDrafts()
  again.leave()
  draftsBelongTo('a register\nanother')
  expect(await form({ notes: '' }).recall()).toBeNull()
})

it('takes nothing that is no form', async () => {
  kept.set('child-1', '[1]')
  expect(await form({}).recall()).toBeNull()
  kept.set('child-1', '{')
  expect(await form({}).recall()).toBeNull()
})
