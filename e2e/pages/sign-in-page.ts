import type { Locator, Page } from '@playwright/test'
import { field } from './fields'

/** Signing in to the register of the last time. */
export class SignInPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get password(): Locator {
    return field(this.page, 'رمز')
  }

  get button(): Locator {
    return this.page.getByRole('button', { name: 'ورود', exact: true })
  }

  async signIn(password: string): Promise<void> {
    await this.password.fill(password)
    await this.button.click()
  }
}
