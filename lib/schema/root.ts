import * as z from 'zod/mini'

import { AgentId, DisplayName, given, wholeNumber } from './name.ts'

/** How far a guarded tool goes, from the least to the most. */
export const MODES = ['observe', 'diagnose', 'edit', 'operate', 'destructive'] as const
export const Mode = z.enum(MODES)
export type Mode = z.infer<typeof Mode>

/** What a credential may be granted, for guarded tools. The names are those that OAuth clients ask for. */
export const SCOPES = [
  'mcp:read',
  'mcp:write',
  'mcp:patch',
  'mcp:delete',
  'mcp:git',
  'mcp:shell',
  'mcp:process',
  'mcp:browser',
  'mcp:screen',
  'mcp:desktop',
] as const
export const Scope = z.enum(SCOPES)
export type Scope = z.infer<typeof Scope>

/** True when a mode goes no further than the limit. */
export function isWithin(mode: Mode, limit: Mode): boolean {
  return MODES.indexOf(mode) <= MODES.indexOf(limit)
}

export const RootName = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9_-]{0,62}$/,
      'must be 1 to 63 of a-z, 0-9, "_" or "-", starting with a letter or digit',
    ),
  )
export type RootName = z.infer<typeof RootName>

/** A pattern in the dialect of `.gitignore`, matched against paths below the root. */
const Pattern = z.string().check(
  z.minLength(1),
  z.maxLength(500),
  z.refine((text) => text.trim() !== '' && !/[\0\n\r]/.test(text), 'must be one line'),
)

/** For rules of which each only adds: a negated one would lift nothing. */
const PlainPattern = Pattern.check(
  z.refine((text) => !/^[!#]/.test(text), 'must not begin with "!" or "#"'),
)

const VariableName = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))

/** A folder that tools may use, and what they may do there. Nothing is a root unless a person made it one. */
export const RootSettings = z.strictObject({
  /** The real path of the folder, without links. */
  path: z.string().check(z.regex(/^\//, 'must be an absolute path'), z.maxLength(4096)),
  /** Shown to people and models. */
  label: z.optional(given(DisplayName)),
  /** The highest mode that is allowed without a question. */
  mode: z._default(Mode, 'diagnose'),
  /** The highest mode that a person may approve, call by call. */
  ask: z.optional(Mode),
  /** Paths that no tool lists, reads or writes, in addition to the default ones. */
  deny: z._default(z.array(PlainPattern), []),
  /** Lifts the default denial of these paths; never one of `deny`. */
  allow: z._default(z.array(PlainPattern), []),
  /** Paths that listings and searches leave out; `!pattern` shows what another rule leaves out. */
  ignore: z._default(z.array(Pattern), []),
  /** Whether the `.gitignore` files below the root count as well. */
  gitignore: z._default(z.boolean(), true),
  /** `snapshot`: before each change; `manual`: when a call asks for it. */
  backups: z._default(z.enum(['none', 'manual', 'snapshot']), 'snapshot'),
  backupDays: z._default(wholeNumber(1, 3650), 30),
  /** `guarded`: a command's arguments and declared paths are checked against the rules of the root. */
  commands: z._default(z.enum(['none', 'guarded', 'any']), 'guarded'),
  /** Whether commands run in a sandbox of the system: where there is one, or not at all without one. */
  sandbox: z._default(z.enum(['none', 'auto', 'required']), 'auto'),
  /** Whether the sandbox has a network. */
  network: z._default(z.boolean(), false),
  /** Variables of the server that commands see as well. */
  env: z._default(z.array(VariableName), []),
  /** Whether `git push` exists. */
  push: z._default(z.boolean(), false),
  /** The only agents that may use this root; absent for all. */
  agents: z.optional(z.array(AgentId)),
})
export type RootSettings = z.infer<typeof RootSettings>

/** The modes of tools that work on no root. */
const reach = { mode: z._default(Mode, 'diagnose'), ask: z.optional(Mode) }

/** What guarded tools may do on this machine, whatever a root allows. An absent browser, screen or desktop is off. */
export const ToolSettings = z.strictObject({
  /** No tool goes further than this, not even with an approval. */
  ceiling: z._default(Mode, 'destructive'),
  /** How long an approval is waited for. */
  approvalMs: z._default(wholeNumber(1000, 24 * 3600 * 1000), 300_000),
  /** The most bytes of a result. */
  maxOutputBytes: z._default(wholeNumber(1000, 10_000_000), 200_000),
  browser: z.optional(
    z.strictObject({
      ...reach,
      /** Hosts that pages may load from, such as `example.com` or `*.example.com`. */
      hosts: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(253))), []),
      /** Whether addresses of this machine and its networks may be loaded. */
      privateAddresses: z._default(z.boolean(), false),
      /** The browser to start; found by itself when absent. */
      executable: z.optional(z.string().check(z.minLength(1))),
      /** Whether tools may attach to a browser that is already running. */
      attach: z._default(z.boolean(), false),
    }),
  ),
  screen: z.optional(z.strictObject(reach)),
  desktop: z.optional(z.strictObject(reach)),
})
export type ToolSettings = z.infer<typeof ToolSettings>
