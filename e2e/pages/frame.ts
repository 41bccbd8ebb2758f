import type { Locator, Page } from '@playwright/test'

export type Section =
  | 'پیشخوان'
  | 'کودکان'
  | 'پذیرش'
  | 'بیمه'
  | 'پرداخت‌ها'
  | 'راه استقلال'
  | 'گزارش ماهانه'
  | 'گزارش استان'
  | 'مراکز'
  | 'روزانه'
  | 'کارکنان'
  | 'تنظیمات'

/** What stands around every screen of an open register. */
export class Frame {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'بخش‌های سرپناه' })
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: 'پیام‌ها' })
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  /** Goes to a part of the program and waits until it is there. */
  async goTo(section: Section): Promise<void> {
    await this.navigation.getByRole('link', { name: section, exact: true }).click()
    const title = section === 'پذیرش' ? 'پذیرش کودک' : section
    await this.heading(title).waitFor()
  }
}
