import * as fs from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

import { RelayError } from '../../errors.ts'
import { runProgram } from '../../process/program.ts'
import type { RootSettings } from '../../schema/root.ts'
import { bubblewrapLine } from './bubblewrap.ts'
import type { Confinement, Line } from './confinement.ts'
import { seatbeltLine } from './seatbelt.ts'

/** A way to confine a program. */
export type Sandbox = {
  kind: 'bubblewrap' | 'seatbelt'
  confine: (confinement: Confinement, program: Line) => Line
}

/** A sandbox that works here, or why there is none. */
export type Found = { sandbox: Sandbox } | { sandbox: undefined; why: string }

/** The sandboxes of this machine. */
export type Sandboxes = {
  /** Tries once whether programs can be confined: a container or the system may forbid it. */
  find(): Promise<Found>
  /** The sandbox that a root asks for; undefined when it may do without. Throws `SANDBOX_MISSING`. */
  choose(settings: Pick<RootSettings, 'sandbox'>): Promise<Sandbox | undefined>
}

/** How long the first confined program may take. */
const PROBE_MS = 10_000

/** Sandboxes of the programs in `path`, a search path. */
export function createSandboxes(on: { platform: NodeJS.Platform; path: string }): Sandboxes {
  let found: Promise<Found> | undefined
  const find = () => (found ??= findSandbox(on))
  return {
    find,
    async choose({ sandbox: wanted }) {
      if (wanted === 'none') return undefined
      const here = await find()
      if (here.sandbox !== undefined || wanted === 'auto') return here.sandbox
      const message = `Cannot run this: the root requires a sandbox, and there is none here: ${here.why}. A person can install one, or allow this root to do without: relay root set NAME --sandbox auto`
      throw new RelayError('SANDBOX_MISSING', message)
    },
  }
}

async function findSandbox(on: { platform: NodeJS.Platform; path: string }): Promise<Found> {
  const sandbox = candidate(on)
  if (typeof sandbox === 'string') return { sandbox: undefined, why: sandbox }
  const root = fs.realpathSync('/usr')
  const line = sandbox.confine(
    {
      directory: root,
      cwd: root,
      isWritable: false,
      network: false,
      masked: [],
      pinned: [],
      fixed: [],
      programs: [],
      temporary: root,
    },
    { command: '/bin/sh', args: ['-c', ':'] },
  )
  const end = await runProgram({
    ...line,
    cwd: '/',
    env: { PATH: on.path },
    input: '',
    signal: new AbortController().signal,
    timeoutMs: PROBE_MS,
    graceMs: 0,
  })
  if (end.end === 'exited' && end.exitCode === 0) return { sandbox }
  const reason = end.end === 'not_started' ? end.message : end.stderrTail
  const why = reason.trim().split('\n').at(-1) || `it ended with code ${exitOf(end)}`
  return {
    sandbox: undefined,
    why: `${basename(line.command)} does not work (${why.slice(0, 300)})`,
  }
}

function exitOf(end: Awaited<ReturnType<typeof runProgram>>): string {
  return end.end === 'not_started' ? 'none' : String(end.exitCode ?? end.signal ?? 'none')
}

/** The sandbox of this system, untested; otherwise why there is none. */
function candidate({
  platform,
  path,
}: {
  platform: NodeJS.Platform
  path: string
}): Sandbox | string {
  if (platform === 'darwin') return { kind: 'seatbelt', confine: seatbeltLine }
  if (platform !== 'linux') return `there is none for ${platform}`
  const bwrap = programIn(path, 'bwrap')
  if (bwrap === undefined) return 'bubblewrap (bwrap) is not installed'
  return {
    kind: 'bubblewrap',
    confine: (confinement, program) => bubblewrapLine(bwrap, confinement, program),
  }
}

/** The path of a program; undefined when the search path has none of that name. */
export function programIn(path: string, name: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

/**
 * The folders of programs that a user installed in the home: `~/.nvm/versions/node/v22/bin` with the `lib` beside it.
 * Nothing else of the home is shown to a confined program.
 */
export function programFolders(path: string, home: string): string[] {
  return path
    .split(delimiter)
    .flatMap((folder) => {
      if (!folder.startsWith(`${home}/`) || basename(folder) !== 'bin') return []
      return [folder, join(dirname(folder), 'lib'), join(dirname(folder), 'libexec')]
    })
    .filter((folder) => dirname(folder) !== home && fs.existsSync(folder))
}
