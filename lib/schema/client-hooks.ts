import * as z from 'zod/mini'

/** The clients whose sessions can be told of ended jobs by hooks. */
export const HOOK_CLIENTS = ['claude', 'codex'] as const
export type HookClient = (typeof HOOK_CLIENTS)[number]

/** One command that a client runs at an event; others than ours may be of any kind and have more fields. */
const Handler = z.looseObject({ command: z.optional(z.unknown()) })

/**
 * A client's file of hooks (Claude Code's settings, Codex's hooks.json), as far as it is read: for each event
 * groups, each with a list of handlers. Everything else in it is the client's affair.
 */
export const ClientHooks = z.looseObject({
  hooks: z.optional(
    z.record(z.string(), z.array(z.looseObject({ hooks: z.optional(z.array(Handler)) }))),
  ),
})
export type ClientHooks = z.infer<typeof ClientHooks>
