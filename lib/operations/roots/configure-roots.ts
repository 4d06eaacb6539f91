import { basename } from 'node:path'
import * as fs from 'node:fs'

import * as z from 'zod/mini'

import { configureRoot } from '../../config/configure.ts'
import { RelayError, systemCode } from '../../errors.ts'
import { RootName } from '../../schema/root.ts'
import { notesAbout, pathsOf, rootProblem } from '../../workspace/roots/roots.ts'
import { ADDS, REPEATABLE } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { rootField, settingFields } from './fields.ts'
import { written } from './written.ts'

const pathField = z
  .string()
  .check(z.minLength(1), z.maxLength(4096), z.describe('The absolute path of the folder'))

const saved = z.strictObject({ name: z.string(), path: z.string(), notes: z.array(z.string()) })

export const addRoot = operation({
  name: 'add_root',
  family: 'roots',
  title: 'Add a root',
  description:
    'Register a folder of this machine, so that tools may use it within these settings. It counts from the next call on.',
  who: 'owner',
  effect: ADDS,
  http: { method: 'post', path: '/roots' },
  input: z.strictObject({
    path: pathField,
    name: optional(RootName, 'A name; made from that of the folder when absent'),
    ...settingFields,
  }),
  output: saved,
  async run(context, { path: typed, name: asked, ...given }) {
    const path = folderAt(context, typed)
    const name = asked ?? nameFor(path)
    const { own } = context.relay.tools
    await configureRoot(own.configPath, name, (before) => {
      if (before !== undefined) throw exists(name)
      return written({}, given, { path })
    })
    return { name, path, notes: notesAbout(path, own) }
  },
})

export const setRoot = operation({
  name: 'set_root',
  family: 'roots',
  title: 'Change a root',
  description:
    'Change settings of a root; what is not given stays as it is. Lists grow, and drop removes entries from them.',
  who: 'owner',
  effect: REPEATABLE,
  http: { method: 'post', path: '/roots/:name' },
  input: z.strictObject({
    name: rootField,
    path: z.optional(pathField),
    ...settingFields,
    drop: optional(
      z.array(z.string()),
      'Removes these entries from deny, allow, ignore and env; of one call, after the others are added',
    ),
  }),
  output: saved,
  async run(context, { name, path: typed, drop, ...given }) {
    const { own } = context.relay.tools
    let path = typed === undefined ? undefined : folderAt(context, typed)
    await configureRoot(own.configPath, name, (before) => {
      if (before === undefined) throw unknown(name)
      const settings = written(before, given, { path, drop })
      path = String(settings['path'])
      return settings
    })
    return { name, path: path ?? '', notes: path === undefined ? [] : notesAbout(path, own) }
  },
})

export const removeRoot = operation({
  name: 'remove_root',
  family: 'roots',
  title: 'Remove a root',
  description: 'Remove a root: tools can no longer use the folder. Its files and backups stay.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/roots/:name/remove' },
  input: z.strictObject({ name: rootField }),
  output: z.strictObject({ name: z.string(), removed: z.boolean() }),
  async run({ relay }, { name }) {
    await configureRoot(relay.tools.own.configPath, name, (before) => {
      if (before === undefined) throw unknown(name)
      return undefined
    })
    return { name, removed: true }
  },
})

/** The real path of a folder that can be a root. Throws `INPUT_INVALID`. */
function folderAt({ relay }: Context, typed: string): string {
  const path = realPath(typed)
  const problem =
    path === undefined
      ? 'there is no such folder, or it cannot be read'
      : rootProblem(path, pathsOf(relay.tools.own))
  if (path !== undefined && problem === undefined) return path
  const message = `Cannot make "${typed.slice(0, 200)}" a root: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'path' } })
}

function realPath(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

/** A name from that of the folder: `My App` becomes `my-app`. */
function nameFor(path: string): string {
  const name = basename(path)
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 63)
  if (RootName.safeParse(name).success) return name
  const message = `Cannot make a name from "${basename(path).slice(0, 80)}": give one with --name.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'name' } })
}

function exists(name: string): RelayError {
  const message = `Cannot add root "${name}": there is one of this name. Change it with "relay root set ${name}", or give another --name.`
  return new RelayError('ROOT_EXISTS', message)
}

function unknown(name: string): RelayError {
  const message = `Cannot find root "${name}": there is no such root. Run: relay root list`
  return new RelayError('ROOT_NOT_FOUND', message)
}
