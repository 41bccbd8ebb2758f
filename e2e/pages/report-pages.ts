import type { Locator, Page } from '@playwright/test'
import { persianNumber } from '../../db/contract/persian'

/** What the monthly return and the province's report have in common: numbers that open their lists, and paper. */
export class ReportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The number of a figure: a button that opens its list. */
  figure(name: string, value: number, part: Page | Locator = this.page): Locator {
    return part.getByRole('button', { name: `${persianNumber(value)}، ${name}، دیدن فهرست`, exact: true })
  }

  /** The list behind the number that was pressed. */
  get behind(): Locator {
    return this.page.getByRole('dialog')
  }

  get rowsBehind(): Locator {
    return this.behind
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') })
  }

  async savePdf(): Promise<void> {
    await this.page.getByRole('button', { name: 'ذخیره PDF' }).first().click()
  }
}
