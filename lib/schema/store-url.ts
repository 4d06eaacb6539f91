/** The text that chooses files of the data directory. */
export const FILES = 'files'

/** The parameters of a store's URL. Any other name is refused, because a misspelled one would be ignored in silence. */
const PARAMETERS = new Set([
  // The relay's own.
  'schema',
  'workspace',
  'password_file',
  // Those of PostgreSQL's clients.
  'application_name',
  'connect_timeout',
  'host',
  'sslcert',
  'sslkey',
  'sslmode',
  'sslrootcert',
])

const SSL_MODES = /^(disable|prefer|require|verify-ca|verify-full|no-verify)$/

/** A name that PostgreSQL takes without quotes, and that the relay may use for its schema. */
const SCHEMA = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/

/** Characters that would hide a part of a name on a screen. */
const CONTROL = /\p{C}|\p{Zl}|\p{Zp}/u

const PROTOCOL = /^postgres(?:ql)?:\/\//

const DEFAULT_PORT = '5432'

/** Variables of PostgreSQL's own programs, which say what a URL leaves out. */
type Environment = Record<string, string | undefined>

/**
 * What is wrong with a text that chooses a store, as a phrase that completes `RELAY_STORE `; undefined for `files` and
 * for the URL of a database. The phrase contains nothing that could be a part of a password.
 */
export function storeTextProblem(
  text: string,
  { mayHoldPassword }: { mayHoldPassword: boolean },
): string | undefined {
  if (text === FILES) return undefined
  const url = parse(text)
  if (url === undefined) {
    return `must be "${FILES}" or a URL such as postgres://user@host/database, in which special characters of names and passwords are percent-encoded`
  }
  if (/[@#]/.test(afterHost(url))) {
    return 'must have @ and # percent-encoded, as %40 and %23'
  }
  if (!isDecodable(url)) return 'has a % that does not begin an encoded character'
  if (url.password !== '' && !mayHoldPassword) {
    return 'must not hold a password. Name a file of mode 0600 in the parameter password_file, or use ~/.pgpass'
  }
  for (const [name, value] of url.searchParams) {
    const problem = parameterProblem(name, value)
    if (problem !== undefined) return problem
  }
  return pathProblem(url)
}

/** A database as a URL names it. */
export type StoreUrl = {
  /** User, host, port, database and parameters, without a password: may be shown, and passed on to other programs. */
  place: string
  server: DatabaseServer
  /** The password in the URL. */
  password: string | undefined
  passwordFile: string | undefined
}

/** Who signs in where, as a line of `~/.pgpass` names it. `host` is a directory for a Unix socket. */
export type DatabaseServer = { host: string; port: string; database: string; user: string }

/**
 * Completes a URL that has no problem with the variables of PostgreSQL's programs, and with their defaults: the user's
 * own name, the local host, port 5432, and a database named after the user.
 */
export function readStoreUrl(
  text: string,
  { env, userName }: { env: Environment; userName: string },
): StoreUrl {
  const url = parse(text)
  if (url === undefined) throw new TypeError('The URL of a store is read before it is checked.')
  const password = decodeURIComponent(url.password) || undefined
  const user = decodeURIComponent(url.username) || env['PGUSER'] || userName
  const database = decodeURIComponent(url.pathname.slice(1)) || env['PGDATABASE'] || user
  const { searchParams } = url
  const host = url.hostname || hostOf(env['PGHOST'], searchParams)
  const port = url.port || env['PGPORT'] || DEFAULT_PORT
  if (!searchParams.has('sslmode') && env['PGSSLMODE']) {
    searchParams.set('sslmode', env['PGSSLMODE'])
  }
  const parameters = searchParams.size === 0 ? '' : `?${searchParams.toString()}`
  const passwordFile = searchParams.get('password_file') ?? undefined
  return {
    place: `postgres://${encodeURIComponent(user)}@${host}:${port}/${encodeURIComponent(database)}${parameters}`,
    server: { host: searchParams.get('host') ?? host, port, database, user },
    password,
    passwordFile,
  }
}

/** The name that a URL gives to its workspace; undefined when the workspace is named by its path. */
export function workspaceIn(place: string): string | undefined {
  return new URL(place).searchParams.get('workspace') ?? undefined
}

/** The URL of another workspace of the same database. */
export function withWorkspace(place: string, workspace: string): string {
  const url = new URL(place)
  url.searchParams.set('workspace', workspace)
  return url.href
}

function parse(text: string): URL | undefined {
  // A socket needs no host, but a URL with a user does.
  const complete = text.replace(/^([a-z]+:\/\/[^/?#@]*@)(?=[/?#]|$)/, '$1localhost')
  return PROTOCOL.test(text) && URL.canParse(complete) ? new URL(complete) : undefined
}

/** A password with unencoded characters moves a part of it behind the host. */
function afterHost({ pathname, search, hash }: URL): string {
  return pathname + search + hash
}

function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(username + password + pathname)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

function parameterProblem(name: string, value: string): string | undefined {
  if (!PARAMETERS.has(name)) {
    const named = /^[a-z_]{1,40}$/.test(name) ? ` "${name}"` : ''
    return `has an unknown parameter${named}; known are ${[...PARAMETERS].join(', ')}`
  }
  if (value === '' || CONTROL.test(value)) return `has no usable value for "${name}"`
  switch (name) {
    case 'schema':
      return SCHEMA.test(value)
        ? undefined
        : 'must name a schema of lower-case letters, digits and _, 63 at most'
    case 'workspace':
      return value.length <= 200 ? undefined : 'must name a workspace of at most 200 characters'
    case 'password_file':
      return value.startsWith('/') ? undefined : 'must name a password_file by its absolute path'
    case 'connect_timeout':
      return /^[1-9]\d{0,2}$/.test(value) ? undefined : 'must have a connect_timeout of 1 to 999 s'
    case 'sslmode':
      return SSL_MODES.test(value)
        ? undefined
        : 'must have an sslmode of disable, prefer, require, verify-ca, verify-full or no-verify'
    default:
      return undefined
  }
}

function pathProblem({ pathname }: URL): string | undefined {
  const database = decodeURIComponent(pathname.slice(1))
  if (database.includes('/') || CONTROL.test(database))
    return 'must end with the name of a database'
  return undefined
}

/** A directory is where a Unix socket is; a URL names it in a parameter. */
function hostOf(named: string | undefined, parameters: URLSearchParams): string {
  if (!named?.startsWith('/')) return named || 'localhost'
  if (!parameters.has('host')) parameters.set('host', named)
  return 'localhost'
}
