import type { Turn } from '../../lib/executor.ts'
import type { Failure } from '../../lib/schema/result.ts'
import type { ClaudeSettings, McpServer } from '../../lib/schema/settings.ts'
import { reviewInstruction } from '../review-marker.ts'

/**
 * The built-in tools of a read-only turn: an allow-list, so that future tools are denied. Left out on purpose
 * are subagents, which can write in a git worktree of their own; skills, whose text may run commands when it is
 * loaded; and the web, which could leak what was read.
 */
const READ_TOOLS = ['Read', 'Glob', 'Grep', 'ToolSearch']

const WRITE_TOOLS = ['Write', 'Edit', 'MultiEdit', 'NotebookEdit']

/** Variables for the client, unless the operator passes one of the same name. None is a secret. */
const ENVIRONMENT = {
  // With the default of 10 retries a wrong key is reported after minutes; 5 survive half a minute of overload.
  CLAUDE_CODE_MAX_RETRIES: '5',
  // A turn must end with its answer, but a background subagent outlives the first result line.
  CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
  // A turn contacts the model only, and does not update the program it runs.
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  DISABLE_TELEMETRY: '1',
  DISABLE_ERROR_REPORTING: '1',
  DISABLE_AUTOUPDATER: '1',
}

/** The environment of the client: the turn's, with defaults for a run without a terminal. */
export function claudeEnvironment(turn: Turn): Record<string, string> {
  return { ...ENVIRONMENT, ...turn.env }
}

/**
 * The prompt in the client's input format. `client_composed` marks it as not typed by a person: without the
 * mark a leading slash runs a command of the client, and `@path` reads any file, even one that the model may
 * not read.
 */
export function claudeInput(prompt: string): string {
  const message = { role: 'user', content: [{ type: 'text', text: prompt }] }
  const line = { type: 'user', message, parent_tool_use_id: null, session_id: '' }
  return `${JSON.stringify({ ...line, client_composed: true })}\n`
}

/** Without the project's settings the client does not load the project's instructions either (2.1.328). */
const INSTRUCTIONS_NOT_LOADED =
  'This project has instructions for agents in CLAUDE.md. They are not loaded: read that file first, and follow it as far as it helps with the task.'

/** What else a command line depends on, beside the turn and its settings. */
export type Chosen = {
  newThread: string
  /** The schema of the answer, from `clientSchema`. */
  schema: string | undefined
  /** The operator allows the workspace's own settings and MCP servers. */
  isTrusted: boolean
  /** The folder of the turn has a `CLAUDE.md`. */
  hasInstructions: boolean
}

/** Everything that a job provides follows an option that takes exactly one value. */
export function claudeArguments(turn: Turn, settings: ClaudeSettings, chosen: Chosen): string[] {
  return [
    '-p',
    ...option('--input-format', 'stream-json'),
    ...option('--output-format', 'stream-json'),
    '--verbose',
    // Without the parts of an answer its tokens are not known before the next one.
    ...(turn.meter === undefined ? [] : ['--include-partial-messages']),
    ...option('--resume', turn.resume?.thread_id),
    ...(turn.resume?.isFork === true ? ['--fork-session'] : []),
    ...option('--session-id', isNewThread(turn) ? chosen.newThread : undefined),
    ...option('--model', turn.model ?? settings.model),
    ...option('--effort', turn.effort ?? settings.effort),
    ...option('--max-turns', settings.maxTurns),
    ...option('--max-budget-usd', settings.maxBudgetUsd),
    ...option('--append-system-prompt', systemPrompt(turn, settings, chosen)),
    ...option('--json-schema', chosen.schema),
    ...configuration(turn, settings, chosen.isTrusted),
    ...(turn.write ? writePermissions(settings) : readPermissions(settings)),
  ]
}

/**
 * `-p` skips the question whether a folder is trusted. The client then starts the MCP servers of `.mcp.json`,
 * runs the helpers of `.claude/settings.json` and sends the key to the address in its `env` (seen, 2.1.328).
 * So a turn reads the user's settings and not the project's, unless the workspace is trusted.
 *
 * A rule in the user's settings can allow a tool of the operator's servers that writes. A read-only turn
 * with such a server therefore reads no settings file at all.
 */
function configuration(turn: Turn, settings: ClaudeSettings, isTrusted: boolean): string[] {
  const servers = serversFor(turn, settings)
  const hasServers = Object.keys(servers).length > 0
  const named = hasServers ? option('--mcp-config', JSON.stringify({ mcpServers: servers })) : []
  if (isTrusted) return named
  const sources = hasServers && !turn.write ? '' : 'user'
  return [...named, '--strict-mcp-config', ...option('--setting-sources', sources)]
}

/** The operator's MCP servers: all for a write turn, those in `readTools` for a read-only one. */
function serversFor(
  turn: Turn,
  { mcpServers, readTools }: ClaudeSettings,
): Record<string, McpServer> {
  if (turn.write) return mcpServers
  const isNamed = (name: string) =>
    readTools.some((rule) => rule === `mcp__${name}` || rule.startsWith(`mcp__${name}__`))
  return Object.fromEntries(Object.entries(mcpServers).filter(([name]) => isNamed(name)))
}

/** True when the turn uses a thread with a new id: a new thread, or a fork. */
export function isNewThread(turn: Turn): boolean {
  return turn.resume === undefined || turn.resume.isFork === true
}

function systemPrompt(
  turn: Turn,
  settings: ClaudeSettings,
  { isTrusted, hasInstructions }: Chosen,
): string | undefined {
  const isUnread = hasInstructions && !isTrusted && turn.resume === undefined
  const parts = [
    isUnread ? INSTRUCTIONS_NOT_LOADED : undefined,
    settings.appendSystemPrompt,
    reviewInstruction(settings, turn),
  ]
  return parts.filter((part) => part !== undefined).join('\n\n') || undefined
}

function writePermissions(settings: ClaudeSettings): string[] {
  return [
    ...option('--permission-mode', settings.permissionMode),
    ...list('--allowedTools', [...settings.readTools, ...settings.allowedTools]),
    ...list('--disallowedTools', settings.disallowedTools),
  ]
}

/**
 * No permission mode keeps a turn from writing when the user's own settings allow a tool (`plan` ran
 * `touch`, `dontAsk` wrote files, 2.1.328). So the tools are removed, and also denied: a denial covers
 * subagents and outranks every rule that allows. Hooks are commands, so they are off.
 */
function readPermissions({ readTools, disallowedTools }: ClaudeSettings): string[] {
  const named = readTools.map(toolOf).filter((tool) => !tool.startsWith('mcp__'))
  const tools = new Set([...READ_TOOLS, ...named])
  const denied = [...WRITE_TOOLS, ...(tools.has('Bash') ? [] : ['Bash']), ...disallowedTools]
  return [
    ...option('--permission-mode', 'dontAsk'),
    ...option('--settings', JSON.stringify({ disableAllHooks: true })),
    ...option('--tools', [...tools].join(',')),
    ...list('--allowedTools', readTools),
    ...list('--disallowedTools', denied),
  ]
}

/** `Bash(git log:*)` is a rule of the tool `Bash`. */
function toolOf(rule: string): string {
  return rule.replace(/\(.*$/s, '')
}

/** A schema is one argument of the client, and Linux limits an argument to 128 KiB. */
const MOST_SCHEMA_BYTES = 100 * 1024

/**
 * The sender's schema for `--json-schema`, or why the client cannot use it. Claude Code takes the answer
 * as the input of a tool, which is an object, and knows no `$schema` but draft-07 (2.1.328).
 */
export function clientSchema(
  schema: Record<string, unknown> | undefined,
): { ok: true; text: string | undefined } | { ok: false; error: Failure } {
  if (schema === undefined) return { ok: true, text: undefined }
  const { $schema: _, type = 'object', ...rest } = schema
  if (type !== 'object') {
    return unusable('Claude Code answers with objects only: type must be "object"')
  }
  const text = JSON.stringify({ type, ...rest })
  return Buffer.byteLength(text) > MOST_SCHEMA_BYTES
    ? unusable(`it has more than ${MOST_SCHEMA_BYTES} bytes`)
    : { ok: true, text }
}

function unusable(reason: string): { ok: false; error: Failure } {
  const message = `Cannot use result_schema: ${reason}.`
  return { ok: false, error: { code: 'RESULT_SCHEMA_INVALID', message } }
}

function option(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [name, String(value)]
}

function list(name: string, values: string[]): string[] {
  return values.length === 0 ? [] : [name, ...values]
}
