import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures'

const MOST_STEPS = 80

/** The window in the hands of someone without a mouse: only keys are pressed; locators are only looked at. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Goes on with Tab until this is focused; fails when all of the page has been passed. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor()
    await this.stepTo(target, key)
  }

  /** Goes to a button or link and presses it. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.press('Enter')
  }

  /** Goes to a text field and types over what stands there. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target)
    await this.typeHere(target, text)
  }

  /** Types into the field that has the focus by itself. */
  async typeHere(target: Locator, text: string): Promise<void> {
    await expect(target).toBeFocused()
    await this.press('Control+A')
    await this.page.keyboard.insertText(text)
    await expect(target).toHaveValue(text)
  }

  /** Opens a list, goes down to a choice and takes it. */
  async choose(button: Locator, option: string): Promise<void> {
    await this.tabTo(button)
    await this.press('Enter')
    const choice = this.page.getByRole('option', { name: option, exact: true })
    await choice.waitFor()
    await this.press('Home')
    await this.stepTo(choice, 'ArrowDown')
    await this.press('Enter')
    await choice.waitFor({ state: 'hidden' })
  }

  /** Goes to a group of choices and down to one of them. */
  async pick(group: Locator, option: string): Promise<void> {
    const first = group.getByRole('radio').first()
    const wanted = group.getByRole('radio', { name: option, exact: true })
    await this.tabTo(first)
    await this.press('Space')
    if (!(await wanted.isChecked())) {
      await this.stepTo(wanted, 'ArrowDown')
    }
    await expect(wanted).toBeChecked()
  }

  /** Goes to a box and marks it. */
  async mark(box: Locator): Promise<void> {
    await this.tabTo(box)
    await this.press('Space')
    await expect(box).toBeChecked()
  }

  /** Opens the menu behind a button, goes down to an entry and takes it. */
  async take(button: Locator, entry: string): Promise<void> {
    await this.activate(button)
    const item = this.page.getByRole('menuitem', { name: entry, exact: true })
    await item.waitFor()
    await this.stepTo(item, 'ArrowDown')
    await this.press('Enter')
    await item.waitFor({ state: 'detached' })
  }

  /** Counts from now on, until the page is drawn anew, how often a mouse or a finger is used. */
  async watchPointer(): Promise<void> {
    await this.page.evaluate(() => {
      document.documentElement.dataset['pointer'] = '0'
      for (const name of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
        const count = (): void => {
          const { dataset } = document.documentElement
          dataset['pointer'] = String(Number(dataset['pointer']) + 1)
        }
        window.addEventListener(name, count, { capture: true, passive: true })
      }
    })
  }

  /** How often a pointer was used since `watchPointer`. */
  async pointerUses(): Promise<number> {
    return this.page.evaluate(() => Number(document.documentElement.dataset['pointer']))
  }

  private async stepTo(target: Locator, key: string): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await isFocused(target)) return
      await this.press(key)
    }
    await expect(target, `reached with ${key}`).toBeFocused({ timeout: 1 })
  }
}

/** False also while the target is hidden behind an open list. */
function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((found) => found.some((element) => element === document.activeElement))
}
