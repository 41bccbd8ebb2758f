import type { Locator, Page } from '@playwright/test'
import type { TaskKind } from '../../db/contract/desk'
import type { Keys } from './keys'

/** What there is to do, as the desk tells it. */
export class DeskPage {
  readonly page: Page
  readonly tasks: Locator

  constructor(page: Page) {
    this.page = page
    this.tasks = page.getByRole('region', { name: 'کارها', exact: true })
  }

  /** Goes to the desk with keys and has it look so far ahead. */
  async lookAhead(keys: Keys, span: 'تا امروز' | 'تا ۳۰ روز دیگر' | 'تا ۹۰ روز دیگر'): Promise<void> {
    await keys.press('Alt+1')
    await this.page.getByRole('heading', { level: 1, name: 'پیشخوان', exact: true }).waitFor()
    await keys.choose(this.page.getByRole('button', { name: /تا کی$/u }), span)
  }

  /** The tasks of a child, named as in the list («مرادی، امیر»): each with its day and how late it is, as they are read. */
  async of(child: string): Promise<Partial<Record<TaskKind, string>>> {
    const rows = await this.rows(child).evaluateAll((found) =>
      found.map((row): [string, string] => [
        row.querySelector('[data-task]')?.getAttribute('data-task') ?? '',
        row.querySelector<HTMLElement>('td:last-of-type')?.innerText.replaceAll(/\s+/gu, ' ').trim() ?? '',
      ]),
    )
    return Object.fromEntries(rows)
  }

  /** The way from a child's task to where it is done. */
  task(child: string, kind: TaskKind): Locator {
    return this.rows(child).locator(`[data-task=${kind}]`).getByRole('link')
  }

  private rows(child: string): Locator {
    return this.tasks.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: child }) })
  }
}
