import { RelayError } from '../errors.ts'
import { variablesNamed } from '../process/environment.ts'
import { runProgram } from '../process/program.ts'
import type { FaultKind } from '../schema/pause.ts'

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

/**
 * Settings that hold for every command of ours, whatever the repository says: no hooks, no program that
 * watches files, nothing that goes on in the background, nothing that asks for a passphrase.
 */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'commit.gpgSign=false',
  'advice.addEmbeddedRepo=false',
].flatMap((setting) => ['-c', setting])

const ALWAYS = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_EDITOR: 'true',
  GIT_OPTIONAL_LOCKS: '0',
}

/** The longest that one command may take; making the worktree of a large repository is the slowest. */
const TIMEOUT_MS = 10 * 60 * 1000

const OUTPUT_BYTES = 8 * 1024 * 1024

/**
 * Runs git without hooks, pager, prompt or anything of this process's environment but where programs and
 * the user's settings are. `more` is added to that environment.
 */
export function createGit(
  own: Record<string, string | undefined>,
  more: Record<string, string> = {},
) {
  const base = { ...variablesNamed(own, PASSED_ON), ...more, ...ALWAYS }

  /** What a command did. Throws `GIT_FAILED` only when git did not run to its end. */
  async function run(
    place: Place,
    args: string[],
    how: { input?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<GitEnd> {
    const end = await runProgram({
      command: 'git',
      args: ['--no-pager', ...SETTINGS, ...args],
      cwd: place.cwd,
      env: { ...base, ...variablesOf(place) },
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

/** What git said about its failure, on one line. */
export function wordsOf({ code, stdout, stderr }: GitEnd): string {
  const words = `${stderr}\n${stdout}`.replace(/\s+/g, ' ').trim().slice(0, 600)
  return words === '' ? `it ended with ${code} and said nothing` : words
}

function variablesOf({ gitDir, workTree, index, env }: Place): Record<string, string> {
  return {
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    ...env,
  }
}

function failed(args: string[], why: string, fault?: FaultKind): RelayError {
  const message = `Cannot run "git ${args.slice(0, 2).join(' ')}": ${why.replace(/\.$/, '')}.`
  return new RelayError('GIT_FAILED', message, { details: { command: args[0], fault } })
}
