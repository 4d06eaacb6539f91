import * as z from 'zod/mini'

import { described, optional, prose, visible } from '../jobs/fields.ts'

/** Fields of tools that run programs. */

export const root = optional(visible(63), 'Root; optional if you have one')

/** Longer commands belong into a file. */
export const command = described(prose(20_000), 'For /bin/sh')

export const cwd = optional(
  z.string().check(z.refine((text) => text.length <= 4096, 'must have at most 4096 characters')),
  'Folder in the root',
)

export const purpose = described(prose(500), 'Why; a person may see it')

export const paths = optional(
  z
    .array(z.string().check(z.maxLength(4096)))
    .check(z.refine(({ length }) => length <= 100, 'must have at most 100 paths')),
  'Files and folders that it changes',
)

export const readOnly = optional(z.boolean(), 'Sandboxed without writing to the root')

export const dryRun = optional(z.boolean(), 'Only check it; default false')
