import { join } from 'node:path'

import { UsageError } from './lib/cli/output.ts'
import { endWithOutput, report, run } from './lib/cli/run.ts'
import { topVerb, TOP_USAGE } from './lib/cli/top/top.ts'

/** The jobs of a workspace, live in a terminal. A process of its own, so that no other command carries its screen. */
const args = process.argv.slice(2)
const verbose = args.includes('--verbose')
const unknown = args.find((arg) => arg !== '--verbose' && arg !== '--help')

endWithOutput()
if (args.includes('--help')) process.stdout.write(`${TOP_USAGE}\n`)
else if (unknown === undefined) {
  const programPath = (file: string) => join(import.meta.dirname, file)
  await run({ name: 'top', verb: topVerb, typed: {}, json: false, verbose, programPath })
} else {
  const error = new UsageError(`Unknown argument: ${unknown}. See: relay top --help`)
  process.exitCode = report(error, { verbose })
}
