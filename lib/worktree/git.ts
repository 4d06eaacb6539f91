import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import { RelayError } from '../errors.ts'
import { variablesNamed } from '../process/environment.ts'
import { runProgram } from '../process/program.ts'
import type { FaultKind } from '../schema/pause.ts'
import { safePath } from '../process/search-path.ts'
import {
  ENVIRONMENT,
  LISTING,
  SETTINGS,
  guardVariables,
  mayRunPrograms,
  overrides,
} from './repository-programs.ts'

/** Where a command runs. `gitDir` and `workTree` are set together; git then trusts no `.git` in the folder. */
export type GitLocation = {
  cwd: string
  gitDir?: string | undefined
  workTree?: string | undefined
  /** A file to use instead of the index. */
  index?: string | undefined
  /** Variables for this command alone, such as the object directory. */
  env?: Record<string, string> | undefined
}

/** `timeoutMs` and `maxOutputBytes` bound one command; longer output is cut. */
export type GitLimits = {
  input?: string | undefined
  signal?: AbortSignal | undefined
  timeoutMs?: number | undefined
  maxOutputBytes?: number | undefined
}

export type GitEnd = { code: number; stdout: string; stderr: string; isCut: boolean }

export type Git = ReturnType<typeof createGit>

/** Variables that git needs to run and to find the user's settings. */
const PASSED_ON = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR']

/** The most time for one command; creating the worktree of a large repository is the slowest. */
const TIMEOUT_MS = 10 * 60 * 1000

const OUTPUT_BYTES = 8 * 1024 * 1024

/**
 * Runs git without programs that the repository names, without network, pager or prompt. From this process's
 * environment git gets only the paths of programs and of the user's settings, plus `more`. Programs that the
 * user's own configuration names, such as the filter of `git lfs`, do run.
 */
export function createGit(
  own: Record<string, string | undefined>,
  more: Record<string, string> = {},
) {
  const base: Record<string, string> = {
    ...variablesNamed(own, PASSED_ON),
    ...more,
    ...ENVIRONMENT,
  }

  /** The outcome of a command. Throws `GIT_FAILED` only when git did not run to its end. */
  async function run(location: GitLocation, args: string[], how: GitLimits = {}): Promise<GitEnd> {
    if (!mayRunPrograms(args)) return runWith([], location, args, how)
    const listing = await runWith([], location, LISTING, { signal: how.signal })
    if (listing.code !== 0 || listing.isCut) {
      const why = listing.isCut ? 'it is too long' : messageOf(listing)
      throw failed(args, `the repository's configuration cannot be read: ${why}`)
    }
    return runWith(overrides(listing.stdout), location, args, how)
  }

  async function runWith(
    settings: string[],
    location: GitLocation,
    args: string[],
    how: GitLimits,
  ): Promise<GitEnd> {
    const PATH = safePath(base.PATH, location.cwd, base.HOME)
    const end = await runProgram({
      command: 'git',
      args: ['--no-pager', ...SETTINGS, ...settings, ...args],
      cwd: location.cwd,
      env: { ...base, PATH, ...variablesOf(location) },
      input: how.input ?? '',
      signal: how.signal ?? new AbortController().signal,
      timeoutMs: how.timeoutMs ?? TIMEOUT_MS,
      maxOutputBytes: how.maxOutputBytes ?? OUTPUT_BYTES,
    })
    if (end.end === 'not_started') {
      const why = end.isNotFound ? 'git is not installed, or not in PATH' : end.message
      throw failed(args, why, end.fault)
    }
    if (end.end !== 'exited' || end.exitCode === undefined) {
      throw failed(args, `it was stopped (${end.signal ?? end.end})`)
    }
    const { output, isOutputCut, stderrTail } = end
    return { code: end.exitCode, stdout: output, stderr: stderrTail, isCut: isOutputCut }
  }

  /** The output of a command. Throws `GIT_FAILED` with git's own message when it did not succeed. */
  async function ask(location: GitLocation, args: string[], how: GitLimits = {}): Promise<string> {
    const end = await run(location, args, how)
    if (end.code !== 0) throw failed(args, messageOf(end))
    return end.stdout
  }

  return { run, ask }
}

/**
 * Variables that keep the git of a turn from running programs that the repository names: a client runs
 * `git status` by itself, outside any sandbox, which runs filters (seen, codex 0.169). Empty outside a
 * repository, or without git.
 */
export async function guardsOfTurn(
  env: Record<string, string>,
  { cwd, signal }: { cwd: string; signal: AbortSignal },
): Promise<Record<string, string>> {
  if (workTreeAround(cwd) === undefined) return {}
  try {
    const listing = await createGit(env).ask({ cwd }, LISTING, { signal })
    return guardVariables(listing)
  } catch (error) {
    // Without git, or with an unreadable configuration, git runs no programs.
    if (error instanceof RelayError && error.code === 'GIT_FAILED') return {}
    throw error
  }
}

/** Git's own message about its failure, on one line. */
export function messageOf({ code, stdout, stderr }: GitEnd): string {
  const text = `${stderr}\n${stdout}`.slice(0, 6000).replace(/\s+/g, ' ').trim().slice(0, 600)
  return text === '' ? `it exited with code ${code} and no message` : text
}

function variablesOf({ cwd, gitDir, workTree, index, env }: GitLocation): Record<string, string> {
  // Always set: a repository's own `core.worktree` could lead to files anywhere.
  const top = workTree ?? (gitDir === undefined ? workTreeAround(cwd) : undefined)
  return {
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    ...(top === undefined ? {} : { GIT_WORK_TREE: top }),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    ...env,
  }
}

/** The nearest folder, itself or above, that git treats as the top of a work tree; undefined when there is none. */
function workTreeAround(folder: string): string | undefined {
  const link = fs.lstatSync(join(folder, '.git'), { throwIfNoEntry: false })
  if (link?.isFile() === true || fs.existsSync(join(folder, '.git', 'HEAD'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : workTreeAround(above)
}

function failed(args: string[], why: string, fault?: FaultKind): RelayError {
  const message = `Cannot run "git ${args.slice(0, 2).join(' ')}": ${why.replace(/\.$/, '')}.`
  return new RelayError('GIT_FAILED', message, { details: { command: args[0], fault } })
}
