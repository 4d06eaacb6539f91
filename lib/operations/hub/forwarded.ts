import { safeParse } from 'zod/v4/core'
import * as z from 'zod/mini'

import type { Hub } from '../../hub/hub.ts'
import type { Answer } from '../../hub/protocol.ts'
import type { Operation } from '../operation.ts'
import { inputRefused } from '../perform.ts'
import { MOST_CHARACTERS, reachedMachine, reachedRoot } from './reached-root.ts'
import type { Reached } from './reached-root.ts'
import { hubOf, userOf } from './user.ts'

/** How long a hub waits for a machine: for what reads, and for what may wait for a person's approval there. */
export type Deadlines = { readMs: number; changeMs: number }

/** The arguments of a call as they were sent; the machine reads them itself. */
type Arguments = Record<string, unknown>

/** The fields of an input that name a root; an operation has at most one of them. */
const ROOT_FIELDS = ['workspaceId', 'root'] as const

/** The field by which an operation that concerns no root names its machine, on a hub. */
const MACHINE_FIELD = 'machine'

/**
 * The same tool on a hub: it names a root as `machine/root`, and the machine performs it by its own rules. The hub checks
 * the arguments and the grant; the machine checks both again, and is the only judge of paths.
 */
export function forwarded(
  operation: Operation,
  deadlines: Deadlines,
): Operation<Arguments, Answer, Arguments> {
  const { name, family, title, description, who, effect, guarded, output } = operation
  const field = ROOT_FIELDS.find((each) => each in operation.input._zod.def.shape)
  const input = inputOnHub(operation, field)
  const deadlineMs = effect.readOnly ? deadlines.readMs : deadlines.changeMs

  return {
    name,
    family,
    title,
    description,
    who,
    effect,
    guarded,
    input,
    output: outputOnHub(output, field),

    accept(_context, args) {
      const parsed = safeParse(input, args ?? {})
      if (!parsed.success) throw inputRefused({ name, input }, parsed.error.issues[0])
      // It fits an object schema.
      return (args ?? {}) as Arguments
    },

    async run(context, args) {
      const hub = hubOf(context)
      const { user, scopes } = userOf(context.caller)
      const reached = await reach(hub, { user, field, args })
      const answer = await hub.send(user, reached.machine, {
        operation: name,
        input: argumentsFor(reached, { field, args }),
        caller: { user, scopes: [...scopes] },
        deadlineMs,
        signal: context.signal,
      })
      return field === undefined ? answer : named(answer, { ...reached, field })
    },

    view: ({ body }) => body,
    images: ({ images = [] }) =>
      images.map(({ data, mimeType }) => ({ data: Buffer.from(data, 'base64'), mimeType })),
  }
}

function reach(
  hub: Hub,
  { user, field, args }: { user: string; field: string | undefined; args: Arguments },
): Promise<Reached> {
  const typed = args[field ?? MACHINE_FIELD]
  // The input's schema makes it a text.
  const name = typeof typed === 'string' ? typed : undefined
  return field === undefined ? reachedMachine(hub, user, name) : reachedRoot(hub, user, name)
}

/** The arguments as the machine takes them: it knows its roots by their own names. */
function argumentsFor(
  { root }: Reached,
  { field, args }: { field: string | undefined; args: Arguments },
): Arguments {
  if (field !== undefined) return { ...args, [field]: root }
  const { [MACHINE_FIELD]: _machine, ...rest } = args
  return rest
}

/** The result with the name of the root as callers of the hub know it. */
function named(
  { body, images }: Answer,
  { machine, root, field }: Reached & { field: string },
): Answer {
  if (body[field] !== root) return { body, images }
  return { body: { ...body, [field]: `${machine}/${root}` }, images }
}

function inputOnHub({ input }: Operation, field: string | undefined) {
  const { shape } = input._zod.def
  const name = z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(MOST_CHARACTERS),
      z.describe(field === undefined ? 'The machine' : 'The root, as machine/root'),
    )
  if (field === undefined) return z.strictObject({ ...shape, [MACHINE_FIELD]: z.optional(name) })
  const isOptional = shape[field]?._zod.optin === 'optional'
  return z.strictObject({ ...shape, [field]: isOptional ? z.optional(name) : name })
}

/** A result names its root as the input does. */
function outputOnHub(output: Operation['output'], field: string | undefined): Operation['output'] {
  const { shape } = output._zod.def
  if (field === undefined || !(field in shape)) return output
  return z.looseObject({ ...shape, [field]: z.string() })
}
