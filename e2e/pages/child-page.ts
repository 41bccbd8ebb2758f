import type { Locator, Page } from '@playwright/test'
import { choose, field, pick } from './fields'

export type FilePart = 'مشخصات' | 'جابه‌جایی‌ها' | 'بیمه' | 'امداد و حمایت‌ها' | 'تاریخچه تغییرها'

/** One child's file. */
export class ChildPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  tab(part: FilePart): Locator {
    return this.page.getByRole('tab', { name: part, exact: true })
  }

  get panel(): Locator {
    return this.page.getByRole('tabpanel')
  }

  /** The spells of the line of time, oldest first. */
  get spells(): Locator {
    return this.panel.getByRole('listitem')
  }

  async show(part: FilePart): Promise<void> {
    await this.tab(part).click()
    await this.page.getByRole('tabpanel', { name: part, exact: true }).waitFor()
  }

  async move(): Promise<void> {
    await this.page.getByRole('button', { name: 'جابه‌جایی', exact: true }).click()
  }

  async undoMove(): Promise<void> {
    await this.page.getByRole('button', { name: 'پس گرفتن آخرین جابه‌جایی' }).click()
    await this.page
      .getByRole('dialog', { name: 'آخرین جابه‌جایی پس گرفته شود؟' })
      .getByRole('button', { name: 'پس گرفتن', exact: true })
      .click()
  }
}

/** The step from one placement to the next. */
export class MovePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get sentence(): Locator {
    return this.page.getByRole('region', { name: 'چه می‌شود؟' })
  }

  emdad(choice: string): Locator {
    return this.page.getByRole('radiogroup', { name: 'امداد' }).getByRole('radio', { name: choice })
  }

  async toRelatives(relative: string, relation: string): Promise<void> {
    await pick(this.page, 'کجا می‌رود؟', 'نزد بستگان')
    await field(this.page, 'نام بستگان').fill(relative)
    await choose(this.page, 'نسبت', relation)
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'ثبت جابه‌جایی' }).click()
  }
}
