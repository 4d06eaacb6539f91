import type { Scope } from '../../../lib/schema/root.ts'

/** What a scope lets a caller use, within the rules of each root. */
export const SCOPE_WORDS: Record<Scope, string> = {
  'mcp:read': 'read and search',
  'mcp:write': 'write files',
  'mcp:patch': 'apply patches',
  'mcp:delete': 'delete',
  'mcp:git': 'use git',
  'mcp:shell': 'run commands',
  'mcp:process': 'start and stop processes',
  'mcp:browser': 'use a browser',
  'mcp:screen': 'see the screen',
  'mcp:desktop': 'use mouse and keyboard',
}
