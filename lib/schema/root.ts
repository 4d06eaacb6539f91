import * as z from 'zod/mini'

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
