import { afterEach, beforeEach, expect, test } from 'vitest'
import { director, openTestService, type TestService } from '../testing/service'

let home: TestService
beforeEach(async () => {
  home = openTestService()
  await home.create()
})
afterEach(() => home.dispose())

const password = 'password of them all'
const form = 'child-1'
const typed = JSON.stringify({ notes: 'نیمه‌کارهٔ نانوشته' })
const signIn = async (userName: string, with_ = password): Promise<void> => {
  await home.ask('session.lock', { why: 'asked' })
  await home.ask('session.signIn', { userName, password: with_ })
}

test('gives back what was typed, the last of it, until it is dropped', async () => {
  expect(await home.ask('drafts.take', { form })).toBeNull()
  await home.ask('drafts.keep', { form, typed: '{}' })
  home.wait(5)
  await home.ask('drafts.keep', { form, typed })
  await home.ask('drafts.keep', { form: 'admission', typed: '{}' })
  expect(await home.ask('drafts.take', { form })).toMatchObject({ typed })
  await home.ask('drafts.drop', { form })
  expect(await home.ask('drafts.take', { form })).toBeNull()
  expect(await home.ask('drafts.take', { form: 'admission' })).toMatchObject({ typed: '{}' })
})

test('outlives a lock and a new start, for its writer alone', async () => {
  await home.ask('users.create', { name: 'بیننده', role: 'viewer', password })
  await home.ask('drafts.keep', { form, typed })
  await signIn('بیننده')
  expect(await home.ask('drafts.take', { form })).toBeNull()
  await home.ask('drafts.keep', { form, typed: '{"own":1}' })
  await home.ask('drafts.drop', { form: 'another' })
  await signIn(director.userName, director.password)
  expect(await home.ask('drafts.take', { form })).toMatchObject({ typed })
  await home.ask('register.close', {})
  const again = await home.another()
  await again.ask('register.open', { path: again.path })
  await again.ask('session.signIn', { userName: 'بیننده', password })
  expect(await again.ask('drafts.take', { form })).toMatchObject({ typed: '{"own":1}' })
  await again.ask('register.close', {})
})

test('is not given to the same user in another role', async () => {
  const { id } = await home.ask('users.create', { name: 'روان‌شناس', role: 'psychologist', password })
  await signIn('روان‌شناس')
  await home.ask('drafts.keep', { form, typed })
  await signIn(director.userName, director.password)
  const user = (await home.ask('users.list', {})).find((one) => one.id === id)
  await home.ask('users.update', {
    ...{ id, revision: user?.revision ?? 0, role: 'social_worker', disabled: false },
  })
  await signIn('روان‌شناس')
  expect(await home.ask('drafts.take', { form })).toBeNull()
})

test('is forgotten after a month', async () => {
  await home.ask('drafts.keep', { form, typed })
  home.wait(31 * 24 * 60 * 60)
  await home.ask('drafts.keep', { form: 'admission', typed })
  expect(await home.ask('drafts.take', { form })).toBeNull()
  expect(await home.ask('drafts.take', { form: 'admission' })).toMatchObject({ typed })
})
