/** Sent with every response. Scripts and styles are files of ours only; nothing inline, nothing from elsewhere. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Pages show document text; no copy of it stays in a cache.
  'cache-control': 'no-store',
} as const
