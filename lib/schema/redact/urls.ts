import { HIDDEN, isPlaceholder } from './placeholder.ts'

/** Length up to which a URL is examined. */
const MAX_URL_LENGTH = 2048

/** The characters that end a URL in a text. */
const END = /[\s"'`<>\\]/g

/** Webhooks that accept a message from everyone who knows the path. */
const HOOKS =
  /((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks\/\d{1,30}|hooks\.zapier\.com\/hooks\/catch|[\w-]{1,80}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook|api\.telegram\.org\/bot)\/?)[\w/@:.+=-]{8,2000}/g

/** Query parameters with a signature that grants access. */
const SIGNED =
  /([?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=)[^\s&"'<>]{8,4096}/gi

/** Hides the credentials in URLs. */
export function hideInUrls(text: string): string {
  if (!text.includes('://')) return text
  return hideUserInfo(text).replace(HOOKS, `$1${HIDDEN}`).replace(SIGNED, `$1${HIDDEN}`)
}

/** Hides the secrets in `scheme://user:password@host` and `scheme://token@host`. */
function hideUserInfo(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let mark = text.indexOf('://'); mark !== -1; mark = text.indexOf('://', mark + 3)) {
    const from = mark + 3
    const found = secretIn(addressAt(text, from))
    if (found === undefined || from + found.from < done) continue
    parts.push(text.slice(done, from + found.from), HIDDEN)
    done = from + found.to
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

/** The rest of a URL after its scheme, up to its end or the next URL. */
function addressAt(text: string, from: number): string {
  const next = text.indexOf('://', from)
  const most = Math.min(from + MAX_URL_LENGTH, next === -1 ? text.length : next)
  const address = text.slice(from, most)
  const end = address.search(END)
  return end === -1 ? address : address.slice(0, end)
}

/** The position of the secret in a URL. A password may contain an unencoded slash or at sign. */
function secretIn(address: string): { from: number; to: number } | undefined {
  const to = address.lastIndexOf('@')
  if (to === -1) return undefined
  const slash = address.search(/[/?#]/)
  const authority = slash === -1 ? address : address.slice(0, slash)
  const colon = authority.indexOf(':')
  if (colon !== -1 && colon < to) {
    const isPort = !authority.includes('@') && /^\d{0,5}$/.test(authority.slice(colon + 1))
    if (isPort || isPlaceholder(address.slice(colon + 1, to))) return undefined
    return { from: colon + 1, to }
  }
  const user = authority.slice(0, authority.lastIndexOf('@'))
  const isToken = authority.includes('@') && user.length >= 12 && /\d/.test(user)
  return isToken ? { from: 0, to: user.length } : undefined
}
