import type { CookieOptions, Request } from 'express'

/**
 * The name of the session's cookie. Cookies know no ports: each server of this machine has its own name, and all of
 * them are sent the cookies of the others. So a cookie opens nothing without the key that the page keeps.
 */
export function cookieName(port: number): string {
  return `relay_session_${port}`
}

/** A cookie of a request; undefined when it has none of that name. */
export function readCookie(req: Request, name: string): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

/** The header in which the page shows the key of its session. */
const KEY_HEADER = 'x-relay-key'

/** The key that a request shows. What is stored for one address is read by no page of another port. */
export function keyOf(req: Request): string | undefined {
  const key = req.headers[KEY_HEADER]
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** Kept from scripts and from other sites; only sent encrypted where the server's public address is. */
export function cookieOptions(isSecure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure }
}
