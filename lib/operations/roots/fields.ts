import * as z from 'zod/mini'

import { MODES, RootName, RootSettings } from '../../schema/root.ts'
import { optional } from '../jobs/fields.ts'

const { label, backups, backupDays, commands, sandbox, network, env, push, gitignore, agents } =
  RootSettings.def.shape
const { deny, allow, ignore } = RootSettings.def.shape

export const rootField = RootName.check(z.describe('The name of the root'))

/** What add_root and set_root can write. Absent fields are left as they are. */
export const settingFields = {
  label: label.check(z.describe('Shown to people and models')),
  mode: optional(
    z.enum([...MODES, 'ask']),
    'The highest mode without a question; ask: diagnose, and a person approves everything above',
  ),
  ask: optional(
    z.enum([...MODES, 'none']),
    'The highest mode that a person may approve, call by call',
  ),
  deny: optional(deny.def.innerType, 'Adds patterns of paths that no tool sees'),
  allow: optional(allow.def.innerType, 'Adds patterns that lift a default denial'),
  ignore: optional(ignore.def.innerType, 'Adds patterns that listings leave out'),
  gitignore: optional(gitignore.def.innerType, 'Whether .gitignore files count'),
  backups: optional(backups.def.innerType, 'When a change makes a backup'),
  backup_days: optional(backupDays.def.innerType, 'How long backups are kept'),
  commands: optional(commands.def.innerType, 'Which commands may run'),
  sandbox: optional(sandbox.def.innerType, 'Whether they run in a sandbox'),
  network: optional(network.def.innerType, 'Whether the sandbox has a network'),
  env: optional(env.def.innerType, 'Adds variables that commands see'),
  push: optional(push.def.innerType, 'Whether git push exists'),
  agents: agents.check(z.describe('The only agents that may use it; an empty list for all')),
}

const given = z.strictObject(settingFields)
export type Given = z.infer<typeof given>
