import * as z from 'zod/mini'

import { wholeNumber } from './name.ts'
import { Result } from './result.ts'

/** A file that an agent returned beside its result; `GET /api/jobs/:job_id/artifacts/:artifact` returns its content. */
export const ApiArtifact = z.object({
  /** From 1. */
  number: wholeNumber(1),
  name: z.string(),
  mime_type: z.string(),
  bytes: wholeNumber(0),
  metadata: z.nullable(z.record(z.string(), z.json())),
})
export type ApiArtifact = z.infer<typeof ApiArtifact>

/** The result of a turn. `output` is its beginning; `GET /api/jobs/:job_id/output` returns the rest. */
export const ApiResult = z.object({
  ...z.omit(Result, { output_blob: true, artifacts: true }).shape,
  /** Length of the whole output in UTF-16 units, as `offset` counts. */
  output_length: wholeNumber(0),
  truncated: z.boolean(),
  artifacts: z.array(ApiArtifact),
})
export type ApiResult = z.infer<typeof ApiResult>

/** A stretch of the text of a result, in UTF-16 units. */
export const OutputPage = z.object({
  text: z.string(),
  offset: wholeNumber(0),
  /** Null at the end. */
  next_offset: z.nullable(wholeNumber(0)),
  length: wholeNumber(0),
})
export type OutputPage = z.infer<typeof OutputPage>
