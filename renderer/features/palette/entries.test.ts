import { expect, it } from 'vitest'
import { roles } from '../../../db/contract/method'
import { commandEntries, matching, screenEntries } from './entries'

const sections = [
  { path: '/children', label: 'کودکان' },
  { path: '/returns', label: 'گزارش ماهانه' },
]
const labels = (entries: readonly { label: string }[]): string[] => entries.map(({ label }) => label)

it('finds a screen whatever letters it is typed with', () => {
  const screens = screenEntries(sections, 'director')
  expect(labels(matching(screens, 'كودكان'))).toEqual(['کودکان'])
  expect(labels(matching(screens, 'ماهانه گزارش'))).toEqual(['گزارش ماهانه'])
  expect(matching(screens, 'هیچ‌کدام از این‌ها')).toEqual([])
  expect(matching(screens, '')).toHaveLength(screens.length)
})

it('offers a command only to those who may give it', () => {
  const ids = (role: (typeof roles)[number]) => commandEntries(role).map(({ id }) => id)
  expect(ids('director')).toEqual(expect.arrayContaining(['admit', 'run', 'list', 'backup', 'lock']))
  for (const role of roles.filter((one) => one !== 'director')) expect(ids(role)).not.toContain('backup')
  expect(ids('viewer')).not.toContain('admit')
  expect(ids('social_worker')).toContain('admit')
  for (const role of roles)
    expect(ids(role)).toEqual(expect.arrayContaining(['lock', 'keys', 'theme dark', 'size 200']))
})

it('names no line twice', () => {
  for (const role of roles) {
    const ids = [...screenEntries(sections, role), ...commandEntries(role)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
