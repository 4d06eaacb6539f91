import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

/** Hooks that git runs for what the relay does with a repository. */
const HOOKS = [
  'commit-msg',
  'post-checkout',
  'post-commit',
  'post-index-change',
  'post-merge',
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'reference-transaction',
]

/**
 * Settings of the repository's own git directory, attributes and hooks that name programs, as a copied or
 * unpacked repository can bring them. `mark` gives a command that leaves the mark of a trap.
 */
export function layGitTraps(work: string, mark: (name: string) => string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, stdio: 'pipe' })
  const program = (name: string) => `sh -c "${mark(`git-${name}`)}; cat"`
  for (const [key, value] of [
    ['core.fsmonitor', mark('git-fsmonitor')],
    ['core.pager', program('pager')],
    ['core.editor', program('editor')],
    ['core.sshCommand', program('ssh')],
    ['core.askPass', program('askpass')],
    ['core.gitProxy', program('proxy')],
    ['filter.trap.clean', program('clean')],
    ['filter.trap.smudge', program('smudge')],
    ['filter.trap.required', 'true'],
    ['filter.long.process', program('process')],
    ['diff.external', program('diff-external')],
    ['diff.trap.command', program('diff-command')],
    ['diff.trap.textconv', program('textconv')],
    ['merge.trap.driver', program('merge-driver')],
    ['gpg.program', program('gpg')],
    ['commit.gpgSign', 'true'],
    ['log.showSignature', 'true'],
    ['merge.verifySignatures', 'true'],
    ['credential.helper', `!${program('credential')}`],
    ['pager.status', program('pager-status')],
    ['pager.diff', program('pager-diff')],
    ['alias.status', `!${program('alias')}`],
    ['hook.trap.command', program('config-hook')],
    ['hook.trap.event', 'post-checkout'],
    ['trailer.trap.command', program('trailer')],
    ['protocol.allow', 'always'],
    ['protocol.ext.allow', 'always'],
    [`url.ext::${mark('git-ext').replaceAll("'", '')} .insteadOf`, 'https://'],
  ] as const) {
    git('config', key, value)
  }
  // The same by way of another file, which the configuration includes.
  const included = join(work, '.git', 'more-config')
  fs.writeFileSync(included, `[filter "more"]\nclean = ${program('included-clean')}\n`)
  git('config', 'include.path', 'more-config')
  const attributes = [
    '*.txt filter=trap diff=trap merge=trap',
    '*.log filter=long',
    '*.md filter=more',
  ]
  fs.writeFileSync(join(work, '.git', 'info', 'attributes'), `${attributes.join('\n')}\n`)
  for (const hook of HOOKS) {
    const path = join(work, '.git', 'hooks', hook)
    fs.mkdirSync(dirname(path), { recursive: true })
    fs.writeFileSync(path, `#!/bin/sh\n${mark(`git-hook-${hook}`)}\n`, { mode: 0o755 })
  }
}

/** Programs of the repository under the names that the relay, its clients and their tools look up. */
export function layProgramTraps(work: string, mark: (name: string) => string): string {
  const bin = join(work, 'node_modules', '.bin')
  fs.mkdirSync(bin, { recursive: true })
  for (const name of ['bash', 'bwrap', 'claude', 'codex', 'git', 'node', 'ps', 'rg', 'sh']) {
    const text = `#!/bin/sh\n${mark(`bin-${name}`)}\nexit 9\n`
    fs.writeFileSync(join(bin, name), text, { mode: 0o755 })
  }
  return bin
}
