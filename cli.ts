import { join } from 'node:path'

import { probeAgent } from './executors/chatgpt/probe.ts'
import { runInstead } from './lib/cli/child.ts'
import { wordsOf } from './lib/cli/options.ts'
import type { Parsing } from './lib/cli/options.ts'
import { parserOf } from './lib/cli/parser.ts'
import { Parsed, endWithOutput, runVerb, runWithoutStore, tell } from './lib/cli/run.ts'
import { hideWords } from './lib/cli/words.ts'
import manifest from './package.json' with { type: 'json' }

/** Verbs that are processes of their own, each built into one file beside this one. */
const PROCESSES: Record<string, string> = {
  mcp: 'server.js',
  worker: 'worker.js',
  serve: 'http.js',
  top: 'top.js',
}

const besideThis = (file: string) => join(import.meta.dirname, file)

const [first = '', ...rest] = process.argv.slice(2)
const processFile = Object.hasOwn(PROCESSES, first) ? PROCESSES[first] : undefined
if (processFile === undefined) {
  endWithOutput()
  await runCommand(process.argv.slice(2))
} else await runInstead(besideThis(processFile), rest)

/** Parses the command line, then runs its verb. */
async function runCommand(typed: string[]): Promise<void> {
  const { argv, reveal } = hideWords(typed)
  const parsing: Parsing = {
    argv,
    reveal,
    run: (flags, verb) => {
      throw new Parsed(() => runVerb(flags, verb, besideThis('worker.js')))
    },
    runAlone: (flags, verb) => {
      throw new Parsed(() => runWithoutStore(flags, verb))
    },
    hookFile: besideThis('hook.js'),
    serverFile: besideThis('server.js'),
    probeAgent,
    version: manifest.version,
    words: wordsOf(reveal),
  }
  try {
    parserOf(parsing).parseSync()
  } catch (error) {
    if (error instanceof Parsed) await error.work()
    else process.exitCode = tell(error, { verbose: typed.includes('--verbose') })
  }
}
