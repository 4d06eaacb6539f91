import type { IncomingHttpHeaders } from 'node:http'

import { RelayError } from '../../errors.ts'
import type { Operation } from '../../operations/operation.ts'
import { unreadable } from './body.ts'

/** The fields in which operations take the caller's own id of a call. */
const ID_FIELDS = ['request_id', 'steer_id']

/** Visible characters; the header may quote the key, as a structured field does. */
const KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\x21\x23-\x7e]{1,200}))$/

/** The key of an `Idempotency-Key` header; undefined without one. Throws `INPUT_INVALID`. */
export function idempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const given = headers['idempotency-key']
  if (given === undefined) return undefined
  const [, quoted, plain] = KEY.exec(String(given).trim()) ?? []
  const key = quoted ?? plain
  if (key !== undefined) return key
  const problem = 'must have 1 to 200 visible characters'
  throw unreadable('the header "Idempotency-Key"', problem, 'idempotency-key')
}

/**
 * The arguments with the key as the caller's own id of the call. An operation whose repetition changes nothing needs
 * none. Throws `IDEMPOTENCY_KEY_REFUSED` where both are given and differ, and for an operation that would run twice.
 */
export function withKey(
  args: Record<string, unknown>,
  { key, operation }: { key: string; operation: Operation },
): Record<string, unknown> {
  const field = ID_FIELDS.find((name) => name in operation.input._zod.def.shape)
  if (field === undefined) {
    if (operation.effect.idempotent) return args
    const message = `Cannot ${operation.name} with an Idempotency-Key: the same call again would run again, because this operation takes no id of the caller. Leave the header out.`
    throw new RelayError('IDEMPOTENCY_KEY_REFUSED', message)
  }
  const own = args[field]
  if (own === undefined) return { ...args, [field]: key }
  if (own === key) return args
  const message = `Cannot ${operation.name}: "${field}" and the header Idempotency-Key are two different ids of one call. Send one of them.`
  throw new RelayError('IDEMPOTENCY_KEY_REFUSED', message, { details: { field } })
}

/**
 * What a call with a key throws: a key that names another request is refused with 422, as the header's draft standard
 * asks (draft-ietf-httpapi-idempotency-key-header, section 2.7). Everything else stays as it is.
 */
export function reuseOf(error: unknown, key: string | undefined): unknown {
  const isReuse = error instanceof RelayError && error.code === 'REQUEST_ID_CONFLICT'
  if (key === undefined || !isReuse) return error
  const { message, details } = error
  return new RelayError('IDEMPOTENCY_KEY_REFUSED', message, { details, cause: error })
}
