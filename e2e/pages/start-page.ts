import type { Locator, Page } from '@playwright/test'
import { asciiDigits } from '../../db/contract/persian'
import { choose, field, find } from './fields'

export interface NewRegister {
  readonly center: string
  readonly kind: string
  readonly ownership: string
  readonly province: string
  readonly county: string
  readonly capacity: string
  readonly user: string
  readonly password: string
}

/** The first start: what can be done, the form of a new register, its recovery key and the asking back. */
export class StartPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  async openForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'ساختن دفتر تازه', exact: true }).click()
  }

  async fill(register: NewRegister): Promise<void> {
    const { page } = this
    await field(page, 'نام مرکز').fill(register.center)
    await choose(page, 'نوع مرکز', register.kind)
    await choose(page, 'مالکیت', register.ownership)
    await find(page, 'استان', register.province, register.province)
    await field(page, 'شهرستان').fill(register.county)
    await field(page, 'ظرفیت').fill(register.capacity)
    await field(page, 'نام کاربر').fill(register.user)
    await field(page, 'رمز').fill(register.password)
    await field(page, 'دوباره همان رمز').fill(register.password)
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'ساختن دفتر', exact: true }).click()
  }

  /** The groups of the recovery key as they stand on the page. */
  async recoveryKey(): Promise<string[]> {
    await this.heading('کلید بازیابی').waitFor()
    const items = await this.page.getByRole('listitem').allInnerTexts()
    return items.map((text) => text.trim().split(/\s+/u).at(-1) ?? '')
  }

  async goOnToAskingBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'نوشتم، ادامه' }).click()
  }

  /** The two fields of the asking back, each with the group it asks for. */
  async asked(key: readonly string[]): Promise<{ box: Locator; group: string }[]> {
    await this.heading('دو گروه از کلید را از روی برگه بنویسید').waitFor()
    const boxes = await this.page.getByRole('textbox', { name: /^گروه / }).all()
    return Promise.all(
      boxes.map(async (box) => {
        const label = await box.evaluate(
          (input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '',
        )
        const place = Number(/\d+/u.exec(asciiDigits(label))?.[0])
        return { box, group: key[place - 1] ?? '' }
      }),
    )
  }

  async giveBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'باز کردن دفتر', exact: true }).click()
  }

  /** Opens a register of before by its name. */
  async openRecent(fileName: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'دفترهای اخیر' })
      .getByRole('button', { name: fileName, exact: true })
      .click()
  }

  /** Opens a file by the button; the dialog's answer is the test's. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'باز کردن دفتر', exact: true }).click()
  }
}
