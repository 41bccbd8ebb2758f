import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { PAGE_SCHEME, pageFile } from './page-files'
import { pagePolicy, withNonce } from './page-policy'

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=()',
}

/** Names the page's scheme to Chromium; must run before the program is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the built page from `folder` under app://sarpanah/, with its security headers. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const file = request.method === 'GET' ? pageFile(folder, request.url) : null
    if (file === null) return missing()
    const nonce = randomBytes(16).toString('base64url')
    try {
      const bytes = await readFile(file.path)
      const body = file.type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : bytes
      return new Response(body, {
        headers: { ...headers, 'content-type': file.type, 'content-security-policy': pagePolicy(nonce) },
      })
    } catch {
      return missing()
    }
  })
}

function missing(): Response {
  return new Response(null, { status: 404, headers })
}
