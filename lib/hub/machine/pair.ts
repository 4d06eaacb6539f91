import { hostname } from 'node:os'
import * as z from 'zod/mini'

import { ERROR_STATUS, RelayError } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import type { PairingRecord } from '../../schema/hub-record.ts'
import { MachineName } from '../protocol.ts'

/** The paths of a hub for machines. */
export const HUB_PATHS = {
  pair: '/hub/pair',
  unpair: '/hub/unpair',
  connect: '/hub/connect',
} as const

/** How long a hub may take to answer. */
const ANSWER_MS = 20_000

/** What a hub answers to a code. */
const Paired = z.object({
  machine_id: z.string(),
  machine: MachineName,
  user: z.string(),
  token: z.string(),
})

/** The address of a hub: an origin over https, or over http on this machine. Throws `INPUT_INVALID`. */
export function hubAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  const isHere = url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)
  if (url !== undefined && isSafe && url.href === `${url.origin}/`) return url.origin
  const message = `Cannot use "${typed.slice(0, 200)}" as a hub: it must be an https address without a path, such as https://hub.example.com.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'hub' } })
}

/** The name of this machine, made of the characters that a name may have. */
export function machineName(name: string = hostname()): string {
  const plain = name
    .toLowerCase()
    .split('.', 1)[0]
    ?.replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/^[-_]+/g, '')
    .slice(0, 63)
  return plain === undefined || plain === '' ? 'machine' : plain
}

/** Pairs this machine with a hub by a code. Throws `PAIRING_INVALID`, `PAIRING_EXPIRED`, `HUB_UNREACHABLE`. */
export async function pairWith(on: {
  hub: string
  code: string
  name: string
  scopes: readonly string[]
  now: () => number
}): Promise<PairingRecord> {
  const { hub, code, name, scopes, now } = on
  const answer = await post(`${hub}${HUB_PATHS.pair}`, { code, name })
  const parsed = Paired.safeParse(answer)
  if (!parsed.success) throw unreachable(hub, 'its answer is not that of a hub')
  const { machine_id, machine, user, token } = parsed.data
  const paired_at = new Date(now()).toISOString()
  return { format: 1, hub, machine_id, name: machine, user, token, scopes: [...scopes], paired_at }
}

/** Ends the pairing at the hub. A hub that does not know it any more counts as done. Throws `HUB_UNREACHABLE`. */
export async function unpairFrom({ hub, token }: PairingRecord): Promise<void> {
  try {
    await post(`${hub}${HUB_PATHS.unpair}`, {}, token)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'AUTH_REQUIRED') return
    throw error
  }
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const hub = new URL(url).origin
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch((cause: unknown) => {
    throw unreachable(hub, 'no connection could be made', cause)
  })
  const answer = await response.json().catch(() => undefined)
  if (response.ok) return answer
  throw refusalIn(answer) ?? unreachable(hub, `it answered with status ${response.status}`)
}

function refusalIn(answer: unknown): RelayError | undefined {
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code !== 'string' || typeof message !== 'string') return undefined
  if (!Object.hasOwn(ERROR_STATUS, code)) return undefined
  return new RelayError(code as ErrorCode, message.slice(0, 1000))
}

function unreachable(hub: string, why: string, cause?: unknown): RelayError {
  const message = `Cannot reach the hub ${hub}: ${why}. Check its address and that it runs.`
  return new RelayError('HUB_UNREACHABLE', message, { cause })
}
