import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { createEndNotes } from './lib/actions/note-end.ts'
import { readSettings } from './lib/config/config.ts'
import { createCallerOf } from './lib/operations/session.ts'
import { assembleServices } from './lib/relay/assemble.ts'
import { openRelay as open } from './lib/relay/relay.ts'
import { traceContextOf } from './lib/schema/traceparent.ts'
import { createTracing } from './lib/tracing/tracing.ts'
import { serveHere } from './lib/worker/in-process.ts'
import { createClient } from './lib/sdk/client.ts'
import type { RelayClient } from './lib/sdk/client.ts'
import manifest from './package.json' with { type: 'json' }

export { RelayError } from './lib/errors.ts'
export type { ErrorCode } from './lib/errors.ts'
export type { ActionCall, ActionHandle, ActionOptions } from './lib/sdk/offered-actions.ts'
export type { CallOptions, RelayClient } from './lib/sdk/client.ts'
export { flow, step } from './lib/sdk/flow-steps.ts'
export type {
  FlowCondition,
  FlowInput,
  FlowInputDocument,
  FlowJob,
  FlowStepInput,
} from './lib/sdk/flow-steps.ts'
export { registerDriverActions } from './lib/sdk/driver-actions.ts'
export type { DriverOptions } from './lib/sdk/driver-actions.ts'
export type {
  EventName,
  FlowNotification,
  JobNotification,
  MessageNotification,
} from './lib/sdk/events.ts'

/** What a program may set; the rest comes from the environment, as for every other program of the relay. */
export type RelayOptions = {
  /** The agent that the program speaks for: the sender of its jobs and the owner of its inbox. */
  agent: string
  /** Default `RELAY_WORKSPACE`, else the current directory. */
  workspace?: string
  /** Default `RELAY_DATA_DIR`, else the user's data directory. */
  dataDir?: string
  /** Whether a dispatch starts a worker for an agent that no worker serves. Default `RELAY_AUTOSPAWN`. */
  autospawn?: boolean
  /** Called with one line about what did not work in the background; default standard error. */
  warn?: (line: string) => void
}

/** Opens the relay of a workspace for one agent. Close it when done. Throws `RelayError`. */
export async function openRelay(options: RelayOptions): Promise<RelayClient> {
  const { agent, workspace, dataDir, autospawn, warn = warnOnStderr } = options
  const env: Record<string, string | undefined> = { ...process.env, RELAY_AGENT: agent }
  if (workspace !== undefined) env['RELAY_WORKSPACE'] = workspace
  if (dataDir !== undefined) env['RELAY_DATA_DIR'] = dataDir
  if (autospawn !== undefined) env['RELAY_AUTOSPAWN'] = autospawn ? '1' : '0'
  const settings = readSettings(env, process.cwd())
  const tracing = createTracing({
    env,
    program: 'sdk',
    version: manifest.version,
    around: traceContextOf(env['TRACEPARENT'], env['TRACESTATE']),
    warn,
  })
  const relay = await open(settings, { tracing })
  const notes = createEndNotes(relay.audit)
  const program = join(import.meta.dirname, 'worker.js')
  const services = assembleServices(relay, { settings, env, program, warn })
  const self = { agent, session: `sdk-${process.pid}-${randomBytes(3).toString('hex')}` }
  return createClient({
    services,
    self,
    callerOf: createCallerOf(settings, Promise.resolve(services)),
    warn,
    serveHere: (served) =>
      serveHere({
        queue: relay.queue,
        clock: relay.clock,
        served,
        localDirectory: relay.machine.directory,
        workspace: settings.workspace,
        leaseMs: settings.leaseMs,
        heartbeatMs: settings.heartbeatMs,
        tracing,
        onTurn: (report) => notes.note(self, report),
        log: warn,
      }),
    async closeRelay() {
      await notes.written()
      relay.close()
      await relay.ended
      await tracing.close()
    },
  })
}

function warnOnStderr(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}
