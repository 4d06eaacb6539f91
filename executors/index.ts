import { RelayError } from '../lib/errors.ts'
import type { RunTurn } from '../lib/executor.ts'
import { BUILT_IN_AGENTS, agentsOfActions } from '../lib/schema/settings.ts'
import type { AgentSettings, Configuration } from '../lib/schema/settings.ts'
import { createAcpExecutor } from './acp/acp.ts'
import { createChatgptExecutor } from './chatgpt/chatgpt.ts'
import { createClaudeExecutor } from './claude/claude.ts'
import { createCodexExecutor } from './codex/codex.ts'
import { createCommandExecutor } from './command.ts'
import { createGeminiExecutor } from './gemini/gemini.ts'
import { createOpencodeExecutor } from './opencode/opencode.ts'
import { withReviewMarker } from './review-marker.ts'

type ExecutorOptions = {
  /** How long a stopped turn may take before it is killed. */
  graceMs?: number
  /** The operator allows the workspace's own settings and programs in turns. */
  isTrusted?: boolean
  /** The token for the service of an agent. */
  tokenOf?: (of: { agent: string; tokenEnv: string | undefined }) => string
}

/** The settings of an agent and the function that runs its turns. */
export type AgentExecutor = { settings: AgentSettings; runTurn: RunTurn }

/** The executors of this machine by agent id. Nothing else is ever run for a job. */
export function createExecutors(
  configuration: Configuration,
  options: ExecutorOptions = {},
): Map<string, AgentExecutor> {
  const agents = Object.entries({
    ...BUILT_IN_AGENTS,
    ...configuration.agents,
    ...agentsOfActions(configuration),
  })
  return new Map(
    agents.map(([agent, settings]) => {
      const runTurn = executor(agent, settings, options)
      return [
        agent,
        { settings, runTurn: settings.reviewMarker ? withReviewMarker(runTurn) : runTurn },
      ]
    }),
  )
}

function executor(agent: string, settings: AgentSettings, options: ExecutorOptions): RunTurn {
  switch (settings.executor) {
    case 'codex':
      return createCodexExecutor(settings, options)
    case 'claude':
      return createClaudeExecutor(settings, options)
    case 'gemini':
      return createGeminiExecutor(settings, options)
    case 'opencode':
      return createOpencodeExecutor(settings, options)
    case 'acp':
      return createAcpExecutor(settings, options)
    case 'command':
      return createCommandExecutor(settings, options)
    case 'chatgpt': {
      const { tokenEnv } = settings
      const { tokenOf = noToken } = options
      return createChatgptExecutor(settings, { agent, token: () => tokenOf({ agent, tokenEnv }) })
    }
  }
}

function noToken({ agent }: { agent: string }): never {
  throw new RelayError(
    'CREDENTIAL_MISSING',
    `Cannot find a token for agent "${agent}": this process has none.`,
  )
}
