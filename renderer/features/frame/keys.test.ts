import { expect, it } from 'vitest'
import { frameKey } from './keys'

const press = (over: Partial<Parameters<typeof frameKey>[0]>) => ({
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  code: '',
  key: '',
  ...over,
})

it('goes to a part with Alt and its digit, on a Persian layout too', () => {
  expect(frameKey(press({ altKey: true, code: 'Digit3', key: '۳' }), true)).toBe(3)
  expect(frameKey(press({ altKey: true, code: 'Numpad7', key: '7' }), false)).toBe(7)
  expect(frameKey(press({ altKey: true, code: 'Digit0', key: '۰' }), false)).toBe(0)
  expect(frameKey(press({ code: 'Digit3', key: '3' }), false)).toBeNull()
  expect(frameKey(press({ altKey: true, ctrlKey: true, code: 'Digit3', key: '3' }), false)).toBeNull()
})

it('locks with Ctrl and L by its place', () => {
  expect(frameKey(press({ ctrlKey: true, code: 'KeyL', key: 'م' }), true)).toBe('lock')
})

it('opens the palette with Ctrl and K by its place', () => {
  expect(frameKey(press({ ctrlKey: true, code: 'KeyK', key: 'ن' }), true)).toBe('palette')
  expect(frameKey(press({ ctrlKey: true, shiftKey: true, code: 'KeyK', key: 'K' }), true)).toBeNull()
})

it('guides with F1 everywhere, and tells the keys with Shift and F1, or with a question mark outside of fields', () => {
  expect(frameKey(press({ key: 'F1' }), true)).toBe('guide')
  expect(frameKey(press({ key: 'F1', shiftKey: true }), true)).toBe('keys')
  expect(frameKey(press({ key: 'F1', altKey: true }), true)).toBeNull()
  expect(frameKey(press({ key: '؟', shiftKey: true }), false)).toBe('keys')
  expect(frameKey(press({ key: '?', shiftKey: true }), true)).toBeNull()
})
