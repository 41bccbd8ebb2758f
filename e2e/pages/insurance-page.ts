import type { Locator, Page } from '@playwright/test'
import { choose, field, pick } from './fields'

export type InsurancePart =
  'بیمه‌نشده' | 'رو به پایان' | 'وابسته در آستانه ۱۸ یا ۲۳ سالگی' | 'فهرست‌های ارسال‌شده' | 'در یک سال'

/** Who is without insurance, and the name lists sent for enrolment. */
export class InsurancePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('tabpanel')
  }

  get status(): Locator {
    return this.page.getByRole('status').first()
  }

  /** The row of a person, on a list or a dialog. */
  row(name: string, part: Page | Locator = this.page): Locator {
    return part.getByRole('row').filter({ hasText: name })
  }

  async show(part: InsurancePart): Promise<void> {
    await this.page.getByRole('tab', { name: part, exact: true }).click()
    await this.page.getByRole('tabpanel', { name: part, exact: true }).waitFor()
  }

  /** Takes a row into the choice or out of it. */
  async choose(name: string): Promise<void> {
    await this.row(name).locator('label').first().click()
  }

  async makeList(kind: string, insurer: string): Promise<void> {
    await this.page.getByRole('button', { name: 'ساخت فهرست نام برای بیمه' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'ساخت فهرست نام برای بیمه' })
    await choose(dialog, 'نوع بیمه', kind)
    await field(dialog, 'بیمه‌گر').fill(insurer)
    await dialog.getByRole('button', { name: 'ساخت فهرست', exact: true }).click()
  }

  async saveExcel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Excel' }).click()
  }

  /** Reads the insurer's file; the dialog's answer is the test's. */
  async readReturned(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'خواندن فایل برگشتی' }).click()
    return this.page.getByRole('dialog', { name: 'فایل برگشتی بیمه‌گر' })
  }

  /** Answers the chosen rows by hand. */
  async answer(answer: 'بیمه شد' | 'رد شد'): Promise<Locator> {
    await this.page.getByRole('button', { name: 'ثبت پاسخ گزیده‌ها' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^پاسخ برای/u })
    await pick(dialog, 'پاسخ بیمه‌گر', answer)
    return dialog
  }
}
