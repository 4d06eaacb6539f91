import type { RunTurn } from '../lib/executor.ts'
import { BUILT_IN_AGENTS } from '../lib/schema/settings.ts'
import type { AgentSettings, Configuration } from '../lib/schema/settings.ts'
import { createClaudeExecutor } from './claude.ts'
import { createCodexExecutor } from './codex.ts'
import { createCommandExecutor } from './command.ts'
import { withReviewMarker } from './review-marker.ts'

/** How one agent's turns are run. */
export type AgentExecutor = { settings: AgentSettings; runTurn: RunTurn }

/**
 * The executors of this machine by agent id: everything that may ever be run. `graceMs` is how long
 * a turn that is stopped may take to end politely.
 */
export function createExecutors(
  configuration: Configuration,
  options: { graceMs?: number } = {},
): Map<string, AgentExecutor> {
  const agents = Object.entries({ ...BUILT_IN_AGENTS, ...configuration.agents })
  return new Map(
    agents.map(([agent, settings]) => {
      const runTurn = executor(settings, options)
      return [
        agent,
        { settings, runTurn: settings.reviewMarker ? withReviewMarker(runTurn) : runTurn },
      ]
    }),
  )
}

function executor(settings: AgentSettings, options: { graceMs?: number }): RunTurn {
  switch (settings.executor) {
    case 'codex':
      return createCodexExecutor(settings, options)
    case 'claude':
      return createClaudeExecutor(settings, options)
    case 'command':
      return createCommandExecutor(settings, options)
  }
}
