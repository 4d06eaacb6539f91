import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Signs values under a key, so that a client can carry them but not forge them. The server stores nothing, so no
 * number of clients can fill it up. `read` returns undefined for anything that was not signed under this key for
 * this use.
 */
export function createSigned(key: () => string, use: string) {
  const sealOf = (body: string) => createHmac('sha256', key()).update(`${use} ${body}`).digest()

  return {
    write(value: unknown): string {
      const body = Buffer.from(JSON.stringify(value)).toString('base64url')
      return `${body}.${sealOf(body).toString('base64url')}`
    },

    read(text: string): unknown {
      const [body = '', seal = '', more] = text.split('.')
      const given = Buffer.from(seal, 'base64url')
      const wanted = sealOf(body)
      if (more !== undefined || given.length !== wanted.length) return undefined
      if (!timingSafeEqual(given, wanted)) return undefined
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    },
  }
}
