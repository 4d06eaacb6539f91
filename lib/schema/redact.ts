/** What stands in the place of a secret. */
const HIDDEN = '[redacted]'

/**
 * Shapes of secrets that their makers publish: the letters they begin with, and enough of the rest that
 * no ordinary word fits. The relay's own are `relay_…`. Each is tried only on a text that holds its mark.
 */
const SHAPES: [mark: string, shape: RegExp][] = [
  ['sk-', /\bsk-[A-Za-z0-9_-]{16,}/g],
  ['gh', /\bgh[pousr]_[A-Za-z0-9]{20,}/g],
  ['github_pat_', /\bgithub_pat_[A-Za-z0-9_]{20,}/g],
  ['glpat-', /\bglpat-[A-Za-z0-9_-]{16,}/g],
  ['xox', /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g],
  ['npm_', /\bnpm_[A-Za-z0-9]{30,}/g],
  ['AKIA', /\bAKIA[0-9A-Z]{16}\b/g],
  ['ASIA', /\bASIA[0-9A-Z]{16}\b/g],
  ['AIza', /\bAIza[A-Za-z0-9_-]{30,}/g],
  ['_live_', /\b[rs]k_live_[A-Za-z0-9]{16,}/g],
  ['relay_', /\brelay_(?:token|run|at|rt|session|key)_[A-Za-z0-9_-]{20,}/g],
  ['eyJ', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g],
  ['PRIVATE KEY', /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g],
]

/** `Authorization: Bearer …`, and the user part of a URL that holds a password. */
const SCHEME = /\b(bearer|basic)(\s+)[A-Za-z0-9._~+/=-]{12,}/gi
const USER_INFO = /\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:)[^\s/@]{1,200}@/gi

/** `API_KEY=…`, `"password": "…"`, `--token …`: a name that says what it holds, and what it holds. */
const NAMED =
  /((?:api[_-]?key|access[_-]?key|secret|passwo?r?d|token|credential|code_verifier)["']?(?:\s*[=:]\s*|\s+(?=["']))["']?)([^\s"',;&]{8,})/gi

/**
 * A text without what looks like a secret. Known shapes only: a secret that looks like a word stays, so
 * this is a net below those who should not print secrets, not a permission to.
 */
export function redact(text: string): string {
  let clean = text
  for (const [mark, shape] of SHAPES) {
    if (clean.includes(mark)) clean = clean.replace(shape, HIDDEN)
  }
  return clean
    .replace(SCHEME, `$1$2${HIDDEN}`)
    .replace(USER_INFO, `$1${HIDDEN}@`)
    .replace(NAMED, (whole, name: string, value: string) =>
      isPlain(value) ? whole : name + HIDDEN,
    )
}

/** Characters read behind a cut, so that a secret which the cut would halve is known and removed whole. */
const BEHIND_CUT = 4096

/** The beginning of a text, at most `limit` units, without what looks like a secret; a long text costs no more. */
export function redactHead(text: string, limit: number): string {
  return redact(text.slice(0, limit + BEHIND_CUT)).slice(0, limit)
}

/** `token: string`, `password = undefined`: code and prose about secrets hold none. A number counts tokens. */
function isPlain(value: string): boolean {
  return (
    value === HIDDEN || /^[a-z]+$|^[A-Z][a-z]+$|^[\d.]+$|^[$%{<[(]|^[A-Za-z_$][\w$.]*\(/.test(value)
  )
}
