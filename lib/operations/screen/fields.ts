import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Region, Size, Window } from '../../workspace/screen/display.ts'
import { shownTitle } from '../../workspace/screen/titles.ts'
import { optional } from '../jobs/fields.ts'

/** Fields of tools for the screen. */

const pixel = z.int().check(z.refine((value) => Math.abs(value) <= 32_768, 'is no pixel'))
const extent = z.int().check(z.refine((value) => value >= 1 && value <= 32_768, 'is no size'))

export const position = pixel

export const region = optional(
  z.strictObject({ x: pixel, y: pixel, width: extent, height: extent }),
  'Part of the screen; default all of it',
)

export const size = z.strictObject({ width: extent, height: extent })

/** The largest picture. A larger one would not reach a model. */
const MOST_PIXELS = 33_000_000
const MOST_BYTES = 6_000_000

/** Throws `RESULT_TOO_LARGE` for a picture with too many pixels. */
export function checkPixels({ width, height }: Size): void {
  if (width * height > MOST_PIXELS) throw tooLarge(`it would have ${width} x ${height} pixels`)
}

export function checkBytes(bytes: number): void {
  if (bytes > MOST_BYTES) throw tooLarge(`it has ${bytes} bytes`)
}

function tooLarge(why: string): RelayError {
  const message = `Cannot return this picture: ${why}. Ask for a smaller region.`
  return new RelayError('RESULT_TOO_LARGE', message)
}

/** A window as callers see it. */
export function viewWindow({ title, process, pid, bounds }: Window): {
  title: string
  process?: string
  pid?: number
  bounds?: Region
} {
  return {
    title: shownTitle(title),
    ...(process === undefined ? {} : { process }),
    ...(pid === undefined ? {} : { pid }),
    ...(bounds === undefined ? {} : { bounds }),
  }
}
