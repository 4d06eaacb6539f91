import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Metafile } from 'esbuild'

import { CLI, setup, watchOutput } from './setup.ts'

test('starting a command loads no package that few commands use', async () => {
  const { metafile } = await build({
    entryPoints: ['cli.ts'],
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const loaded = loadedAtOnce(metafile, 'cli.ts')
  assert.ok(loaded.has('lib/queue/queue.ts'), 'the walk reaches what a verb needs')
  const late =
    /node_modules\/(@modelcontextprotocol|execa|jsonc-parser|proper-lockfile|write-file-atomic|yargs)\//
  assert.deepEqual(
    [...loaded].filter((path) => late.test(path)),
    [],
  )
})

test('a command does not fail if its reader exits early', async (t) => {
  const { env, complete } = await setup(t)
  const jobId = await complete('x', 'y'.repeat(19_000))
  const command = `"${process.execPath}" "${CLI}" show ${jobId} --json | head -c 1; echo " \${PIPESTATUS[0]}"`
  const shell = watchOutput(spawn('bash', ['-c', command], { env }))
  const { stdout, stderr } = await shell.ended
  assert.deepEqual([stdout, stderr], ['{ 0\n', ''])
})

/** All files that an entry imports, directly or not, without dynamic imports. */
function loadedAtOnce({ inputs }: Metafile, entry: string): Set<string> {
  const loaded = new Set([entry])
  for (const path of loaded) {
    for (const found of inputs[path]?.imports ?? []) {
      if (found.kind !== 'dynamic-import' && found.external !== true) loaded.add(found.path)
    }
  }
  return loaded
}
