import type { Locator, Page } from '@playwright/test'
import { choose, field, pick } from './fields'

export type IndependencePart = 'آمادگی' | 'پیگیری پس از ترخیص' | 'پیامدها'
export type RoadPart = 'برنامه زندگی مستقل' | 'بودجه ماهانه' | 'کمک‌هزینه‌های یک‌باره' | 'پیگیری پس از ترخیص'

export interface PlanLine {
  readonly field: string
  readonly state: string
  readonly goal?: string
  readonly who?: string
  /** As it is typed. */
  readonly dueOn?: string
}

/** All young people: who is ready, who must be asked how she is, how it went. */
export class IndependencePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  row(name: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('row').filter({ hasText: name })
  }

  async show(part: IndependencePart | RoadPart): Promise<void> {
    await this.page.getByRole('tab', { name: part, exact: true }).click()
    await this.page.getByRole('tabpanel', { name: part, exact: true }).waitFor()
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('link').click()
    await this.page.getByRole('heading', { name: /^استقلال / }).waitFor()
  }
}

/** One young person's plan, budget, grants and contacts. */
export class RoadPage extends IndependencePage {
  get budgetAnswer(): Locator {
    return this.page.getByRole('status', { name: 'پاسخ بودجه' })
  }

  /** Writes some lines of the plan and saves it. */
  async writePlan(lines: readonly PlanLine[]): Promise<void> {
    await this.page.getByRole('button', { name: /^(?:نوشتن|ویرایش) برنامه$/u }).click()
    const form = this.page.getByRole('form', { name: 'برنامه زندگی مستقل' })
    for (const line of lines) {
      await choose(form, `وضعیت: ${line.field}`, line.state)
      if (line.goal !== undefined) await field(form, `هدف: ${line.field}`).fill(line.goal)
      if (line.who !== undefined) await field(form, `چه کسی: ${line.field}`).fill(line.who)
      if (line.dueOn !== undefined) await field(form, `تا کی: ${line.field}`).fill(line.dueOn)
    }
    await form.getByRole('button', { name: 'ثبت', exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }

  async writeBudget(amounts: Readonly<Record<string, string>>): Promise<void> {
    const form = this.page.getByRole('form', { name: 'بودجه ماهانه' })
    for (const [label, amount] of Object.entries(amounts)) await field(form, label).fill(amount)
  }

  async saveBudget(): Promise<void> {
    await this.page
      .getByRole('form', { name: 'بودجه ماهانه' })
      .getByRole('button', { name: 'ثبت', exact: true })
      .click()
  }

  /** Writes a contact; without answers nobody was reached. */
  async writeContact(contact: {
    readonly on: string
    readonly kind: string
    readonly answers?: { readonly living: string; readonly work: string; readonly study: string }
  }): Promise<void> {
    await this.page.getByRole('button', { name: 'ثبت تماس' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'تماس تازه' })
    await field(dialog, 'روز تماس').fill(contact.on)
    await choose(dialog, 'چگونه', contact.kind)
    const isVisit = contact.kind === 'دیدار'
    await pick(
      dialog,
      isVisit ? 'خود او دیده شد؟' : 'پاسخ داد؟',
      contact.answers === undefined ? 'پیدا نشد' : isVisit ? 'از نزدیک دیده شد' : 'پاسخ داد',
    )
    if (contact.answers !== undefined) {
      await choose(dialog, 'مسکن', contact.answers.living)
      await choose(dialog, 'کار', contact.answers.work)
      await choose(dialog, 'تحصیل', contact.answers.study)
    }
    await dialog.getByRole('button', { name: 'ثبت', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}
