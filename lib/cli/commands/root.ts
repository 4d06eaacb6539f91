import { resolve } from 'node:path'

import { RelayError } from '../../errors.ts'
import { checkRootPath } from '../../operations/roots/check-root-path.ts'
import { addRoot, removeRoot, setRoot } from '../../operations/roots/configure-roots.ts'
import { listRoots } from '../../operations/roots/list-roots.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { facts, table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readNumber } from '../terminal/time.ts'

/** The settings of a root, as typed. */
type Typed = {
  label: string | undefined
  mode: string | undefined
  ask: string | undefined
  deny: string[] | undefined
  allow: string[] | undefined
  ignore: string[] | undefined
  gitignore: string | undefined
  backups: string | undefined
  backupDays: string | undefined
  commands: string | undefined
  sandbox: string | undefined
  network: string | undefined
  env: string[] | undefined
  push: boolean
  noPush?: boolean
  agents: string | undefined
}

/** `relay root add`: registers a folder. */
export const addRootVerb: Verb<Typed & { path: string; name: string | undefined }> = {
  operations: [addRoot],
  async run({ perform }, { path, name, ...typed }) {
    const document = await perform(addRoot, { path: resolve(path), name, ...settingsOf(typed) })
    const lines = [`Root "${document.name}" is ${oneLine(document.path)}.`]
    const next = `See what tools may do there: relay root show ${document.name}`
    return { document, lines, note: [...document.notes, next].join(' ') }
  },
}

/** `relay root set`: changes settings of a root. */
export const setRootVerb: Verb<
  Typed & { name: string; path: string | undefined; drop: string[] | undefined }
> = {
  operations: [setRoot],
  async run({ perform }, { name, path, drop, ...typed }) {
    const folder = path === undefined ? undefined : resolve(path)
    const document = await perform(setRoot, { name, path: folder, drop, ...settingsOf(typed) })
    const note = document.notes.length === 0 ? undefined : document.notes.join(' ')
    return { document, lines: [`Changed root "${document.name}".`], note }
  },
}

/** `relay root remove`: removes a root from the configuration. */
export const removeRootVerb: Verb<{ name: string }> = {
  operations: [removeRoot],
  async run({ perform }, { name }) {
    const document = await perform(removeRoot, { name })
    return { document, lines: [`Removed root "${document.name}". Its files stay.`] }
  },
}

/** `relay root list`: the folders that tools may use. */
export const rootsVerb: Verb<object> = {
  operations: [listRoots],
  async run({ perform, screen }) {
    const document = await perform(listRoots)
    const rows = document.roots.map(({ name, mode, ask, path, problems = [] }) => [
      { text: name, colour: 'bold' as const },
      { text: mode },
      { text: ask ?? '' },
      { text: oneLine([path, ...problems.map(({ message }) => message)].join('  ')) },
    ])
    return {
      document,
      lines: rows.length === 0 ? [] : table(screen, ['NAME', 'MODE', 'ASK', 'FOLDER'], rows),
      note: rows.length === 0 ? 'Tools may use no folder. Add one: relay root add PATH' : undefined,
    }
  },
}

/** `relay root show`: a root with all its settings. */
export const showRootVerb: Verb<{ name: string }> = {
  operations: [listRoots],
  async run({ perform, screen }, { name }) {
    const { roots } = await perform(listRoots)
    const root = roots.find((each) => each.name === name)
    if (root === undefined) {
      const message = `Cannot find root "${name}": there is no such root. Run: relay root list`
      throw new RelayError('ROOT_NOT_FOUND', message)
    }
    const rows = Object.entries(root).map(([key, value]): [string, string | undefined] => [
      key,
      textOf(key, value),
    ])
    return { document: root, lines: facts(screen, rows) }
  },
}

/** `relay root check`: what tools may do with a path. */
export const checkRootVerb: Verb<{ path: string; root: string | undefined }> = {
  operations: [checkRootPath],
  async run({ perform }, { path, root }) {
    const asked = root === undefined ? resolve(path) : path
    const document = await perform(checkRootPath, { path: asked, root })
    const { verdict, why, root: name } = document
    const where = name === undefined ? '' : ` in root "${name}"`
    return {
      document,
      lines: [oneLine(`${verdict}${where}${why === undefined ? '' : `: ${why}`}`)],
    }
  },
}

function settingsOf({ gitignore, backupDays, network, push, noPush, agents, ...typed }: Typed) {
  if (push && noPush === true) throw new UsageError('Use only one of --push and --no-push.')
  return {
    ...typed,
    gitignore: answer('gitignore', gitignore),
    network: answer('network', network),
    backup_days: backupDays === undefined ? undefined : readNumber('backup-days', backupDays),
    push: push ? true : noPush === true ? false : undefined,
    agents: agents === 'all' ? [] : agents?.split(',').map((agent) => agent.trim()),
  }
}

function answer(flag: string, typed: string | undefined): boolean | undefined {
  if (typed === undefined) return undefined
  if (typed !== 'yes' && typed !== 'no') throw new UsageError(`--${flag} must be yes or no.`)
  return typed === 'yes'
}

/** A setting on one line; undefined for an empty list. */
function textOf(key: string, value: unknown): string | undefined {
  if (key === 'name') return undefined
  if (!Array.isArray(value))
    return oneLine(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
  const texts = value.map((each) =>
    typeof each === 'object' && each !== null && 'message' in each
      ? String(each.message)
      : String(each),
  )
  return texts.length === 0 ? undefined : oneLine(texts.join(', '))
}
