import type { Locator, Page } from '@playwright/test'
import { Frame } from './frame'

/** The list of children. */
export class ChildrenPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to the list and waits until it is there. */
  async show(): Promise<void> {
    await new Frame(this.page).goTo('کودکان')
    await this.rows.first().waitFor()
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'جست‌وجوی کودک' })
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: 'فهرست کودکان' })
  }

  /** «نمایش ۲ از ۵ کودک» */
  get shown(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'کودک' }).first()
  }

  /** The rows of children, without the row of headings. */
  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('link') })
  }

  async filterByPlacement(...kinds: string[]): Promise<void> {
    await this.page.getByRole('button', { name: /^جای زندگی/ }).click()
    const choices = this.page.getByRole('dialog', { name: 'جای زندگی' })
    for (const kind of kinds) await choices.getByText(kind, { exact: true }).click()
    await this.page.keyboard.press('Escape')
  }

  async open(name: string): Promise<void> {
    await this.list.getByRole('link', { name, exact: true }).click()
  }
}
