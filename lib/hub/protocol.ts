import * as z from 'zod/mini'

import { ERROR_STATUS } from '../errors.ts'
import type { ErrorCode, ErrorDetails } from '../errors.ts'

/** The version of the frames below. A hub closes a connection of another version with `CLOSE.version`. */
export const PROTOCOL = 1

/** The largest result of a request, as JSON in bytes. A larger one is answered with `RESULT_TOO_LARGE`. */
export const MOST_RESULT_BYTES = 8 * 1024 * 1024

/** The largest input of a request, as JSON in bytes: with what surrounds it, it fits a body of 1 MiB. */
export const MOST_INPUT_BYTES = 1000 * 1024

/** The largest frame: a result with what surrounds it. Frames are never compressed, so none can be larger inside. */
export const MOST_FRAME_BYTES = MOST_RESULT_BYTES + 64 * 1024

/** The most roots of one machine. */
const MOST_ROOTS = 200

/** How often both sides send a ping. A side that hears nothing for two intervals closes the connection. */
export const HEARTBEAT_MS = 15_000

/** Why a hub closes a connection. A machine that was unpaired does not connect again. */
export const CLOSE = {
  replaced: 4000,
  unpaired: 4001,
  protocol: 4002,
  version: 4003,
  silent: 4004,
  leaving: 1001,
} as const

/** The name of a machine or a root in a path such as `laptop/project`. */
export const MachineName = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9_-]{0,62}$/,
      'must be 1 to 63 of a-z, 0-9, "_" and "-", starting with a letter or digit',
    ),
  )

const RequestId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))

/** A root as a hub knows it: never its path. */
export const HubRoot = z.object({
  name: MachineName,
  label: z.string().check(z.maxLength(200)),
  mode: z.string().check(z.maxLength(20)),
})
export type HubRoot = z.infer<typeof HubRoot>

const Roots = z.array(HubRoot).check(z.maxLength(MOST_ROOTS))

const Scopes = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))

/** For whom a request is: the user of the hub, and what its client was granted. */
const RequestCaller = z.object({
  user: z.string().check(z.minLength(1), z.maxLength(100)),
  scopes: Scopes,
})
export type RequestCaller = z.infer<typeof RequestCaller>

const Ping = z.object({ type: z.literal('ping') })
const Pong = z.object({ type: z.literal('pong') })

const Failure = z.object({
  code: z.string().check(z.maxLength(64)),
  message: z.string().check(z.maxLength(4000)),
  details: z.optional(
    z.record(
      z.string().check(z.maxLength(100)),
      z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean()]),
    ),
  ),
})

/** The most images of one result. */
const MOST_IMAGES = 20

/** An image of a result, in base64. */
const Image = z.object({ data: z.string(), mimeType: z.string().check(z.maxLength(100)) })

/** The result of an operation: its JSON, and the images beside it. */
export type Answer = { body: Record<string, unknown>; images?: z.infer<typeof Image>[] | undefined }

/** Why a request failed, in a form that reveals nothing of the machine but what its refusal says. */
export type Failure = { code: ErrorCode; message: string; details: ErrorDetails }

/** The answer to a request, by its id. */
const ResultFrame = z.discriminatedUnion('ok', [
  z.object({
    type: z.literal('result'),
    id: RequestId,
    ok: z.literal(true),
    body: z.record(z.string(), z.unknown()),
    images: z.optional(z.array(Image).check(z.maxLength(MOST_IMAGES))),
  }),
  z.object({ type: z.literal('result'), id: RequestId, ok: z.literal(false), error: Failure }),
])
export type ResultFrame = z.infer<typeof ResultFrame>

/** What a machine sends. */
const MachineFrame = z.union([
  z.object({
    type: z.literal('hello'),
    protocol: z.int(),
    version: z.string().check(z.maxLength(40)),
    roots: Roots,
    /** What the person who paired the machine allows. */
    scopes: Scopes,
  }),
  z.object({ type: z.literal('sync'), roots: Roots }),
  ResultFrame,
  Ping,
  Pong,
])
export type MachineFrame = z.infer<typeof MachineFrame>

/** What a hub sends. */
const HubFrame = z.union([
  z.object({
    type: z.literal('welcome'),
    protocol: z.int(),
    machine: MachineName,
    user: z.string().check(z.maxLength(100)),
    heartbeat_ms: z.int().check(z.gte(100), z.lte(600_000)),
  }),
  z.object({
    type: z.literal('request'),
    id: RequestId,
    operation: z.string().check(z.maxLength(64)),
    input: z.record(z.string(), z.unknown()),
    caller: RequestCaller,
    /** How long the hub waits for the result. */
    deadline_ms: z.int().check(z.gte(1), z.lte(3_600_000)),
  }),
  z.object({ type: z.literal('cancel'), id: RequestId }),
  /** The next token of the machine. The former one works until this one was used. */
  z.object({ type: z.literal('token'), token: z.string().check(z.maxLength(200)) }),
  Ping,
  Pong,
])
export type HubFrame = z.infer<typeof HubFrame>
export type RequestFrame = Extract<HubFrame, { type: 'request' }>

/**
 * A frame that was received. `unknown`: a type of a later version, which is ignored. `malformed`: not a frame of this
 * protocol; `id` where it still names the request that it answers.
 */
export type Received<F> =
  | { is: 'frame'; frame: F }
  | { is: 'unknown' }
  | { is: 'malformed'; id?: string | undefined }

/** Reads what a machine sent. */
export function readMachineFrame(text: string): Received<MachineFrame> {
  return read(MachineFrame, MACHINE_TYPES, text)
}

/** Reads what a hub sent. */
export function readHubFrame(text: string): Received<HubFrame> {
  return read(HubFrame, HUB_TYPES, text)
}

const MACHINE_TYPES = new Set(['hello', 'sync', 'result', 'ping', 'pong'])
const HUB_TYPES = new Set(['welcome', 'request', 'cancel', 'token', 'ping', 'pong'])

function read<S extends z.ZodMiniType>(
  schema: S,
  types: ReadonlySet<string>,
  text: string,
): Received<z.output<S>> {
  const value = parseJson(text)
  const parsed = schema.safeParse(value)
  if (parsed.success) return { is: 'frame', frame: parsed.data }
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown }
  if (typeof type === 'string' && !types.has(type)) return { is: 'unknown' }
  const named = RequestId.safeParse(id)
  return { is: 'malformed', id: named.success ? named.data : undefined }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is malformed like any other text.
    return undefined
  }
}

/** The failure in a result frame. A code that this version does not know becomes `AGENT_PROTOCOL_ERROR`. */
export function failureIn(error: z.infer<typeof Failure>): Failure {
  const { message, details = {} } = error
  const code = Object.hasOwn(ERROR_STATUS, error.code)
    ? (error.code as ErrorCode)
    : 'AGENT_PROTOCOL_ERROR'
  return { code, message, details }
}
