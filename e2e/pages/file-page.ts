import type { Locator, Page } from '@playwright/test'
import type { Keys } from './keys'

type PartOfFile =
  | 'خلاصه'
  | 'خانواده'
  | 'حقوقی'
  | 'بهداشت'
  | 'تحصیل'
  | 'روانشناسی'
  | 'اجتماعی و مراقبت'
  | 'مدارک'
  | 'پول'
  | 'استقلال'

/** What stands around every part of one child's file, and the lists and forms in its parts. */
export class FilePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get parts(): Locator {
    return this.page.getByRole('navigation', { name: 'بخش‌های پرونده' })
  }

  part(part: PartOfFile): Locator {
    return this.parts.getByRole('link', { name: part, exact: true })
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true })
  }

  async show(part: PartOfFile): Promise<void> {
    await this.part(part).click()
    await this.parts.locator('[aria-current=page]').getByText(part, { exact: true }).waitFor()
  }

  /** Goes to a part and opens a form in it with keys alone; answers the form's dialog. */
  async open(keys: Keys, part: PartOfFile, button: string, title: string): Promise<Locator> {
    if (!(await this.part(part).getAttribute('aria-current'))) {
      await keys.activate(this.part(part))
      await this.parts.locator('[aria-current=page]').getByText(part, { exact: true }).waitFor()
    }
    await keys.activate(this.page.getByRole('button', { name: button, exact: true }))
    const dialog = this.dialog(title)
    await dialog.waitFor()
    return dialog
  }

  /** Saves the form of a dialog with keys and waits until it is gone. */
  async save(keys: Keys, dialog: Locator): Promise<void> {
    await keys.activate(dialog.getByRole('button', { name: 'ثبت', exact: true }))
    await dialog.waitFor({ state: 'detached' })
  }
}
