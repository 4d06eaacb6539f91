import { RelayError } from '../errors.ts'

/**
 * Settings of every git command of the relay, which override the repository's: no hooks, no file watcher, no
 * signatures, no background work, no bare repository inside the work tree.
 */
export const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.protectHFS=true',
  'core.protectNTFS=true',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
  'status.submoduleSummary=false',
  'merge.verifySignatures=false',
  'log.showSignature=false',
  'commit.gpgSign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.addEmbeddedRepo=false',
].flatMap((setting) => ['-c', setting])

/**
 * Variables of every git command of the relay: no prompt, no editor, no network. A partial clone can make git
 * fetch objects with a program that the repository names. Git before 2.39.4 knows only the list of allowed
 * protocols, which takes precedence over `protocol.*` of any configuration.
 */
export const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_EDITOR: 'true',
  GIT_ASKPASS: 'true',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
}

/**
 * Commands that read only refs and objects. Any other may compare a file of the work tree with the index and run
 * a filter for it, even `write-tree` (seen, 2.39).
 */
const WITHOUT_FILES = new Set([
  'cat-file',
  'commit-tree',
  'config',
  'for-each-ref',
  'init',
  'merge-base',
  'rev-list',
  'rev-parse',
  'symbolic-ref',
  'update-ref',
])

/** True for a command that may run a program of the repository's configuration unless `overrides` are given. */
export function mayRunPrograms([command = '']: string[]): boolean {
  return !WITHOUT_FILES.has(command)
}

/** The arguments of the command whose output `overrides` reads. */
export const LISTING = ['config', '--list', '--includes', '--show-scope', '-z']

/** Keys whose value is a program, or redirects connections that use the user's credentials. */
const PROGRAM =
  /^(filter\.[^]*\.(clean|smudge|process|required)|hook\.[^]*\.command|lfs\.(customtransfer|extension)\.[^]*|lfs\.standalonetransferagent|core\.(sshcommand|askpass|gitproxy)|credential\.([^]*\.)?helper|remote\.[^]*\.(uploadpack|receivepack)|http\.([^]*\.)?(proxy|sslverify))$/

/** The values that mean "not set", by the end of a key. For all other keys, an empty value does. */
const UNSET: [key: RegExp, value: string][] = [
  [/^filter\..*\.required$/s, 'false'],
  [/\.sslverify$/, 'true'],
  [/^core\.sshcommand$/, 'ssh'],
  [/^core\.gitproxy$/, 'none'],
  [/\.uploadpack$/, 'git-upload-pack'],
  [/\.receivepack$/, 'git-receive-pack'],
]

/** The scopes of the user's and the machine's own settings. */
const OWN_SCOPES = new Set(['system', 'global'])

export type Setting = [key: string, value: string]

/** Settings that replace the programs in the repository's configuration by the user's own, or by none. */
export function ownPrograms(listing: string): Setting[] {
  const entries = readListing(listing).filter(({ key }) => PROGRAM.test(key))
  const isOwn = ({ scope }: Entry) => OWN_SCOPES.has(scope)
  const own = new Map(entries.filter(isOwn).map(({ key, value }) => [key, value]))
  const foreign = [...new Set(entries.filter((entry) => !isOwn(entry)).map(({ key }) => key))]
  const helpers = foreign.some(isHelper)
    ? [
        // An empty value clears the list of helpers so far, for every address.
        { key: 'credential.helper', value: '' },
        ...entries.filter((entry) => isOwn(entry) && isHelper(entry.key)),
      ]
    : []
  return [
    ...foreign
      .filter((key) => !isHelper(key))
      .map((key): Setting => [key, own.get(key) ?? unset(key)]),
    ...helpers.map(({ key, value }): Setting => [key, value]),
  ]
}

/** The same settings as arguments. Throws `GIT_FAILED` for a key that cannot be passed as an argument. */
export function overrides(listing: string): string[] {
  return ownPrograms(listing).flatMap(([key, value]) => {
    if (!key.includes('=')) return ['-c', `${key}=${value}`]
    const message = `Cannot use git here: the repository's configuration names a program under "${key}". Remove that setting.`
    throw new RelayError('GIT_FAILED', message)
  })
}

/**
 * The same settings as variables, for the git of a client in a turn and of the commands of its model. They also
 * turn off hooks, and protocols that run a program.
 */
export function guardVariables(listing: string): Record<string, string> {
  const settings: Setting[] = [
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ...ownPrograms(listing),
  ]
  const numbered = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ])
  return {
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_CONFIG_COUNT: String(settings.length),
    ...(Object.fromEntries(numbered) as Record<string, string>),
  }
}

function isHelper(key: string): boolean {
  return key.startsWith('credential.')
}

function unset(key: string): string {
  return UNSET.find(([pattern]) => pattern.test(key))?.[1] ?? ''
}

type Entry = { scope: string; key: string; value: string }

/** Reads `scope NUL key LF value NUL`; a key without a value is true. */
function readListing(listing: string): Entry[] {
  const fields = listing.split('\0')
  const entries: Entry[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [scope = '', text = ''] = fields.slice(at, at + 2)
    const end = text.indexOf('\n')
    const key = end === -1 ? text : text.slice(0, end)
    entries.push({ scope, key, value: end === -1 ? 'true' : text.slice(end + 1) })
  }
  return entries
}
