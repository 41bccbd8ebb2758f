import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guidePages } from '../../words/guide'
import { guidePageOf, searchGuide } from './pages'

const titleOf = (path: string) => guidePageOf(path)?.id

it('opens the page of the present screen', () => {
  expect(titleOf('/children')).toBe('start')
  expect(titleOf('/desk')).toBe('desk')
  expect(titleOf('/findings')).toBe('desk')
  expect(titleOf('/children/0190c2c0')).toBe('file')
  expect(titleOf('/children/0190c2c0/documents')).toBe('file')
  expect(titleOf('/children/0190c2c0/move')).toBe('move')
  expect(titleOf('/children/0190c2c0/money')).toBe('money')
  expect(titleOf('/money/lists/12')).toBe('money')
  expect(titleOf('/settings')).toBe('backup')
  expect(titleOf('/nowhere')).toBe('start')
})

it('finds a page by its title before those that only mention it', () => {
  expect(searchGuide('پشتيبان')[0]?.id).toBe('backup')
  expect(searchGuide('امضا')[0]?.id).toBe('return')
  expect(searchGuide('')).toHaveLength(guidePages.length)
  expect(searchGuide('چیزی که نیست')).toEqual([])
})

it('has a picture for every page', () => {
  for (const { id, picture } of guidePages) {
    const file = join(import.meta.dirname, '..', '..', '..', 'assets', 'guide', `${picture}.webp`)
    expect(existsSync(file), id).toBe(true)
  }
})
