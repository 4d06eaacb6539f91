import type { Mode, RootSettings } from '../../../lib/schema/root.ts'

/** The fields of the dialog as they are typed; lists have one entry per line. */
export type RootForm = {
  path: string
  name: string
  label: string
  mode: Mode
  /** `none` where nothing beyond the mode may be approved. */
  ask: Mode | 'none'
  deny: string
  allow: string
  ignore: string
  gitignore: boolean
  backups: RootSettings['backups']
  commands: RootSettings['commands']
  sandbox: RootSettings['sandbox']
  network: boolean
  push: boolean
  agents: string
}

/** A new root: agents may look around, and everything else asks. */
export const NEW_ROOT: RootForm = {
  path: '',
  name: '',
  label: '',
  mode: 'diagnose',
  ask: 'destructive',
  deny: '',
  allow: '',
  ignore: '',
  gitignore: true,
  backups: 'snapshot',
  commands: 'guarded',
  sandbox: 'auto',
  network: false,
  push: false,
  agents: '',
}

/** The form for the rules of a root. */
export function formOf(root: RootSettings & { name: string }): RootForm {
  const { label = '', ask = 'none', deny, allow, ignore, agents = [], ...same } = root
  return {
    ...same,
    label,
    ask,
    deny: deny.join('\n'),
    allow: allow.join('\n'),
    ignore: ignore.join('\n'),
    agents: agents.join('\n'),
  }
}

/** What a new root is created with: what differs from a root without rules. */
export function creationOf(form: RootForm): object {
  const { path, name, mode, ask } = form
  const named = name.trim() === '' ? {} : { name: name.trim() }
  return { ...changesOf(NEW_ROOT, form)[0], path: path.trim(), ...named, mode, ask }
}

/**
 * The requests that make the rules of one form those of another: only what was changed. Lists grow, and an entry that is
 * dropped leaves every list, so one that moved to another list takes a second request.
 */
export function changesOf(before: RootForm, after: RootForm): object[] {
  const lists = (['deny', 'allow', 'ignore'] as const).map((name) => {
    const [old, now] = [linesOf(before[name]), linesOf(after[name])]
    return { name, now, added: now.filter((entry) => !old.includes(entry)), old }
  })
  const drop = lists.flatMap(({ old, now }) => old.filter((entry) => !now.includes(entry)))
  const isMoved = lists.some(({ now }) => now.some((entry) => drop.includes(entry)))
  const rules = {
    ...changed(before, after),
    ...Object.fromEntries(
      lists.flatMap(({ name, now, added }) => {
        const entries = isMoved ? now : added
        return entries.length === 0 ? [] : [[name, entries]]
      }),
    ),
  }
  if (drop.length === 0) return [rules]
  return isMoved ? [{ drop }, rules] : [{ ...rules, drop }]
}

const PLAIN = [
  'mode',
  'ask',
  'gitignore',
  'backups',
  'commands',
  'sandbox',
  'network',
  'push',
] as const

function changed(before: RootForm, after: RootForm): object {
  const label = after.label.trim()
  return {
    ...Object.fromEntries(
      PLAIN.flatMap((name) => (before[name] === after[name] ? [] : [[name, after[name]]])),
    ),
    ...(label === '' || label === before.label ? {} : { label }),
    ...(before.agents === after.agents
      ? {}
      : { agents: linesOf(after.agents.replaceAll(',', '\n')) }),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
