import type { Locator, Page } from '@playwright/test'

/** The papers of one child's file, and the window in which a page is looked at. */
export class DocumentsPage {
  readonly page: Page
  readonly viewer: Locator
  readonly sheet: Locator
  /** Which page of how many is looked at. */
  readonly place: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.page = page
    this.viewer = page.getByRole('dialog')
    this.sheet = this.viewer.getByRole('region', { name: 'برگ؛' })
    this.place = this.viewer.getByRole('status').filter({ hasText: 'برگ' })
    this.messages = page.getByRole('region', { name: 'پیام‌ها' })
  }

  async open(childId: string): Promise<void> {
    await this.page.evaluate((id) => {
      location.hash = `#/children/${id}/documents`
    }, childId)
    await this.page.getByRole('list', { name: 'جای مدارک' }).waitFor()
  }

  /** A named place of the file. */
  slot(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** Adds what the file dialog answers as a new document of the place. */
  async add(slot: string): Promise<void> {
    await this.slot(slot)
      .getByRole('button', { name: `افزودن مدرک به ${slot}` })
      .click()
  }

  /** Chooses from the «…» of a document. */
  async choose(document: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `کارهای ${document}` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  async view(document: string): Promise<void> {
    await this.page.getByRole('button', { name: `دیدن ${document}` }).click()
    await this.viewer.waitFor()
  }

  /** The colour of the photo in its place, at this part of its height, `[red, green, blue]`. */
  async colourOfPhoto(slot: Locator, part: number): Promise<number[]> {
    return slot.locator('img').evaluate(async (photo: HTMLImageElement, height) => {
      await photo.decode()
      const canvas = document.createElement('canvas')
      canvas.width = photo.naturalWidth
      canvas.height = photo.naturalHeight
      const brush = canvas.getContext('2d')
      brush?.drawImage(photo, 0, 0)
      const data = brush?.getImageData(canvas.width / 2, Math.floor(canvas.height * height), 1, 1).data
      return [...(data ?? [])].slice(0, 3)
    }, part)
  }

  /** The colour in the middle of the page of a PDF that is shown, `[red, green, blue]`. */
  async colourInTheMiddle(): Promise<number[]> {
    return this.sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const brush = canvas.getContext('2d')
      const data = brush?.getImageData(Math.floor(canvas.width / 2), Math.floor(canvas.height / 2), 1, 1).data
      return [...(data ?? [])].slice(0, 3)
    })
  }
}
