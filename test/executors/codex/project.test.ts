import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { insideSandbox, instructionsOf, withoutProject } from '../../../executors/codex/project.ts'
import { createTurn } from '../turn.ts'

test('every folder from the root to the working directory is named as untrusted', (t) => {
  const { turn } = createTurn(t, { cwd: '/srv/app/inner' })
  const folders = ['/srv/app/inner', '/srv/app', '/srv', '/']
  const table = folders.map((folder) => `"${folder}"={trust_level="untrusted"}`).join(',')
  assert.deepEqual(withoutProject(turn), ['-c', `projects={${table}}`])
})

test('a folder’s name cannot leave its place in the table', (t) => {
  const { turn } = createTurn(t, { cwd: '/a"={trust_level="trusted"},"b\\\n\u007f' })
  const [, table = ''] = withoutProject(turn)
  assert.ok(
    table.startsWith(
      String.raw`projects={"/a\"={trust_level=\"trusted\"},\"b\\\n\u007f"={trust_level="untrusted"},`,
    ),
    table,
  )
})

test('nothing is approved in any turn, and no rule of the user holds in a read-only one', (t) => {
  const approvals = ['-c', 'approval_policy="never"', '-c', 'approvals_reviewer="user"']
  assert.deepEqual(insideSandbox(createTurn(t, { write: true }).turn), approvals)
  assert.deepEqual(insideSandbox(createTurn(t).turn), [...approvals, '--ignore-rules'])
})

test('a new thread is pointed to the AGENTS.md of its repository, from the top down', (t) => {
  const { turn, folder } = createTurn(t)
  assert.equal(instructionsOf(turn), undefined)
  writeFileSync(join(folder, 'AGENTS.md'), 'above')
  const inner = join(turn.cwd, 'inner')
  mkdirSync(inner)
  for (const each of [turn.cwd, inner]) writeFileSync(join(each, 'AGENTS.md'), 'rules')
  mkdirSync(join(turn.cwd, '.git'))

  const text = instructionsOf({ ...turn, cwd: inner }) ?? ''
  const files = [turn.cwd, inner].map((each) => JSON.stringify(join(each, 'AGENTS.md')))
  assert.ok(text.includes(`in ${files.join(' and ')}.`), text)
  assert.equal(instructionsOf({ ...turn, cwd: inner, resume: { thread_id: 'x' } }), undefined)
})
