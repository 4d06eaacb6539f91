import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError } from '../../errors.ts'
import { makeDirectory } from '../../files/files.ts'
import { passedOn } from '../../process/environment.ts'
import { runProgram } from '../../process/program.ts'
import { safePath } from '../../process/search-path.ts'
import { programIn } from '../sandbox/sandbox.ts'
import type { Display, Region, Run } from './display.ts'
import { macosDisplay } from './macos.ts'
import { isMissing } from './refusals.ts'
import { windowsDisplay } from './windows.ts'
import { x11Display } from './x11.ts'

/** The screen of this machine, used by one call at a time. */
export type Screen = Display & {
  /** What a program prints, for text in pictures. */
  run: Run
  /** Runs work after the work before it has ended, so that no other call acts between a check and an action. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** A picture of the screen, as PNG. */
  picture(region: Region | undefined): Promise<Buffer>
  /** Works with a picture in a file, which is then removed. */
  withPicture<T>(region: Region | undefined, use: (file: string) => Promise<T>): Promise<T>
}

/** How long a program of the system may take. */
const PROGRAM_MS = 15_000

/** Variables by which a program finds the screen. */
const OF_A_SCREEN = ['DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'SystemRoot', 'windir']

/** Looks up programs in the `PATH` of `env`, and keeps pictures in `directory` while they are read. */
export function createScreen(on: {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  directory: string
}): Screen {
  const { platform, env, directory } = on
  const path = safePath(env['PATH'], directory)
  // Without a UTF-8 locale xdotool stops at the first letter that is not ASCII.
  const locale = platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}
  const run = runnerOf({ ...passedOn(env, OF_A_SCREEN), ...locale, PATH: path })
  const has = (program: string) => programIn(path, program) !== undefined
  const display = displayOf(platform, { run, has, env })
  let latest: Promise<unknown> = Promise.resolve()

  async function withPicture<T>(
    region: Region | undefined,
    use: (file: string) => Promise<T>,
  ): Promise<T> {
    makeDirectory(directory)
    const folder = fs.mkdtempSync(join(directory, 'picture-'))
    try {
      const file = join(folder, 'screen.png')
      await display.capture(file, region)
      return await use(file)
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }

  return {
    ...display,
    run,
    alone(work) {
      const mine = latest.then(work, work)
      latest = mine.catch(() => {})
      return mine
    },
    withPicture,
    picture: (region) => withPicture(region, (file) => Promise.resolve(fs.readFileSync(file))),
  }
}

function displayOf(
  platform: NodeJS.Platform,
  on: {
    run: Run
    has: (program: string) => boolean
    env: Readonly<Record<string, string | undefined>>
  },
): Display {
  if (platform === 'darwin') return macosDisplay(on.run)
  if (platform === 'win32') return windowsDisplay(on.run)
  return x11Display(on)
}

function runnerOf(env: Record<string, string>): Run {
  return async (command, args, input = '') => {
    const end = await runProgram({
      command,
      args,
      cwd: '/',
      env,
      input,
      timeoutMs: PROGRAM_MS,
      graceMs: 500,
      signal: new AbortController().signal,
      maxOutputBytes: 1_000_000,
    })
    if (end.end === 'not_started') throw isMissing(`"${command}" is not installed`)
    if (end.end === 'exited' && end.exitCode === 0) return end.output
    const why =
      end.stderrTail.trim().split('\n').at(-1) || `it ended with ${end.exitCode ?? end.end}`
    const message = `Cannot use the screen: "${command}" failed (${why.slice(0, 200)}).`
    throw new RelayError('SCREEN_FAILED', message)
  }
}
