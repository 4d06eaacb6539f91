import * as z from 'zod/mini'

import type { Order, Place } from '../../job/find/order.ts'
import { cursorInvalid } from '../../job/refusals.ts'

const Cursor = z.object({
  sort: z.string(),
  direction: z.string(),
  places: z.record(
    z.string(),
    z.nullable(
      z.object({ key: z.tuple([z.number(), z.number(), z.number()]), job_id: z.string() }),
    ),
  ),
})

/**
 * Where each workspace continues, by its id; null: at its beginning. A workspace that is absent is finished.
 */
export type Places = Map<string, Place | null>

/** The cursor of the next page; null when every workspace is finished. */
export function writePlaces(places: Places, { sort, direction }: Order): string | null {
  if (places.size === 0) return null
  const cursor = { sort, direction, places: Object.fromEntries(places) }
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Reads a cursor of a list in the same order. Throws `CURSOR_INVALID`. */
export function readPlaces(cursor: string, { sort, direction }: Order): Places {
  const { data } = Cursor.safeParse(parse(cursor))
  if (data === undefined || data.sort !== sort || data.direction !== direction) {
    throw cursorInvalid()
  }
  return new Map(Object.entries(data.places))
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    // Not a cursor; the caller gets a refusal.
    return undefined
  }
}
