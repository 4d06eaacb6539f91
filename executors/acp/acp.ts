import type { RunTurn } from '../../lib/executor.ts'
import type { AcpSettings } from '../../lib/schema/settings.ts'
import { promptFor } from './prompt.ts'
import { runAcp } from './run.ts'

/**
 * Runs turns with a program that speaks the Agent Client Protocol and that the operator named. The relay refuses what a
 * turn may not do when the agent asks for permission. What the agent does without asking is up to its own settings, as
 * for any other command of the operator.
 */
export function createAcpExecutor(
  settings: AcpSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const [command = '', ...args] = settings.command
  const agent = {
    name: `"${command}"`,
    codes: 'ACP',
    install: 'Install it, or correct "command" of this agent.',
    signIn:
      'Sign in to it as the worker\'s user, or name the variable of its key under "env" of this agent.',
    approvals: settings.approvals,
    timeoutMs: settings.timeoutMs,
    ...options,
  }
  return (turn) =>
    runAcp(
      {
        ...agent,
        prepare: () =>
          Promise.resolve({
            command,
            args,
            env: turn.env,
            prompt: promptFor(turn, settings),
            model: turn.model ?? settings.model,
          }),
      },
      turn,
    )
}
