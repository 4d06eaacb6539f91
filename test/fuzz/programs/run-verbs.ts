// Runs command lines one after another in one process, as cli.ts runs one: reads them as JSON lines on
// descriptor 4, and writes for each how it ended and what it printed, as a JSON line on descriptor 3.
import { createReadStream, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { parse } from '../../../lib/cli/parse.ts'
import { report, run as runVerb } from '../../../lib/cli/run.ts'

/** A verb that has not ended by then waits for something. How long an answer may take is judged apart; see `guard.ts`. */
const WAIT_MS = 20_000

let printed = ''
const take = (chunk: unknown): boolean => {
  printed += String(chunk)
  return true
}
process.stdout.write = take
process.stderr.write = take

async function run(argv: string[]): Promise<void> {
  try {
    const parsed = await parse(argv, '0')
    if (parsed === undefined) return
    const { command, typed, common } = parsed
    const verb = await command.load(typed)
    const programPath = (file: string) => `/nowhere/${file}`
    await runVerb({ name: command.name, verb, typed, ...common, programPath })
  } catch (error) {
    process.exitCode = report(error, { verbose: false })
  }
}

let stray = ''
process.on('uncaughtException', (error) => (stray += String(error.stack)))
process.on('unhandledRejection', (error) => (stray += String((error as Error).stack ?? error)))

for await (const line of createInterface({ input: createReadStream('', { fd: 4 }) })) {
  printed = ''
  stray = ''
  process.exitCode = 0
  const begin = performance.now()
  let isLate = false
  const late = new Promise<void>((resolve) => {
    setTimeout(() => ((isLate = true), resolve()), WAIT_MS)
  })
  const crash = await Promise.race([
    run(JSON.parse(line) as string[]).then(
      () => '',
      (error: unknown) => String((error as Error).stack ?? error),
    ),
    late.then(() => ''),
  ])
  const tookMs = performance.now() - begin
  const end = { code: process.exitCode, printed: printed.slice(0, 20_000), tookMs, isLate }
  writeSync(3, `${JSON.stringify({ ...end, crash: crash + stray })}\n`)
}
process.exit(0)
