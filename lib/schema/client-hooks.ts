import * as z from 'zod/mini'

/** The clients whose hooks can notify a session that a job ended. */
export const HOOK_CLIENTS = ['claude', 'codex'] as const
export type HookClient = (typeof HOOK_CLIENTS)[number]

/** One command that a client runs on an event. Handlers other than ours may be of any kind and have more fields. */
const Handler = z.looseObject({ command: z.optional(z.unknown()) })

/**
 * The part of a client's hook file (Claude Code's settings, Codex's hooks.json) that is read: for each event a
 * list of groups, each with a list of handlers. Everything else belongs to the client.
 */
export const ClientHooks = z.looseObject({
  hooks: z.optional(
    z.record(z.string(), z.array(z.looseObject({ hooks: z.optional(z.array(Handler)) }))),
  ),
})
export type ClientHooks = z.infer<typeof ClientHooks>
