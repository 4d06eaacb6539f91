import express from 'express'
import type { RequestHandler } from 'express'
import type * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { MAX_MESSAGE_LEVELS, problemOfJson } from '../../schema/json-shape.ts'
import { problemOf } from '../../schema/problem.ts'
import { didYouMean } from '../../text/nearest.ts'

/** Bytes of any body. */
const BODY_LIMIT = 1024 * 1024

/** Takes only JSON: a form of another page can send every other type. */
const requireJson: RequestHandler = (req, _res, next) => {
  if (req.is('application/json') !== false && req.is('application/json') !== null) return next()
  const message =
    'Cannot read the request: the body must be JSON, with "Content-Type: application/json".'
  throw new RelayError('BODY_TYPE_REFUSED', message)
}

/** Refuses JSON that code cannot walk, or that cannot be stored as it was sent. */
const refuseShape: RequestHandler = (req, _res, next) => {
  const problem = problemOfJson(req.body, MAX_MESSAGE_LEVELS)
  if (problem === undefined) return next()
  throw new RelayError('BODY_INVALID', `Cannot read the request: ${problem}.`)
}

/**
 * Reads a body as JSON of any kind, without unpacking it. Throws `BODY_TYPE_REFUSED`, `BODY_INVALID`, and what
 * the body parser throws.
 */
export const readBody: RequestHandler[] = [
  requireJson,
  express.json({ limit: BODY_LIMIT, strict: false, inflate: false }),
  refuseShape,
]

/** Checks a part of a request that no operation checks. Throws `INPUT_INVALID` naming the field. */
export function readAs<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  what: string,
): z.output<S> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const { path, problem } = problemOf(parsed.error)
  const [issue] = parsed.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const field = [path, ...unknown.slice(0, 1)].filter((part) => part !== '').join('.')
  const where = path === '' ? what : `"${path}" of ${what}`
  throw unreadable(where, problem, field, didYouMean(unknown, fieldsOf(schema)))
}

function fieldsOf({ def }: z.ZodMiniType): string[] {
  return 'shape' in def && typeof def.shape === 'object' ? Object.keys(def.shape ?? {}) : []
}

/** The refusal of a part of a request; `field` is its name for programs. */
export function unreadable(where: string, problem: string, field: string, help = ''): RelayError {
  const message = `Cannot read the request: ${where} is not acceptable: ${problem}.${help}`
  return new RelayError('INPUT_INVALID', message, { details: { field } })
}
