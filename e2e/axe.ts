import axe, { type RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Fails when axe finds a fault on what the window shows now; `screen` names it in the report. */
export async function expectAccessible(
  page: Page,
  screen: string,
  { isListOpen = false, onlyColours = false } = {},
): Promise<void> {
  await stand(page)
  const found = await faultsOn(page, {
    resultTypes: ['violations'],
    preload: false,
    // Around an open list stand two hidden buttons for closing it by a screen reader, outside of any landmark.
    ...(isListOpen ? { rules: { region: { enabled: false } } } : {}),
    // In another light the page is built as before; only what depends on colours is looked at again.
    ...(onlyColours ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {}),
  })
  expect.soft(found, `axe on ${screen}`).toEqual([])
}

/** What axe finds on the page, whose policy allows no frames. It is brought in once for each load: to read it takes as long as to run it. */
async function faultsOn(page: Page, options: RunOptions) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, chosen)
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes
        .slice(0, 5)
        .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  }, options)
}

/**
 * Waits until nothing fades in or out: half-drawn colours have no contrast. Motion is switched off for what comes; what
 * already moves is asked again at each picture, since an animation that is taken off never says that it ended.
 */
async function stand(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const stands = await page.evaluate(async () => {
    const isMoving = (): boolean => document.getAnimations().some(({ playState }) => playState === 'running')
    const limit = performance.now() + 10_000
    while (isMoving() && performance.now() < limit) await new Promise(requestAnimationFrame)
    return !isMoving()
  })
  expect(stands, 'what moves has come to rest').toBe(true)
}

/** Looks with every rule in the light, and again at what depends on colours in the dark. */
export async function expectAccessibleInBothLights(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${screen}, dark`, { onlyColours: true })
  await page.emulateMedia({ colorScheme: 'light' })
}
