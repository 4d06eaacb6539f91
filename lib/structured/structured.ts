import { Worker } from 'node:worker_threads'

import * as z from 'zod/mini'

import { problemOfJson } from '../schema/json-shape.ts'
import { problemOfSchema } from '../schema/result-schema.ts'
import type { Failure } from '../schema/result.ts'
import { program } from './thread-program.ts'

/** An answer checked against the sender's JSON Schema, or why it does not fit. */
export type Structured = { ok: true; value: unknown } | { ok: false; error: Refusal }

/** A failure of the turn: the schema is unusable, or the answer does not fit it. */
export type Refusal = Failure & { code: 'RESULT_SCHEMA_INVALID' | 'RESULT_INVALID' }

type Schema = Record<string, unknown>
type Verdict = { fault?: 'schema' | 'answer' | undefined; reason?: string | undefined }

/** How long a check may compute once its thread runs. A sender's patterns could take for ever. */
const CHECK_MS = 1000

/** The same by the clock: on a busy machine a thread waits longer than it computes. */
const LONGEST_MS = 30_000

/** How often a check that takes longer than `CHECK_MS` is looked at. */
const AGAIN_MS = 100

/** How long the thread may take to start on a busy machine. */
const START_MS = 30_000

/** Memory of the thread in MiB. A schema of the largest size compiles in a tenth of it. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/** The longest message of the validator in a refusal, in UTF-16 units. */
const REASON_UNITS = 1000

/** A message of the thread. */
const Message = z.union([
  z.object({ kind: z.literal('begun') }),
  z.object({
    kind: z.literal('verdict'),
    verdict: z.object({
      fault: z.optional(z.enum(['schema', 'answer'])),
      reason: z.optional(z.string()),
    }),
  }),
])

/**
 * Why a sender's schema cannot be used; undefined when it can. Called before a turn starts, so that a bad schema
 * costs no turn. The validator compiles it in a thread with limits on time and memory.
 */
export async function refuseSchema(schema: Schema): Promise<Refusal | undefined> {
  const reason = await problemInUse(schema)
  return reason === undefined ? undefined : schemaInvalid(reason)
}

/** The same as a phrase without the name of the field. */
export async function problemInUse(schema: Schema): Promise<string | undefined> {
  if (isEmpty(schema)) return undefined
  const reason = problemOfSchema(schema) ?? (await judge({ schema })).reason
  return reason?.slice(0, REASON_UNITS)
}

/** Checks an answer against the sender's schema, in a thread with limits on time and memory. */
export async function checkAnswer(schema: Schema, answer: string): Promise<Structured> {
  const checked = await checkText(schema, answer, 'answer')
  if (checked.ok) return checked
  const { fault, reason } = checked
  return { ok: false, error: fault === 'schema' ? schemaInvalid(reason) : resultInvalid(reason) }
}

/** A text checked against a schema, or which of the two is at fault and why, in a phrase. */
type CheckedText =
  | { ok: true; value: unknown }
  | { ok: false; fault: 'schema' | 'answer'; reason: string }

/** Checks JSON against a schema in the same way. `name` is what the reason calls the JSON. */
export async function checkText(schema: Schema, text: string, name: string): Promise<CheckedText> {
  const unusable = problemOfSchema(schema)
  if (unusable !== undefined) return { ok: false, fault: 'schema', reason: unusable }
  const parsed = parse(text)
  if ('reason' in parsed) return { ok: false, fault: 'answer', reason: parsed.reason }
  if (isEmpty(schema)) return { ok: true, value: parsed.value }
  const { fault, reason = '' } = await judge({ schema, answer: text, name })
  if (fault === undefined) return { ok: true, value: parsed.value }
  return { ok: false, fault, reason: reason.slice(0, REASON_UNITS) }
}

/** True for a schema that every JSON fits, which needs no validator. */
function isEmpty(schema: Schema): boolean {
  return Object.keys(schema).length === 0
}

function parse(answer: string): { value: unknown } | { reason: string } {
  let value: unknown
  try {
    value = JSON.parse(answer)
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: `it is not JSON (${error.message})` }
    throw error
  }
  const problem = problemOfJson(value)
  return problem === undefined ? { value } : { reason: problem }
}

/** Runs one check in its own thread and ends the thread. Never rejects: a crash of the thread becomes a verdict. */
function judge(asked: { schema: Schema; answer?: string; name?: string }): Promise<Verdict> {
  const fault = asked.answer === undefined ? 'schema' : 'answer'
  return new Promise((resolve) => {
    const thread = new Worker(program.entry, {
      eval: program.eval,
      workerData: asked,
      env: {},
      resourceLimits: LIMITS,
    })
    running += 1
    let hasEnded = false
    const end = (verdict: Verdict) => {
      clearTimeout(timer)
      if (!hasEnded) running -= 1
      hasEnded = true
      resolve(verdict)
      void thread.terminate()
    }
    const late = (reason: string) => end({ fault, reason })
    let timer = setTimeout(() => late('its thread did not start in time'), START_MS)
    thread.on('message', (raw: unknown) => {
      const message = z.safeParse(Message, raw).data
      if (message?.kind === 'verdict') return end(message.verdict)
      clearTimeout(timer)
      const hasSpent = createStopwatch()
      timer = setTimeout(function look() {
        if (hasSpent()) late(`the check timed out after ${CHECK_MS} ms`)
        else timer = setTimeout(look, AGAIN_MS)
      }, CHECK_MS)
    })
    thread.on('error', (error) => late(`the check broke off: ${error.message}`))
    thread.on('exit', () => late('the check broke off'))
  })
}

/** Checks of this process that have not ended. */
let running = 0

/**
 * Returns whether a check that begins now has had its time. No system says how long one thread has computed, but it is
 * at most what the whole process has, of which each running check has its part.
 */
function createStopwatch(): () => boolean {
  const beganAtMs = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    const isSpent = (user + system) / 1000 >= CHECK_MS * running
    return isSpent || performance.now() - beganAtMs >= LONGEST_MS
  }
}

function schemaInvalid(reason: string): Refusal {
  const message = `Cannot use result_schema: ${reason}.`
  return { code: 'RESULT_SCHEMA_INVALID', message }
}

function resultInvalid(reason: string): Refusal {
  const message = `The answer does not fit result_schema: ${reason}.`
  return { code: 'RESULT_INVALID', message }
}
