/**
 * What the page may do. Scripts, styles and fonts come from the program's own folder; pictures also from memory (a photo
 * on its way in); nothing is fetched, framed, submitted or evaluated. The components put two small style elements into
 * the page (touch behaviour, scroll lock): they carry the nonce of this one load.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
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
}

/** The page's document with the nonce where the components look for it; as a `nonce` attribute it cannot be read back by a style. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head>/iu, `<head><meta property="csp-nonce" nonce="${nonce}">`)
}
