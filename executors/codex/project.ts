import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { Turn } from '../../lib/executor.ts'

/**
 * Options that keep Codex from reading the project's settings. Once its user has trusted a project, Codex starts
 * the MCP servers of `.codex/config.toml` outside the sandbox, and `.codex/rules` let commands escape it, even
 * in a read-only turn (seen, 0.169). Codex checks each folder from the top of the repository down to the working
 * directory, so each of them is named as untrusted. Trust in the main repository of a git worktree then has no
 * effect.
 */
export function withoutProject({ cwd }: Turn): string[] {
  const entries = foldersAbove(cwd).map((folder) => `${quoted(folder)}={trust_level="untrusted"}`)
  return ['-c', `projects={${entries.join(',')}}`]
}

/**
 * Options that keep a turn in its sandbox whatever the user's own settings allow: no reviewing model approves
 * commands, and in a read-only turn no rule of the user lets a command write (seen, 0.169).
 */
export function insideSandbox({ write }: Turn): string[] {
  const approvals = ['-c', 'approval_policy="never"', '-c', 'approvals_reviewer="user"']
  return write ? approvals : [...approvals, '--ignore-rules']
}

/** Points a new thread to the project's `AGENTS.md`, which Codex does not load for an untrusted project. */
export function instructionsOf({ cwd, resume }: Turn): string | undefined {
  if (resume !== undefined) return undefined
  const folder = foldersAbove(cwd).find((each) => existsSync(join(each, '.git'))) ?? cwd
  const inside = foldersAbove(cwd).filter((each) => each.length >= folder.length)
  const files = inside.map((each) => join(each, 'AGENTS.md')).filter((file) => existsSync(file))
  if (files.length === 0) return undefined
  return `This project has instructions for agents in ${files.toReversed().map(quoted).join(' and ')}. They are not loaded: read them first, and follow them as far as they help with the task.`
}

/** A folder and all its ancestors, the innermost first. */
function foldersAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...foldersAbove(above)]
}

/** A basic string of TOML. It has all escapes of JSON, and DEL must be escaped too. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f')
}
