import * as z from 'zod/mini'

import { described, optional, visible, wholeFrom } from '../jobs/fields.ts'

/** Fields that several tools take. The text for models is short: each word costs tokens in every session. */

/** A path may hold any character; the guard of the root judges it. */
const pathText = z
  .string()
  .check(z.refine((text) => text.length <= 4096, 'must have at most 4096 characters'))

export const root = optional(visible(63), 'Root name')

export const path = described(pathText, 'Path in the root')

export const folder = optional(pathText, 'Default the root')

export const paths = (most: number) =>
  described(
    z
      .array(pathText)
      .check(
        z.refine(({ length }) => length >= 1 && length <= most, `must have 1 to ${most} paths`),
      ),
    `1 to ${most} paths`,
  )

/** Globs that select paths. */
export const globs = optional(
  z.array(visible(500)).check(z.refine(({ length }) => length <= 20, 'must have at most 20 globs')),
  'Such as *.ts, src/**, !*.test.ts',
)

export const ignored = optional(z.boolean(), 'Also ignored files')

export const cursor = optional(
  z.string().check(z.refine((text) => text.length <= 10_000, 'is no cursor')),
  'next of the last result',
)

export const limit = (most: number) =>
  optional(
    wholeFrom(1).check(z.refine((value) => value <= most, `must be at most ${most}`)),
    `At most ${most}`,
  )

/** A part of a result that is not spelled out for models. */
export const object = z.looseObject({})
