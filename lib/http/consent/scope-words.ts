import type { Scope } from '../../schema/root.ts'

/** What each scope allows, for the person who grants it. */
export const SCOPE_WORDS: Record<Scope, string> = {
  'mcp:read': 'Read: list, search and read files',
  'mcp:write': 'Write: create and edit files and folders',
  'mcp:patch': 'Patch: change several files at once',
  'mcp:delete': 'Delete: remove files and folders',
  'mcp:git': 'Git: see history and differences, commit',
  'mcp:shell': 'Shell: run commands',
  'mcp:process': 'Processes: start, watch and stop programs',
  'mcp:browser': 'Browser: open pages, click and type in them',
  'mcp:screen': 'Screen: take screenshots and read their text',
  'mcp:desktop': 'Desktop: move the mouse and press keys',
}
