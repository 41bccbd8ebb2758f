import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Fails when axe finds a fault on what the window shows now; `screen` names it in the report. */
export async function expectAccessible(
  page: Page,
  screen: string,
  { isListOpen = false, onlyColours = false } = {},
): Promise<void> {
  await stand(page)
  // Electron opens no second page, which axe would want for collecting the answers of frames.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
  // Around an open list stand two hidden buttons for closing it by a screen reader, outside of any landmark.
  if (isListOpen) axe.disableRules(['region'])
  // In another light the page is built as before; only what depends on colours is looked at again.
  if (onlyColours) axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }))
  expect.soft(found, `axe on ${screen}`).toEqual([])
}

/**
 * Waits until nothing fades in or out: half-drawn colours have no contrast. Motion is switched off for what comes; what
 * already moves is asked again and again, since an animation that is taken off never says that it ended.
 */
async function stand(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect
    .poll(() =>
      page.evaluate(() => document.getAnimations().some(({ playState }) => playState === 'running')),
    )
    .toBe(false)
}

/** Looks with every rule in the light, and again at what depends on colours in the dark. */
export async function expectAccessibleInBothLights(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${screen}, dark`, { onlyColours: true })
  await page.emulateMedia({ colorScheme: 'light' })
}
