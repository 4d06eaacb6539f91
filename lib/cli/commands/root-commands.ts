import { argument, command, flag, repeated, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const settings = {
  label: text('shown to people and models'),
  mode: text('observe, diagnose, edit, operate, destructive or ask; default diagnose'),
  ask: text('the highest mode that you may approve call by call, or none'),
  deny: repeated('a pattern of paths that no tool sees; can be repeated'),
  allow: repeated('a pattern that lifts a default denial; can be repeated'),
  ignore: repeated('a pattern that listings leave out; can be repeated'),
  gitignore: text('whether .gitignore files count: yes (default) or no'),
  backups: text('none, manual or snapshot (default)'),
  backupDays: text('how long backups are kept; default 30'),
  commands: text('none, guarded (default) or any'),
  sandbox: text('none, auto (default) or required'),
  network: text('whether the sandbox has a network: yes or no (default)'),
  env: repeated('a variable that commands see; can be repeated'),
  push: flag('allow git push'),
  agents: text('the only agents that may use it, separated by commas, or all'),
}

/** The commands on roots. */
export const ROOT_COMMANDS: readonly Command[] = [
  command('root add', 'let tools use a folder', {
    args: { path: argument('the folder') },
    flags: { name: text('a name; made from that of the folder when absent'), ...settings },
    load: async () => (await seldom()).addRootVerb,
  }),
  command('root list', 'list the folders that tools may use', {
    args: {},
    flags: {},
    load: async () => (await seldom()).rootsVerb,
  }),
  command('root show', 'show a root with all its settings', {
    args: { name: argument('the name of the root') },
    flags: {},
    load: async () => (await seldom()).showRootVerb,
  }),
  command('root set', 'change settings of a root; it counts from the next call on', {
    args: { name: argument('the name of the root') },
    flags: {
      path: text('another folder'),
      ...settings,
      noPush: flag('refuse git push'),
      drop: repeated('an entry to remove from deny, allow, ignore or env; can be repeated'),
    },
    load: async () => (await seldom()).setRootVerb,
  }),
  command('root remove', 'remove a root; its files stay', {
    args: { name: argument('the name of the root') },
    flags: {},
    load: async () => (await seldom()).removeRootVerb,
  }),
  command('root check', 'show what tools may do with a path, and which rule says so', {
    args: { path: argument('a file or folder') },
    flags: { root: text('the root, for a path relative to it') },
    load: async () => (await seldom()).checkRootVerb,
  }),
]
