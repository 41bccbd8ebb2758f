import { expect, type Locator, type Page } from '@playwright/test'
import { Warnings } from './admission-page'
import { field } from './fields'

export type MoneyPart =
  'ماه' | 'ردیف‌ها' | 'تفاوت‌ها' | 'فهرست‌های پرداخت' | 'برنامه‌ها و تعرفه‌ها' | 'حساب و هزینه مراکز'

/** The screens of payments: a month and its run, lines, differences, lists, tariffs, accounts. */
export class MoneyPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to one of the screens beside each other. */
  async show(part: MoneyPart): Promise<void> {
    const link = this.page
      .getByRole('navigation', { name: 'بخش‌های پرداخت' })
      .getByRole('link', { name: part, exact: true })
    await link.click()
    await this.page.locator('nav [aria-current=page]').filter({ hasText: part }).waitFor()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last()
  }

  /** Rows of the long table in sight. */
  get rows(): Locator {
    return this.page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') })
  }

  rowOf(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** The value beside a name, as «جمع» on a payment list. */
  fact(label: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${label}$`, 'u') }) })
      .locator('dd')
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).first().click()
  }

  async confirm(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name }).click()
  }

  /** Puts the amount of a child's line right, accepting what warns. */
  async correct(name: string, amount: string, reason: string): Promise<void> {
    await this.rowOf(name).getByRole('button', { name, exact: true }).click()
    await this.confirm('اصلاح')
    await field(this.dialog, 'مبلغ درست (ریال)').fill(amount)
    await field(this.dialog, 'علت').fill(reason)
    await this.confirm('اصلاح')
    const warnings = new Warnings(this.page)
    const dialogs = this.page.getByRole('dialog')
    // The form warns or goes; the message of an earlier correction may still stand, so it says nothing about this one.
    await expect
      .poll(async () => (await warnings.panel.isVisible()) || (await dialogs.count()) === 1)
      .toBe(true)
    if (await warnings.panel.isVisible()) {
      await warnings.accept(reason)
      await this.confirm('اصلاح')
    }
    // The form goes first, then the line that it lay over.
    await expect(dialogs).toHaveCount(1)
    await this.page.getByText('ردیف اصلاح شد.').last().waitFor()
    await this.dialog.getByRole('button', { name: 'بستن', exact: true }).last().click()
    await dialogs.waitFor({ state: 'detached' })
  }

  async markAll(): Promise<void> {
    await this.press(/^نشان کردن هر/u)
    await this.page.getByRole('group', { name: 'کار با ردیف‌های نشان‌شده' }).waitFor()
  }
}
