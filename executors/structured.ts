import { runInNewContext } from 'node:vm'

import type { Failure } from '../lib/schema/result.ts'
import { parseJson } from './json.ts'

/** An answer checked against the sender's JSON Schema, or why it does not fit. */
export type Structured = { ok: true; value: unknown } | { ok: false; error: Failure }

type Check = (answer: string) => Structured

/** How long the sender's schema may work on an answer; its patterns are somebody else's code. */
const CHECK_MS = 1000

/** JSON Schema drafts before 2019-09 read some keywords differently. */
const OLD_DRAFT = /^https?:\/\/json-schema\.org\/draft-0[4-7]\/schema#?$/

/**
 * Prepares the check of an answer against the sender's schema, before anything runs: a schema that
 * cannot be used costs no turn. `format` is an annotation, as JSON Schema 2020-12 has it by default.
 */
export async function prepareCheck(
  schema: Record<string, unknown>,
): Promise<{ ok: true; check: Check } | { ok: false; error: Failure }> {
  // Loaded here because few jobs have a schema.
  const { Ajv } = await import('ajv')
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const { $schema, ...keywords } = schema
  const options = { strict: false, validateFormats: false, logger: false } as const
  const ajv = OLD_DRAFT.test(String($schema)) ? new Ajv(options) : new Ajv2020(options)
  const compiled = bounded(() => ajv.compile(keywords))
  if (!compiled.ok) {
    return refusal('RESULT_SCHEMA_INVALID', `Cannot use result_schema: ${compiled.reason}.`)
  }
  const fits = compiled.value
  return {
    ok: true,
    check(answer) {
      const parsed = parseJson(answer)
      if (!parsed.ok) return invalid(`it is not JSON (${parsed.reason})`)
      const checked = bounded(() => fits(parsed.value))
      if (!checked.ok) return invalid(`the check did not end: ${checked.reason}`)
      if (!checked.value) return invalid(ajv.errorsText(fits.errors, { dataVar: 'answer' }))
      return { ok: true, value: parsed.value }
    },
  }
}

type Bounded<T> = { ok: true; value: T } | { ok: false; reason: string }

/** Runs a function under a time limit that even a regular expression that backtracks for ever obeys. */
function bounded<T>(run: () => T): Bounded<T> {
  try {
    return { ok: true, value: runInNewContext('run()', { run }, { timeout: CHECK_MS }) as T }
  } catch (error) {
    // Whatever the sender's schema makes the validator throw says that the schema is at fault.
    const reason = (error as { message?: unknown } | undefined)?.message ?? error
    return { ok: false, reason: String(reason) }
  }
}

function invalid(reason: string): { ok: false; error: Failure } {
  return refusal(
    'RESULT_INVALID',
    `The answer does not fit result_schema: ${reason.slice(0, 1000)}.`,
  )
}

function refusal(code: string, message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code, message } }
}
