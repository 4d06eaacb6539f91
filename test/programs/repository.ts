import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

/** A git repository for a test, driven by the real program. */
export function makeRepository(
  directory: string,
  files: Record<string, string> = { 'a.txt': 'one\n' },
) {
  fs.mkdirSync(directory, { recursive: true })
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: directory, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const write = (path: string, text: string): void => {
    fs.mkdirSync(dirname(join(directory, path)), { recursive: true })
    fs.writeFileSync(join(directory, path), text)
  }
  const commit = (message: string): string => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', message)
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Ann Example')
  git('config', 'user.email', 'ann@example.org')
  for (const [path, text] of Object.entries(files)) write(path, text)
  const first = commit('first')
  return {
    directory,
    first,
    git,
    write,
    commit,
    read: (path: string) => fs.readFileSync(join(directory, path), 'utf8'),
    branches: () => git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n'),
    /** Paths of the linked worktrees that git knows. */
    worktrees: () =>
      git('worktree', 'list', '--porcelain')
        .split('\n')
        .filter((line) => line.startsWith('worktree '))
        .slice(1)
        .map((line) => line.slice('worktree '.length)),
  }
}

export type TestRepository = ReturnType<typeof makeRepository>
