import { existsSync } from 'node:fs'

import type { Settings } from '../../config/config.ts'
import { RelayError } from '../../errors.ts'
import { HOOK_CLIENTS } from '../../schema/client-hooks.ts'
import type { HookClient } from '../../schema/client-hooks.ts'
import { UsageError } from '../output.ts'
import type { Output } from '../output.ts'
import type { LocalVerb } from '../command.ts'
import { editHooks } from '../../client-settings/edit.ts'
import { changeFile } from '../../client-settings/file.ts'
import type { Changed } from '../../client-settings/file.ts'
import { handlersOf, quoteForShell } from '../../client-settings/handlers.ts'
import type { Handlers } from '../../client-settings/handlers.ts'
import { CLIENT_NAMES, hooksFile } from '../../client-settings/places.ts'
import type { Scope } from '../../client-settings/places.ts'

type Options = { client: string | undefined; global: boolean }

/** The file to change, its client and its scope; `project` is the workspace folder if the scope is one project. */
type Target = { client: HookClient; scope: Scope; file: string; project?: string | undefined }

/** `relay hook install|remove|print`: manages the hooks that notify a client's sessions of ended jobs. */
export function hookVerb(verb: string): LocalVerb<Options> & { named: string } {
  return {
    named: `hook ${verb}`,
    who: verb === 'print' ? 'anyone' : 'owner',
    async runLocally(settings, options, programPath) {
      const target = targetOf(settings, options)
      switch (verb) {
        case 'install':
          return install(target, handlersFor(target, programPath('hook.js')))
        case 'remove':
          return remove(target)
        case 'print':
          return print(target, handlersFor(target, programPath('hook.js')))
        default:
          throw new UsageError(`<verb> must be install, remove or print, not "${verb}".`)
      }
    },
  }
}

async function install(target: Target, wanted: Handlers): Promise<Output> {
  const done = await changeFile(target.file, (text) => editHooks(text, wanted), target)
  const line = done.changed
    ? `Installed in "${done.file}". ${CLIENT_NAMES[target.client]} runs the hooks from its next session.`
    : `Already installed in "${done.file}".`
  return outputOf(target, done, [line, ...(done.changed ? adviceFor(target) : [])])
}

/** Removes what install added, and nothing else. */
async function remove(target: Target): Promise<Output> {
  const done = await changeFile(target.file, (text) => editHooks(text, {}), target)
  const line = done.changed ? `Removed from "${done.file}".` : `No relay hooks in "${done.file}".`
  return outputOf(target, done, [line])
}

/** Prints what install would add, for people who edit the file themselves. */
function print({ file }: Target, wanted: Handlers): Output {
  const groups = Object.entries(wanted).map(([event, handlers]) => [event, [{ hooks: handlers }]])
  const hooks: unknown = Object.fromEntries(groups)
  const lines = JSON.stringify({ hooks }, null, 2).split('\n')
  return { document: { hooks }, lines, note: `Add this to "${file}".` }
}

function outputOf({ client, scope }: Target, done: Changed, lines: string[]): Output {
  const backup =
    done.backup === undefined ? [] : [`Backed up the previous file as "${done.backup}".`]
  return { document: { client, scope, ...done }, lines: [...lines, ...backup] }
}

function adviceFor({ client, scope }: Target): string[] {
  return [
    ...(client === 'codex'
      ? ['Codex asks you once to trust the hooks: type /hooks in a session.']
      : []),
    ...(scope === 'project'
      ? ['The file contains a path on this machine: do not commit it, or use the plugin instead.']
      : []),
  ]
}

function targetOf({ workspace }: Settings, options: Options): Target {
  const named = options.client ?? 'claude'
  const client = HOOK_CLIENTS.find((known) => known === named)
  if (client === undefined) {
    throw new UsageError(`--client must be ${HOOK_CLIENTS.join(' or ')}, not "${named}".`)
  }
  const scope = options.global ? 'global' : 'project'
  const project = scope === 'project' ? workspace : undefined
  return { client, scope, file: hooksFile(client, scope, { workspace, env: process.env }), project }
}

/** Throws `NOT_BUILT` if hook.js does not exist, because the client would report a failure on every turn. */
function handlersFor({ client }: Target, hook: string): Handlers {
  if (existsSync(hook)) return handlersOf(client, quoteForShell(hook))
  const message = `Cannot create the hooks: "${hook}" was not found next to this program. Run: npm run build`
  throw new RelayError('NOT_BUILT', message, { details: { path: hook } })
}
