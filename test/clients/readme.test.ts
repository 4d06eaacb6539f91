import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import { installClaude } from './claude-turn.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)

/** The shell's lines of the README about connecting clients, in their order. */
function linesToConnect(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, rest = ''] = readme.split('\n## Connect your agents\n')
  const [section = ''] = rest.split('\n## ')
  const blocks = [...section.matchAll(/```sh\n([^]*?)```/g)].map(([, text = '']) => text)
  return blocks.join('').trim().split('\n')
}

test('every line of the README that connects a client is taken by the real one', async (t) => {
  const [claude, codex] = [
    await installClaude(),
    await installClient('@openai/codex', '0.169.0', 'codex'),
  ]
  const { home, work } = clientFolders(t)
  const bin = join(home, 'bin')
  for (const folder of [bin, join(home, '.codex')]) mkdirSync(folder)
  symlinkSync(join(root, 'cli.js'), join(bin, 'relay'))
  const env = {
    PATH: [
      bin,
      dirname(claude),
      dirname(codex),
      dirname(process.execPath),
      '/usr/bin',
      '/bin',
    ].join(delimiter),
    HOME: home,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    RELAY_DATA_DIR: join(home, 'state'),
  }
  const shell = async (line: string) => {
    const running = run('/bin/sh', ['-c', line], { cwd: work, env, timeout: 300_000 })
    running.child.stdin?.end()
    return (await running).stdout
  }
  const lines = linesToConnect()
  assert.equal(lines.length, 8)
  for (const line of lines) await shell(line.replaceAll('/path/to/durable-relay', `"${root}"`))

  const listed = await shell('claude mcp list')
  assert.match(listed, /^relay: .*Connected$/m)
  assert.match(listed, /^plugin:relay:relay: .*Connected$/m)
  assert.match(await shell('codex mcp list'), /^relay +node .*server\.js/m)
  assert.match(await shell('codex plugin list'), /relay@durable-relay +installed, enabled/)
  const checks = (JSON.parse(await shell('relay doctor --json')) as { checks: object[] }).checks
  assert.match(
    JSON.stringify(checks),
    /installed for Claude Code \(project\), Codex \(global\), Claude/,
  )
})
