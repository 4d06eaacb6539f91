import * as z from 'zod/mini'

import { Instant } from './name.ts'
import { OperationId } from './tool-entry.ts'

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const place = z.string().check(z.maxLength(5000))

/** What is at a path. Modes are permission bits. */
export const PathState = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('absent') }),
  z.strictObject({ type: z.literal('file'), hash: Sha256, size: z.int(), mode: z.int() }),
  z.strictObject({ type: z.literal('folder'), mode: z.int() }),
  z.strictObject({ type: z.literal('link'), target: z.string() }),
  /** A file or folder as a whole. `print`: a hash of the paths, types, sizes, times and modes of all files in it. */
  z.strictObject({ type: z.literal('whole'), print: Sha256, entries: z.int() }),
])
export type PathState = z.infer<typeof PathState>

/** What an operation changes at one path. Both states are known before the change. */
export const PathChange = z.strictObject({ path: place, was: PathState, becomes: PathState })
export type PathChange = z.infer<typeof PathChange>

/**
 * The backup of one operation, on disk before its first change. With it the operation can be undone as a whole, also after
 * its process died half-way: each path is as it was, or as it should have become, or another hand changed it since.
 */
export const BackupManifest = z.strictObject({
  version: z.literal(1),
  operation_id: OperationId,
  tool: z.string(),
  root: z.string(),
  /** The folder of the root then: another folder may have its name now. */
  directory: z.string(),
  at: Instant,
  changes: z.array(PathChange),
  /** A path that was renamed; its content is kept by its new place. */
  moved: z.optional(z.strictObject({ from: place, to: place })),
  /** The operation that this one undid. */
  undoes: z.optional(OperationId),
})
export type BackupManifest = z.infer<typeof BackupManifest>
