import type { Failure } from '../../lib/schema/result.ts'

/** A schema is one argument of the client, and Linux takes none over 128 KiB. */
const MOST_BYTES = 100 * 1024

/**
 * The sender's schema as `--json-schema` takes it, or why it takes none. Claude Code gets the answer
 * as the input of a tool, which is an object, and knows no `$schema` but draft-07 (2.1.328).
 */
export function clientSchema(
  schema: Record<string, unknown> | undefined,
): { ok: true; text: string | undefined } | { ok: false; error: Failure } {
  if (schema === undefined) return { ok: true, text: undefined }
  const { $schema: _, type = 'object', ...rest } = schema
  if (type !== 'object')
    return refusal('Claude Code answers with objects only: type must be "object"')
  const text = JSON.stringify({ type, ...rest })
  return Buffer.byteLength(text) > MOST_BYTES
    ? refusal(`it has more than ${MOST_BYTES} bytes`)
    : { ok: true, text }
}

function refusal(reason: string): { ok: false; error: Failure } {
  const message = `Cannot use result_schema: ${reason}.`
  return { ok: false, error: { code: 'RESULT_SCHEMA_INVALID', message } }
}
