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

/** Where a command runs. `gitDir` and `workTree` go together: then no `.git` in the folder is believed. */
export type Place = {
  cwd: string
  gitDir?: string | undefined
  workTree?: string | undefined
  /** A file to use in the place of the index. */
  index?: string | undefined
  /** Variables for this command alone, such as where it writes objects. */
  env?: Record<string, string> | undefined
}

export type GitEnd = { code: number; stdout: string; stderr: string; isCut: boolean }

export type Git = ReturnType<typeof createGit>

/** Variables that git needs to run and to find its user's settings. */
const PASSED_ON = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR']

/** The longest that one command may take; making the worktree of a large repository is the slowest. */
const TIMEOUT_MS = 10 * 60 * 1000

const OUTPUT_BYTES = 8 * 1024 * 1024

/**
 * Runs git without programs that the repository names, without network, pager or prompt, and without anything
 * of this process's environment but where programs and the user's settings are. `more` is added to that
 * environment. What the user's own configuration names, such as the filter of `git lfs`, does run.
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

  /** What a command did. Throws `GIT_FAILED` only when git did not run to its end. */
  async function run(
    place: Place,
    args: string[],
    how: { input?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<GitEnd> {
    if (!mayRunPrograms(args)) return runWith([], place, args, how)
    const listing = await runWith([], place, LISTING, { signal: how.signal })
    if (listing.code !== 0 || listing.isCut) {
      const why = listing.isCut ? 'it is too long' : wordsOf(listing)
      throw failed(args, `the repository's configuration cannot be read: ${why}`)
    }
    return runWith(overrides(listing.stdout), place, args, how)
  }

  async function runWith(
    settings: string[],
    place: Place,
    args: string[],
    how: { input?: string; signal?: AbortSignal | undefined },
  ): Promise<GitEnd> {
    const PATH = safePath(base.PATH, place.cwd, base.HOME)
    const end = await runProgram({
      command: 'git',
      args: ['--no-pager', ...SETTINGS, ...settings, ...args],
      cwd: place.cwd,
      env: { ...base, PATH, ...variablesOf(place) },
      input: how.input ?? '',
      signal: how.signal ?? new AbortController().signal,
      timeoutMs: TIMEOUT_MS,
      maxOutputBytes: OUTPUT_BYTES,
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

  /** What a command printed. Throws `GIT_FAILED` with git's own words when it did not succeed. */
  async function ask(
    place: Place,
    args: string[],
    how: { input?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<string> {
    const end = await run(place, args, how)
    if (end.code !== 0) throw failed(args, wordsOf(end))
    return end.stdout
  }

  return { run, ask }
}

/**
 * Variables that keep git of a turn from programs that the repository names: a client runs `git status` by itself,
 * outside any sandbox, and that runs filters (seen, codex 0.169). None outside a repository, or without git.
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
    // No git, or a configuration that no git reads: then none runs anything.
    if (error instanceof RelayError && error.code === 'GIT_FAILED') return {}
    throw error
  }
}

/** What git said about its failure, on one line. */
export function wordsOf({ code, stdout, stderr }: GitEnd): string {
  const words = `${stderr}\n${stdout}`.slice(0, 6000).replace(/\s+/g, ' ').trim().slice(0, 600)
  return words === '' ? `it ended with ${code} and said nothing` : words
}

function variablesOf({ cwd, gitDir, workTree, index, env }: Place): Record<string, string> {
  // Named always: a repository's own `core.worktree` could lead to files anywhere.
  const top = workTree ?? (gitDir === undefined ? workTreeAround(cwd) : undefined)
  return {
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    ...(top === undefined ? {} : { GIT_WORK_TREE: top }),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    ...env,
  }
}

/** The nearest folder above that git takes for the top of a work tree; undefined when there is none. */
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
