const LOOPBACK_HOSTS = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether an address names this machine itself. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK_HOSTS.test(url.hostname)
}

/** Whether the service may be spoken to at `base`: https anywhere, http on this machine only. */
export function isServiceBase(base: URL): boolean {
  return base.protocol === 'https:' || (base.protocol === 'http:' && isLoopback(base))
}

/**
 * Whether a clip may be fetched from `url`: https under apiframe.ai; or, where the service itself is on this machine,
 * http on the service's own origin. Names and passwords in the address are refused.
 */
export function isClipAddress(url: URL, base: URL): boolean {
  if (url.username !== '' || url.password !== '') return false
  if (isLoopback(base) && url.protocol === 'http:' && url.origin === base.origin) return true
  const { hostname } = url
  return url.protocol === 'https:' && url.port === '' && (hostname === 'apiframe.ai' || hostname.endsWith('.apiframe.ai'))
}

/** The header that opens the service, for its own origin alone; no header for any other. The only user of the key. */
export function keyHeader(url: URL, base: URL, key: string): Readonly<Record<string, string>> {
  return url.origin === base.origin ? { 'X-API-Key': key } : {}
}
