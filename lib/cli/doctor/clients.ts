import * as fs from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { readCredential } from '../../config/credential.ts'
import { RelayError, systemCode } from '../../errors.ts'
import { quoteForShell } from '../hooks/handlers.ts'
import { runProgram } from '../../process/program.ts'
import type {
  AgentSettings,
  ChatgptSettings,
  ClaudeSettings,
  CodexSettings,
} from '../../schema/settings.ts'
import type { Check } from '../../operations/upkeep/check.ts'
import { clientsWithPlugin } from './plugins.ts'

/** A client that takes longer to print its version could not run a turn either. */
const RESPONSE_MS = 10_000

/** Checks the program of each agent: whether it exists, its version, and whether it is signed in. */
export async function checkExecutors(
  agents: Record<string, AgentSettings>,
  configPath: string,
): Promise<Check[]> {
  const checks: Check[] = []
  for (const [agent, settings] of Object.entries(agents)) {
    checks.push(await checkExecutor(agent, settings, configPath))
  }
  return checks
}

async function checkExecutor(
  agent: string,
  settings: AgentSettings,
  configPath: string,
): Promise<Check> {
  switch (settings.executor) {
    case 'codex':
      return checkClient(agent, settings, CODEX)
    case 'claude':
      return checkClient(agent, settings, CLAUDE)
    case 'command':
      return checkCommand(agent, settings.command[0] ?? '')
    case 'chatgpt':
      return checkChatgpt(agent, settings, configPath)
  }
}

/** The arguments that report a client's login, and how to sign in to it and install it. */
type CommandLine = { status: string[]; signIn: string; install: string }

const CODEX: CommandLine = {
  status: ['login', 'status'],
  signIn: 'login',
  install: 'npm install -g @openai/codex',
}

const CLAUDE: CommandLine = {
  status: ['auth', 'status'],
  signIn: 'auth login',
  install: 'npm install -g @anthropic-ai/claude-code',
}

/** Runs the client with the variables that its turns get, because they may hold its key or settings folder. */
async function checkClient(
  agent: string,
  { binary, env }: CodexSettings | ClaudeSettings,
  { status, signIn, install }: CommandLine,
): Promise<Check> {
  const name = `agent ${agent}`
  const version = await ask(binary, ['--version'])
  if (version === undefined) {
    return {
      name,
      state: 'warning',
      message: `"${binary}" does not run on this machine`,
      repair: `Install it (${install}), or set "binary" of this agent.`,
    }
  }
  const login = await ask(binary, status, env)
  return login === undefined
    ? {
        name,
        state: 'warning',
        message: `${version}, not signed in`,
        repair: `Sign in with "${binary} ${signIn}", or list the variable of its API key under "env".`,
      }
    : { name, state: 'ok', message: `${version}, signed in` }
}

/** Checks only that there is a token; `relay agent test` asks the service whether it accepts it. */
function checkChatgpt(
  agent: string,
  { triggerUrl, tokenEnv }: ChatgptSettings,
  configPath: string,
): Check {
  const name = `agent ${agent}`
  try {
    readCredential({ configPath, env: process.env }, { agent, tokenEnv })
    return { name, state: 'ok', message: `${triggerUrl}, with a token` }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { name, state: 'warning', message: error.message }
  }
}

function checkCommand(agent: string, command: string): Check {
  const name = `agent ${agent}`
  const found = command.includes('/') ? isProgram(command) : onPath(command)
  return found
    ? { name, state: 'ok', message: `"${command}"` }
    : {
        name,
        state: 'warning',
        message: `"${command}" was not found, or is not executable`,
        repair: 'Install it, or correct "command" of this agent.',
      }
}

function onPath(command: string): boolean {
  const directories = (process.env.PATH ?? '').split(':').filter((path) => path !== '')
  return directories.some((directory) => isProgram(join(directory, command)))
}

function isProgram(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK)
    return fs.statSync(path).isFile()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}

/** The first line of a program's output; undefined unless it exits with 0. */
async function ask(
  command: string,
  args: string[],
  names: string[] = [],
): Promise<string | undefined> {
  const { PATH = '', HOME = homedir() } = process.env
  const passed = names.map((name) => [name, process.env[name] ?? ''])
  const result = await runProgram({
    command,
    args,
    cwd: tmpdir(),
    env: { PATH, HOME, ...Object.fromEntries(passed.filter(([, value]) => value !== '')) },
    input: '',
    signal: new AbortController().signal,
    timeoutMs: RESPONSE_MS,
    graceMs: 500,
    maxOutputBytes: 1000,
  })
  if (result.end !== 'exited' || result.exitCode !== 0) return undefined
  return (result.output || result.stderrTail).trim().split('\n')[0] ?? ''
}

/** Checks which clients list the relay as an MCP server. It only searches their files for a mention, and parses none. */
export function checkRegistrations(workspace: string, server: string): Check {
  const home = process.env.HOME ?? homedir()
  const files = {
    'Claude Code (project)': join(workspace, '.mcp.json'),
    'Claude Code': join(home, '.claude.json'),
    Codex: join(process.env.CODEX_HOME ?? join(home, '.codex'), 'config.toml'),
  }
  const program = quoteForShell(server)
  const mentioned = Object.entries(files).filter(([, path]) => mentionsRelay(path, server))
  const plugins = clientsWithPlugin()
  // Codex keeps its plugins and its MCP servers in the same file.
  const configured = mentioned
    .map(([client]) => client)
    .filter((client) => !plugins.includes(`${client} (plugin)`))
  const found = [...configured, ...plugins]
  return found.length > 0
    ? { name: 'mcp', state: 'ok', message: `registered with ${found.join(', ')}` }
    : {
        name: 'mcp',
        state: 'warning',
        message: 'no client lists this relay as an MCP server',
        repair: `claude mcp add relay -- node ${program}, or codex mcp add relay -- node ${program}`,
      }
}

function mentionsRelay(path: string, server: string): boolean {
  try {
    // Reading a pipe would block.
    if (!fs.statSync(path).isFile()) return false
    const text = fs.readFileSync(path, 'utf8')
    return text.includes(server) || /durable-relay|relay["'\s,\]]+mcp/.test(text)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
