import type { Request } from 'express'

/** The address of a client. Only a proxy that the operator named is believed about it. */
export function addressOf(req: Request, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? req.headers['x-forwarded-for'] : undefined
  // A proxy appends the address that it sees; what comes before it is the client's own claim.
  const last = forwarded === undefined ? undefined : String(forwarded).split(',').at(-1)?.trim()
  return (last === undefined || last === '' ? req.socket.remoteAddress : last) ?? ''
}
