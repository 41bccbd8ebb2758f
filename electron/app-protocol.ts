import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { PAGE_SCHEME, pageFile } from './page-files'

/**
 * What the page may do. Scripts, styles and fonts come from the program's own folder; pictures also from memory (a photo
 * on its way in); nothing is fetched, framed, submitted or evaluated.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': PAGE_POLICY,
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
    if (file === null) return new Response(null, { status: 404, headers })
    try {
      const body = await readFile(file.path)
      return new Response(body, { headers: { ...headers, 'content-type': file.type } })
    } catch {
      return new Response(null, { status: 404, headers })
    }
  })
}
