import * as z from 'zod/mini'

import { OperationId } from '../../schema/tool-entry.ts'
import { described, optional } from '../jobs/fields.ts'

/** Fields of tools that change files. */

export const dryRun = optional(z.boolean(), 'Only show the diff; default false')

export const dryRunFirst = optional(z.boolean(), 'Only show the diff; default true')

export const backup = optional(z.boolean(), 'Back up, if the root asks per call')

export const expected = optional(
  z.string().check(z.regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 in hex')),
  'Hash of the content that you read; refused if it changed',
)

export const overwrite = optional(z.boolean(), 'Replace an existing file')

export const operationId = described(OperationId, 'Id of the change')

/** The longest text of one call. */
const MOST_TEXT = 5_000_000

export const text = z
  .string()
  .check(z.refine(({ length }) => length <= MOST_TEXT, `must have at most ${MOST_TEXT} characters`))

export const changed = z.looseObject({
  dry_run: z.boolean(),
  operation_id: z.optional(z.string()),
  files: z.array(z.looseObject({ path: z.string(), change: z.string() })),
  diff: z.optional(z.string()),
})
