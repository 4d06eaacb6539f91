import { join } from 'node:path'

import { UsageError } from './lib/cli/exit.ts'
import { endWithOutput, runVerb, tell } from './lib/cli/run.ts'
import { top, TOP_USAGE } from './lib/cli/top/top.ts'

/** The jobs of a workspace, live in a terminal. A process of its own, so that no other verb carries its screen. */
const args = process.argv.slice(2)
const isVerbose = args.includes('--verbose')
const unknown = args.find((arg) => arg !== '--verbose' && arg !== '--help')

endWithOutput()
if (args.includes('--help')) process.stdout.write(`${TOP_USAGE}\n`)
else if (unknown === undefined) {
  const flags = { json: false, verbose: isVerbose, _: ['top'] }
  await runVerb(flags, top, join(import.meta.dirname, 'worker.js'))
} else {
  const error = new UsageError(`top takes no "${unknown}". See: relay top --help`)
  process.exitCode = tell(error, { verbose: isVerbose })
}
