import * as z from 'zod/mini'

import { OperationId } from '../../schema/tool-entry.ts'
import { described, optional } from '../jobs/fields.ts'

/*
 * Fields of tools that change files. Checks that a pattern could do are functions: models need not see them. Where a change
 * is made at once, `dry_run` and `backup` are accepted without being shown.
 */

export const dryRun = optional(z.boolean(), 'Only show the diff')

export const dryRunFirst = optional(z.boolean(), 'Default true: only show')

export const backup = optional(z.boolean(), 'Back up, if the root asks per call')

export const expected = optional(
  z.string().check(z.refine((text) => /^[0-9a-fA-F]{64}$/.test(text), 'must be a SHA-256 in hex')),
  'sha256 that you read',
)

export const overwrite = optional(z.boolean(), 'Replace a file')

export const operationId = described(
  z
    .string()
    .check(z.refine((id) => OperationId.safeParse(id).success, 'must be the id of a change')),
  'Change',
)

/** The longest text of one call. */
const MOST_TEXT = 5_000_000

export const text = z
  .string()
  .check(z.refine(({ length }) => length <= MOST_TEXT, `must have at most ${MOST_TEXT} characters`))

/** Files with their new hashes, `diff` and `policy` of a dry run, `operation_id` of a change. */
export const changed = z.looseObject({ dry_run: z.boolean() })
