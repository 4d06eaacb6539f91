import { join } from 'node:path'

import { runInstead } from './lib/cli/child.ts'
import { PROGRAMS } from './lib/cli/commands/commands.ts'
import { parse } from './lib/cli/parse.ts'
import { endWithOutput, report, run } from './lib/cli/run.ts'
import type { Probe } from './lib/operations/local.ts'
import { traceContextOf } from './lib/schema/traceparent.ts'
import { createTracing } from './lib/tracing/tracing.ts'
import type { Tracing } from './lib/tracing/tracing.ts'
import manifest from './package.json' with { type: 'json' }

const programPath = (file: string) => join(import.meta.dirname, file)

/** Loaded only to test an agent, as few commands do. */
const probe: Probe = async (settings, token) => {
  const { probeAgent } = await import('./executors/chatgpt/probe.ts')
  return probeAgent(settings, token)
}

const argv = process.argv.slice(2)
const [first = '', ...rest] = argv
const program = Object.hasOwn(PROGRAMS, first) ? PROGRAMS[first] : undefined
if (program === undefined) {
  endWithOutput()
  void runCommand()
} else void runInstead(programPath(program.file), rest)

/** A command inside a turn, or inside a traced program, belongs to its trace. */
function tracingOf(env: typeof process.env): Tracing {
  return createTracing({
    env,
    program: 'cli',
    version: manifest.version,
    around: traceContextOf(env['TRACEPARENT'], env['TRACESTATE']),
    warn: (line) => process.stderr.write(`relay: ${line}\n`),
  })
}

/** Reads the command line, then does what its command is for. */
async function runCommand(): Promise<void> {
  try {
    const parsed = await parse(argv, manifest.version)
    if (parsed === undefined) return
    const { command, typed, common } = parsed
    const verb = await command.load(typed)
    const name = verb.named ?? command.name
    await run({ name, verb, typed, ...common, programPath, probe, tracing: tracingOf(process.env) })
  } catch (error) {
    process.exitCode = report(error, { verbose: argv.includes('--verbose') })
  }
}
