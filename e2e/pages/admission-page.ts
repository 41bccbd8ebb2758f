import type { Locator, Page } from '@playwright/test'
import { choose, field, pick } from './fields'

export interface NewChild {
  readonly firstName: string
  readonly lastName: string
  readonly fatherName: string
  readonly sex: string
  /** As it is typed. */
  readonly birthDate: string
  readonly nationalId?: string
  readonly missingReason?: string
  readonly startsOn?: string
  readonly insuredFrom?: string
  readonly worker?: string
}

/** The form of admission, with the children who look like the one being typed. */
export class AdmissionPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: 'پذیرش کودک' })
  }

  get similar(): Locator {
    return this.page.getByRole('complementary', { name: 'کودکان همانند' })
  }

  field(label: string): Locator {
    return field(this.form, label)
  }

  async fill(child: NewChild): Promise<void> {
    await this.field('نام').fill(child.firstName)
    await this.field('نام خانوادگی').fill(child.lastName)
    await this.field('نام پدر').fill(child.fatherName)
    await pick(this.form, 'جنسیت', child.sex)
    await this.field('تاریخ تولد').fill(child.birthDate)
    if (child.nationalId !== undefined) await this.field('کد ملی').fill(child.nationalId)
    if (child.missingReason !== undefined) {
      await choose(this.form, 'علت نبودن کد ملی', child.missingReason)
    }
    if (child.startsOn !== undefined) await this.field('تاریخ پذیرش').fill(child.startsOn)
    await this.field('شماره دستور قضایی').fill('۱۴۰۵/۲۱۷')
    if (child.worker !== undefined) {
      await this.form.getByRole('combobox', { name: 'مددکار مسئول', exact: true }).fill(child.worker)
    }
    if (child.insuredFrom !== undefined) {
      await this.form.getByText('بیمه دارد و شماره یا تاریخ آن معلوم است').click()
      await this.field('از تاریخ').fill(child.insuredFrom)
    }
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: 'ثبت پذیرش' }).click()
  }
}

/** The warnings that want a reason before a form is saved. */
export class Warnings {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'پیش از ثبت، این هشدارها را ببینید' })
  }

  /** Writes the same reason for every warning. */
  async accept(reason: string): Promise<void> {
    for (const box of await field(this.panel, 'دلیل ماندن').all()) await box.fill(reason)
  }
}
