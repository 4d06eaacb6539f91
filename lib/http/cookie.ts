import type { CookieOptions, Request } from 'express'

/** The name of the session's cookie. Cookies know no ports, so each server of this machine has its own name. */
export function cookieName(port: number): string {
  return `relay_session_${port}`
}

/** A cookie of a request; undefined when it has none of that name. */
export function readCookie(req: Request, name: string): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

/** Kept from scripts and from other sites; only sent encrypted where the server's public address is. */
export function cookieOptions(isSecure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure }
}
