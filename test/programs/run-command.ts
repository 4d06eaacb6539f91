import { readFileSync } from 'node:fs'

import { runCommand } from '../../lib/workspace/shell/run.ts'
import type { Prepared } from '../../lib/workspace/shell/prepare.ts'

/** Runs the prepared command in a file, as a server does, and stays until it ends. */
const [, , file = ''] = process.argv
const { line, cwd } = JSON.parse(readFileSync(file, 'utf8')) as Pick<Prepared, 'line' | 'cwd'>
const prepared: Prepared = {
  line,
  cwd,
  relativeCwd: '',
  paths: [],
  unsure: [],
  env: { PATH: process.env['PATH'] ?? '' },
  sandbox: 'bubblewrap',
  isWritable: true,
}
await runCommand(prepared, {
  operationId: 'test',
  timeoutMs: 60_000,
  maxOutputBytes: 1000,
  signal: new AbortController().signal,
})
