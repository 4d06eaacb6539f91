import { homedir } from 'node:os'
import { join } from 'node:path'

import { RelayError } from '../../errors.ts'
import { passedOn } from '../../process/environment.ts'
import { safePath } from '../../process/search-path.ts'
import type { Guard } from '../guard/guard.ts'
import type { Root } from '../guard/root.ts'
import type { Line } from '../sandbox/confinement.ts'
import { findMasks } from '../sandbox/masks.ts'
import { programFolders } from '../sandbox/sandbox.ts'
import type { Sandbox, Sandboxes } from '../sandbox/sandbox.ts'
import { judgeCommand } from './judge.ts'

/** A command as its caller sent it. Paths are relative to the root. */
export type Command = {
  command: string
  cwd?: string | undefined
  /** What it is meant to change. */
  paths: readonly string[]
  isReadOnly: boolean
}

/** A command that may run, and how. */
export type Prepared = {
  line: Line
  env: Record<string, string>
  /** The folder that the program is started in, and the same as the root knows it. */
  cwd: string
  relativeCwd: string
  /** What it certainly or allegedly changes, as the root knows it. */
  paths: string[]
  sandbox: Sandbox['kind'] | undefined
  isWritable: boolean
  /** Why its words do not show everything that it does; empty where words are not checked. */
  unsure: string[]
}

export type PrepareOn = {
  root: Root
  guard: Guard
  sandboxes: Sandboxes
  /** The environment of this process. */
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

/** What a process inside a turn passes on, so that the turn's end reaches what it started, and its trace. */
const OF_A_TURN = [
  'RELAY_JOB',
  'RELAY_TURN',
  'RELAY_DATA_DIR',
  'RELAY_WORKSPACE',
  'TRACEPARENT',
  'TRACESTATE',
]

/**
 * Checks a command against the rules of its root and finds out how it would run; starts nothing but, once per process, the
 * test of the sandbox. Throws `COMMAND_REFUSED`, `SANDBOX_MISSING`, and what the guard throws for its paths.
 */
export async function prepareCommand(on: PrepareOn, asked: Command): Promise<Prepared> {
  const { root, guard, sandboxes, env } = on
  const { settings, directory } = root
  if (settings.commands === 'none') {
    throw refused('this root allows no commands. Use the tools for files, search and git')
  }
  if (asked.command.includes('\0')) throw refused('it has a NUL character')
  const relativeCwd = await folderOf(guard, asked.cwd ?? '')
  const declared = asked.paths.map((path) => guard.relative(path))
  const isDenied = denialsOf(on)
  for (const path of declared) {
    if (isDenied(path, false)) throw refused(`"${path}" in "paths" is denied in this root`)
  }
  const sandbox = await sandboxes.choose(settings)
  if (asked.isReadOnly && sandbox === undefined) {
    const message =
      'Cannot run this read-only: only a sandbox keeps a program from writing, and none is used here. Leave read_only out, or ask a person for a sandbox.'
    throw new RelayError('SANDBOX_MISSING', message)
  }
  const home = env['HOME'] || homedir()
  const path = safePath(env['PATH'], directory, home)
  const cwd = join(directory, relativeCwd)
  const changes = new Set(declared)
  let unsure: string[] = []
  if (settings.commands === 'guarded') {
    const isSandboxed = sandbox !== undefined
    const judged = judgeCommand(asked.command, {
      directory,
      cwd,
      home,
      isDenied,
      declared,
      isSandboxed,
    })
    if (judged.refused !== undefined) {
      throw refused(`${judged.refused}. Name files of the root only, relative to it`)
    }
    unsure = judged.unsure
    for (const each of judged.changes) changes.add(each)
  }
  const program = { command: '/bin/sh', args: ['-c', '--', asked.command] }
  const isWritable = !asked.isReadOnly
  const line = await confined(on, {
    sandbox,
    program,
    cwd,
    isWritable,
    programs: programFolders(path, home),
  })
  return {
    line,
    env: {
      ...passedOn(env, [...settings.env, ...(env['RELAY_TURN'] ? OF_A_TURN : [])]),
      PATH: path,
    },
    cwd,
    relativeCwd,
    paths: [...changes],
    sandbox: sandbox?.kind,
    isWritable,
    unsure,
  }
}

async function confined(
  { root, signal, env, ...on }: PrepareOn,
  how: {
    sandbox: Sandbox | undefined
    program: Line
    cwd: string
    isWritable: boolean
    programs: string[]
  },
): Promise<Line> {
  const { sandbox, program, cwd, isWritable, programs } = how
  if (sandbox === undefined) return program
  const { directory, kept, settings } = root
  const masks = await findMasks({
    directory,
    kept,
    isDenied: (path, isFolder) => on.guard.rules.isDenied(path, isFolder),
    signal,
  })
  const { network } = settings
  const temporary = env['TMPDIR'] ?? '/tmp'
  return sandbox.confine(
    { ...masks, directory, cwd, isWritable, programs, network, temporary },
    program,
  )
}

/** The folder of the root that a command starts in, with links inside the root resolved. */
async function folderOf(guard: Guard, asked: string): Promise<string> {
  const { handle, stat, path } = await guard.open(asked)
  await handle.close()
  if (stat.isDirectory()) return path
  const message = `Cannot start in "${path}": it is not a folder.`
  throw new RelayError('NOT_A_FOLDER', message)
}

/** The denials of a root, with the relay's own files in it. */
function denialsOf({ root, guard }: PrepareOn) {
  const kept = new Set(root.kept)
  return (relative: string, isFolder: boolean) =>
    guard.rules.isDenied(relative, isFolder) || kept.has(join(root.directory, relative))
}

function refused(why: string): RelayError {
  return new RelayError('COMMAND_REFUSED', `Cannot run this command: ${why}.`)
}
