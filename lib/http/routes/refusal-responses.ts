import { ERROR_STATUS } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import type { JsonSchema } from './schemas.ts'

/** Statuses that any call may meet, and those of a call with a body besides. */
const ANY_CALL = [400, 401, 403, 404, 409, 429, 500, 503]
const WITH_BODY = [408, 413, 415, 422, 507]

/** The refusals of a method, as references to what `refusalResponses` describes. */
export function refusalsOf(method: string): Record<string, JsonSchema> {
  const statuses = method === 'post' ? [...ANY_CALL, ...WITH_BODY] : ANY_CALL
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]),
  )
}

/** One response for each status, with the codes of `docs/errors.md` that have it. */
export function refusalResponses(): Record<string, JsonSchema> {
  const statuses = [...new Set([...ANY_CALL, ...WITH_BODY])]
  return Object.fromEntries(statuses.map((status) => [nameOf(status), describe(status)]))
}

function describe(status: number): JsonSchema {
  const codes = Object.keys(ERROR_STATUS).filter(
    // The keys of the table are its codes.
    (code) => ERROR_STATUS[code as ErrorCode] === status,
  )
  const known = { type: 'object', properties: { code: { enum: codes } } }
  const schema = { allOf: [{ $ref: '#/components/schemas/ApiError' }, known] }
  return {
    description: `Refused: ${codes.join(', ')}.`,
    ...((status === 429 || status === 503) && { headers: RETRY_AFTER }),
    content: { 'application/json': { schema } },
  }
}

const RETRY_AFTER = {
  'retry-after': { description: 'Seconds until another try.', schema: { type: 'integer' } },
}

function nameOf(status: number): string {
  return `Refused${status}`
}
