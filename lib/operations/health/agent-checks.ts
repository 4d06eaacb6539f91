import * as fs from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { readConfiguration } from '../../config/config.ts'
import { readCredential } from '../../config/credential.ts'
import { RelayError, systemCode } from '../../errors.ts'
import { runProgram } from '../../process/program.ts'
import { BUILT_IN_AGENTS } from '../../schema/settings.ts'
import type {
  AgentSettings,
  ChatgptSettings,
  ClaudeSettings,
  CodexSettings,
} from '../../schema/settings.ts'
import type { Check } from '../../schema/api-health.ts'

/** A client that takes longer to print its version could not run a turn either. */
const RESPONSE_MS = 10_000

/** The environment of this process and the configuration file of its user; `signal` ends programs that were started. */
export type CheckFrom = { configPath: string; env: Environment; signal: AbortSignal }

type Environment = Readonly<Record<string, string | undefined>>

/** Checks the programs of all agents at once: those that the configuration file has, and the built-in ones. */
export async function checkAgents(from: CheckFrom): Promise<Check[]> {
  const { agents } = readConfiguration(from.configPath)
  const known = Object.entries({ ...BUILT_IN_AGENTS, ...agents })
  return Promise.all(known.map(([agent, settings]) => checkAgentProgram(agent, settings, from)))
}

/** Checks the program of an agent: whether it exists, its version, and whether it is signed in. Runs no turn. */
export async function checkAgentProgram(
  agent: string,
  settings: AgentSettings,
  from: CheckFrom,
): Promise<Check> {
  switch (settings.executor) {
    case 'codex':
      return checkClient(agent, settings, { ...CODEX, ...from })
    case 'claude':
      return checkClient(agent, settings, { ...CLAUDE, ...from })
    case 'gemini':
      return checkVersion(agent, settings, GEMINI, from)
    case 'opencode':
      return checkVersion(agent, settings, OPENCODE, from)
    case 'acp':
    case 'command':
      return checkCommand(agent, settings.command[0] ?? '', from)
    case 'chatgpt':
      return checkChatgpt(agent, settings, from)
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

const GEMINI = 'npm install -g @google/gemini-cli'
const OPENCODE = 'npm install -g opencode-ai'

/** Checks that a client runs. These clients cannot report whether they are signed in without a turn. */
async function checkVersion(
  agent: string,
  { binary }: { binary: string },
  install: string,
  from: CheckFrom,
): Promise<Check> {
  const version = await ask(from, binary, ['--version'])
  if (version === undefined) return notRunning(agent, binary, install)
  const message = `"${binary}" ${version}; its first turn shows whether it is signed in`
  return { name: `agent ${agent}`, state: 'ok', message }
}

function notRunning(agent: string, binary: string, install: string): Check {
  return {
    name: `agent ${agent}`,
    state: 'warning',
    message: `"${binary}" does not run on this machine`,
    repair: `Install it (${install}), or set "binary" of this agent.`,
  }
}

/** Runs the client with the variables that its turns get, because they may hold its key or settings folder. */
async function checkClient(
  agent: string,
  { binary, env }: CodexSettings | ClaudeSettings,
  { status, signIn, install, ...from }: CommandLine & CheckFrom,
): Promise<Check> {
  const name = `agent ${agent}`
  const version = await ask(from, binary, ['--version'])
  if (version === undefined) return notRunning(agent, binary, install)
  const login = await ask(from, binary, status, env)
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
  from: CheckFrom,
): Check {
  const name = `agent ${agent}`
  try {
    readCredential(from, { agent, tokenEnv })
    return { name, state: 'ok', message: `${triggerUrl}, with a token` }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { name, state: 'warning', message: error.message }
  }
}

function checkCommand(agent: string, command: string, { env }: CheckFrom): Check {
  const name = `agent ${agent}`
  const found = command.includes('/') ? isProgram(command) : onPath(command, env)
  return found
    ? { name, state: 'ok', message: `"${command}"` }
    : {
        name,
        state: 'warning',
        message: `"${command}" was not found, or is not executable`,
        repair: 'Install it, or correct "command" of this agent.',
      }
}

function onPath(command: string, env: Environment): boolean {
  const directories = (env['PATH'] ?? '').split(':').filter((path) => path !== '')
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
  { env, signal }: CheckFrom,
  command: string,
  args: string[],
  names: string[] = [],
): Promise<string | undefined> {
  const { PATH = '', HOME = homedir() } = env
  const passed = names.map((name) => [name, env[name] ?? ''])
  const result = await runProgram({
    command,
    args,
    cwd: tmpdir(),
    env: { PATH, HOME, ...Object.fromEntries(passed.filter(([, value]) => value !== '')) },
    input: '',
    signal,
    timeoutMs: RESPONSE_MS,
    graceMs: 500,
    maxOutputBytes: 1000,
  })
  if (result.end !== 'exited' || result.exitCode !== 0) return undefined
  return (result.output || result.stderrTail).trim().split('\n')[0] ?? ''
}
