import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { readConfiguration } from '../../config/config.ts'
import { RelayError, systemCode } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import type { RootSettings, ToolSettings } from '../../schema/root.ts'
import { below } from '../guard/find.ts'
import type { Root } from '../guard/root.ts'

/** Where this machine keeps what belongs to the relay. */
export type Own = { configPath: string; dataDir: string }

/** A root of the configuration; `root` is absent when it cannot be used now, and `problem` says why. */
export type KnownRoot = {
  name: string
  settings: RootSettings
  root?: Root | undefined
  problem?: string | undefined
}

/**
 * The roots of this machine, by name, as the configuration is now: a change counts from the next call on. Throws as
 * `readConfiguration` does.
 */
export function readRoots(own: Own): KnownRoot[] {
  const { roots } = readConfiguration(own.configPath)
  const paths = Object.values(roots).map(({ path }) => path)
  const ours = pathsOf(own)
  return Object.entries(roots)
    .map(([name, settings]) => {
      const problem = rootProblem(settings.path, ours)
      if (problem !== undefined) return { name, settings, problem }
      const directory = settings.path
      const others = paths.filter(
        (path) => path !== directory && below(directory, path) !== undefined,
      )
      const label = settings.label ?? name
      return {
        name,
        settings,
        root: { name, label, settings, directory, kept: [...ours, ...others] },
      }
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Limits of guarded tools, as the configuration is now. */
export function readToolSettings({ configPath }: Own): ToolSettings {
  return readConfiguration(configPath).tools
}

/** True when the settings of a root let this caller use it at all. A turn acts as the agent of its job. */
export function isFor(caller: Caller, { agents }: RootSettings): boolean {
  if (agents === undefined || caller.kind === 'person') return true
  return agents.includes(caller.kind === 'turn' ? caller.turn.agent : caller.agent)
}

/** The roots that a caller may use, by name. */
export function rootsFor(caller: Caller, own: Own): Root[] {
  return readRoots(own).flatMap(({ root, settings }) =>
    root !== undefined && isFor(caller, settings) ? [root] : [],
  )
}

/**
 * The root of this name, or the only one when none is named. Throws `ROOT_NOT_FOUND`, which is the same for a root
 * that does not exist and one that is not for the caller.
 */
export function rootFor(caller: Caller, own: Own, name: string | undefined): Root {
  const known = readRoots(own).filter(({ settings }) => isFor(caller, settings))
  if (name === undefined && known.length > 1) {
    const names = known.map((each) => `"${each.name}"`).join(', ')
    throw notFound(`Cannot choose a root: name one of ${names}.`)
  }
  const found = name === undefined ? known[0] : known.find((each) => each.name === name)
  if (found?.root !== undefined) return found.root
  if (found !== undefined) {
    throw notFound(`Cannot use root "${found.name}": ${found.problem ?? 'its folder is missing'}.`)
  }
  if (name === undefined) {
    throw notFound('Cannot find a root: none is registered. A person can run: relay root add PATH')
  }
  throw notFound(`Cannot find root "${name.slice(0, 80)}": there is no such root. List the roots.`)
}

/**
 * Why a folder cannot be a root now; undefined when it can. `ours` are absolute paths of what belongs to the relay. The
 * text holds no path.
 */
export function rootProblem(path: string, ours: readonly string[]): string | undefined {
  const real = realPath(path)
  if (real === undefined) return 'its folder is missing or cannot be read'
  if (real !== path)
    return 'its path leads through a link. Register the folder that the link leads to'
  if (!fs.statSync(path).isDirectory()) return 'it is not a folder'
  if (path === '/' || KERNEL.some((each) => below(each, path) !== undefined)) {
    return 'it is not a folder of files'
  }
  if (ours.some((each) => below(each, path) !== undefined)) return 'it belongs to the relay itself'
  return undefined
}

/** Everything that belongs to the relay, as it is named and where it really is. */
export function pathsOf({ dataDir, configPath }: Own): string[] {
  const folder = dirname(configPath)
  // A configuration that is named by hand may lie in a folder with other files.
  const beside = basename(folder) === 'durable-relay' ? folder : join(folder, 'credentials')
  return [dataDir, configPath, beside].flatMap(bothSpellings)
}

/** What a person should know about a folder that becomes a root. */
export function notesAbout(path: string, own: Own): string[] {
  const others = Object.entries(readConfiguration(own.configPath).roots)
  const inside = others.filter(
    ([, each]) => each.path !== path && below(path, each.path) !== undefined,
  )
  const twins = others.filter(([, each]) => each.path === path)
  const isOurs = pathsOf(own).some((each) => below(path, each) !== undefined)
  return [
    ...(path === realPath(homedir())
      ? ['It is your home directory: consider a folder in it.']
      : []),
    ...(isOurs ? ['Tools do not see the data and configuration of the relay in it.'] : []),
    ...inside.map(([name]) => `Root "${name}" lies in it, and is used by its own name only.`),
    ...(twins.length > 1
      ? [`Several roots are this folder: ${twins.map(([name]) => name).join(', ')}.`]
      : []),
  ]
}

const KERNEL = ['/proc', '/sys', '/dev']

/** A path as it is named, and where it really is. */
function bothSpellings(path: string): string[] {
  const real = realPath(path)
  return real === undefined || real === path ? [path] : [path, real]
}

function realPath(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function notFound(message: string): RelayError {
  return new RelayError('ROOT_NOT_FOUND', message)
}
