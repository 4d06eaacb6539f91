import express from 'express'
import type { RequestHandler } from 'express'

import { RelayError } from '../errors.ts'
import { MAX_MESSAGE_LEVELS, problemOfJson } from '../schema/json-shape.ts'

/** Bytes of any body. */
const BODY_LIMIT = 1024 * 1024

/** A body is JSON or not read at all: forms of other pages can send everything else. */
const readable: RequestHandler = (req, _res, next) => {
  if (req.is('application/json') !== false && req.is('application/json') !== null) return next()
  const message =
    'Cannot read the request: the body must be JSON, with "Content-Type: application/json".'
  throw new RelayError('BODY_TYPE_REFUSED', message)
}

/** Every reader of a body must be able to walk it, and to keep it as it was sent. */
const walkable: RequestHandler = (req, _res, next) => {
  const problem = problemOfJson(req.body, MAX_MESSAGE_LEVELS)
  if (problem === undefined) return next()
  throw new RelayError('BODY_INVALID', `Cannot read the request: ${problem}.`)
}

/** Reads a body as JSON, whatever JSON it is; one that is packed is not unpacked. Throws `BODY_TYPE_REFUSED`, `BODY_INVALID`, and what `asRefusal` knows of bodies. */
export const readBody: RequestHandler[] = [
  readable,
  express.json({ limit: BODY_LIMIT, strict: false, inflate: false }),
  walkable,
]
