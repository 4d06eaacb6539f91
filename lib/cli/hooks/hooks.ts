import { existsSync } from 'node:fs'

import type { Settings } from '../../config/config.ts'
import { RelayError } from '../../errors.ts'
import { HOOK_CLIENTS } from '../../schema/client-hooks.ts'
import type { HookClient } from '../../schema/client-hooks.ts'
import { UsageError } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { LocalVerb } from '../command.ts'
import { editHooks } from './edit.ts'
import { changeFile } from './file.ts'
import type { Changed } from './file.ts'
import { handlersOf, quoteForShell } from './handlers.ts'
import type { Handlers } from './handlers.ts'
import { CLIENT_NAMES, hooksFile } from './places.ts'
import type { Scope } from './places.ts'

/** What was typed, and where hook.js is. */
type Typed = { client: string | undefined; global: boolean }

/** The client whose hooks they are, and whether they are for one project or for all. */
type Target = { client: HookClient; scope: Scope; file: string; project?: string | undefined }

/** `relay hook install|remove|print`: what a client runs so that its sessions are notified of ended jobs. */
export function hookVerb(verb: string): LocalVerb<Typed> & { named: string } {
  return {
    named: `hook ${verb}`,
    who: verb === 'print' ? 'anyone' : 'owner',
    async runLocally(settings, typed, beside) {
      const target = targetOf(settings, typed)
      switch (verb) {
        case 'install':
          return install(target, wantedBy(target, beside('hook.js')))
        case 'remove':
          return remove(target)
        case 'print':
          return print(target, wantedBy(target, beside('hook.js')))
        default:
          throw new UsageError(`<verb> must be install, remove or print, not "${verb}".`)
      }
    },
  }
}

async function install(target: Target, wanted: Handlers): Promise<Answer> {
  const done = await changeFile(target.file, (text) => editHooks(text, wanted), target)
  const said = done.changed
    ? `${CLIENT_NAMES[target.client]} runs them from its next session: "${done.file}"`
    : `nothing to do: they are in "${done.file}"`
  return answerOf(target, done, [said, ...(done.changed ? adviceFor(target) : [])])
}

/** Removes what install added, and nothing else. */
async function remove(target: Target): Promise<Answer> {
  const done = await changeFile(target.file, (text) => editHooks(text, {}), target)
  const said = done.changed ? `removed from "${done.file}"` : `there are none in "${done.file}"`
  return answerOf(target, done, [said])
}

/** Prints what install would add, for a file that is kept by hand. */
function print({ file }: Target, wanted: Handlers): Answer {
  const groups = Object.entries(wanted).map(([event, handlers]) => [event, [{ hooks: handlers }]])
  const hooks: unknown = Object.fromEntries(groups)
  const lines = JSON.stringify({ hooks }, null, 2).split('\n')
  return { document: { hooks }, lines, note: `for "${file}"` }
}

function answerOf({ client, scope }: Target, done: Changed, lines: string[]): Answer {
  const kept = done.backup === undefined ? [] : [`the former text is kept in "${done.backup}"`]
  return { document: { client, scope, ...done }, lines: [...lines, ...kept] }
}

function adviceFor({ client, scope }: Target): string[] {
  return [
    ...(client === 'codex' ? ['Codex asks you to trust them once: type /hooks in a session.'] : []),
    ...(scope === 'project'
      ? ['The file names a path of this machine: do not commit it, or use the plugin instead.']
      : []),
  ]
}

function targetOf({ workspace }: Settings, typed: Typed): Target {
  const named = typed.client ?? 'claude'
  const client = HOOK_CLIENTS.find((known) => known === named)
  if (client === undefined) {
    throw new UsageError(`--client must be ${HOOK_CLIENTS.join(' or ')}, not "${named}".`)
  }
  const scope = typed.global ? 'global' : 'project'
  const project = scope === 'project' ? workspace : undefined
  return { client, scope, file: hooksFile(client, scope, { workspace, env: process.env }), project }
}

/** Throws `NOT_BUILT` when there is no hook.js: a client would report a failure at every turn. */
function wantedBy({ client }: Target, hook: string): Handlers {
  if (existsSync(hook)) return handlersOf(client, quoteForShell(hook))
  const message = `Cannot name the hooks: "${hook}" was not found next to this program. Run: npm run build`
  throw new RelayError('NOT_BUILT', message, { details: { path: hook } })
}
