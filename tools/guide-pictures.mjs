// node tools/with-screen.mjs node tools/guide-pictures.mjs: takes the pictures of the guide from the demonstration, into assets/guide.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { launchInfo } from './environment.mjs'
import { setUp } from './setup.mjs'
import { root } from './setup/root.mjs'
import { runMain, step } from './setup/steps.mjs'

const folder = path.join(root, 'assets', 'guide')
const size = { width: 1100, height: 620 }

/** The address of each picture's screen; `$` is a child of the list, `press` a tab or a button to press there. */
const pictures = [
  { name: 'children', at: '/children' },
  { name: 'desk', at: '/desk' },
  { name: 'admission', at: '/admission' },
  { name: 'move', at: '/children/$/move' },
  { name: 'file', at: '/children/$' },
  { name: 'insurance', at: '/insurance' },
  { name: 'money', at: '/money' },
  { name: 'independence', at: '/independence' },
  { name: 'return', at: '/returns' },
  { name: 'province', at: '/province' },
  { name: 'roles', at: '/settings', press: 'کاربران' },
  { name: 'backup', at: '/settings', press: 'دفتر' },
]

/** @param {import('@playwright/test').Page} page @param {Buffer} png @returns {Promise<Buffer>} the same picture as WebP, drawn by the page itself */
async function asWebp(page, png) {
  const address = await page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.8)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

await runMain(async () => {
  await setUp()
  await buildIfStale()
  // Not before the set-up, which brings it.
  const { _electron } = await import('@playwright/test')
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(path.join(tmpdir(), 'sarpanah-guide-'))
  const { executablePath, args, env } = launchInfo([`--user-data=${data}`, '--demo=qom'])
  const app = await _electron.launch({
    executablePath,
    args,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
  })
  try {
    const page = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await page.evaluate(() => {
      location.hash = '/children'
    })
    const row = page.getByRole('grid').getByRole('link').first()
    await row.waitFor()
    const child = ((await row.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
    for (const { name, at, press } of pictures) {
      await step(`picture ${name}`, async () => {
        await page.evaluate(
          (hash) => {
            location.hash = hash
          },
          at.replace('$', child),
        )
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (press !== undefined) await page.getByRole('tab', { name: press }).click()
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(900)
        writeFileSync(path.join(folder, `${name}.webp`), await asWebp(page, await page.screenshot()))
      })
    }
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
  return 0
})
