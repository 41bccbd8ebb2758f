import type { Locator, Page } from '@playwright/test'

/** A part of the window in which fields are looked for: the page, a dialog, a form. */
export type Part = Page | Locator

/** The text, date or number field with this label. */
export function field(part: Part, label: string): Locator {
  return part.getByRole('textbox', { name: label, exact: true })
}

/** Chooses from the list of a field with few choices, as its user does: opens it, then presses the choice. */
export async function choose(part: Part, label: string, option: string): Promise<void> {
  const button = part.getByRole('button', { name: new RegExp(`(?:^|\\s)${label}$`, 'u') })
  await button.click()
  const choice = pageOf(part).getByRole('option', { name: option, exact: true })
  await choice.click()
  // The next list of choices opens only once this one is gone.
  await choice.waitFor({ state: 'detached' })
}

/** Types into a field that finds its choices by typing, and takes the choice. */
export async function find(part: Part, label: string, typed: string, option: string): Promise<void> {
  await part.getByRole('combobox', { name: label, exact: true }).fill(typed)
  await pageOf(part).getByRole('option', { name: option }).first().click()
}

/** Takes one of a few choices that are all in sight. */
export async function pick(part: Part, label: string, option: string): Promise<void> {
  await part.getByRole('radiogroup', { name: label, exact: true }).getByText(option, { exact: true }).click()
}

/** The sentence of the fault that a field says of itself; empty while there is none. */
export async function faultOf(box: Locator): Promise<string> {
  return box.evaluate((input) => {
    if (input.getAttribute('aria-invalid') !== 'true') return ''
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}

function pageOf(part: Part): Page {
  return 'page' in part && typeof part.page === 'function' ? part.page() : (part as Page)
}
