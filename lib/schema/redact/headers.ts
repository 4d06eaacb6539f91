import { HIDDEN, isPlaceholder } from './placeholder.ts'

/** `Authorization: Scheme credentials` in every notation for a header. */
const AUTHORIZATION =
  /(authorization["']?\s{0,4}[:=]\s{0,4}["'`]?)([A-Za-z][A-Za-z0-9-]{1,24}[ \t]{1,4})?([^\s"'`,;][^\r\n"'`]{0,8192})/gi

/** A scheme with its credentials, outside a header. */
const SCHEME = /\b(bearer|basic|negotiate)([ \t]{1,8})([A-Za-z0-9._~+/=-]{12,})/gi

/** Schemes whose credentials are a list of parameters. */
const LISTED =
  /((?:digest|hawk|oauth|signature|aws4-hmac-sha256)[ \t]{1,4})([A-Za-z][\w-]{1,30}=[^\r\n]{8,8192})/gi

/** The `Cookie` and `Set-Cookie` headers. */
const COOKIE = /(cookie["']?\s{0,4}:\s{0,4}["'`]?)([\w!#$%&*.^|~+-]{1,200}=[^\r\n"'`]{1,8192})/gi

const SCHEMES = new Set(
  'bearer basic token negotiate ntlm digest hawk signature oauth apikey key'.split(' '),
)

/** Hides the credentials in headers. */
export function hideInHeaders(text: string): string {
  return text
    .replace(LISTED, (whole, scheme: string, list: string) =>
      /(?:response|signature|mac|credential)=/i.test(list) ? scheme + HIDDEN : whole,
    )
    .replace(AUTHORIZATION, hideCredentials)
    .replace(SCHEME, (whole, scheme: string, space: string, value: string) =>
      looksRandom(value) || isBasic(value) ? scheme + space + HIDDEN : whole,
    )
    .replace(COOKIE, `$1${HIDDEN}`)
}

function hideCredentials(whole: string, name: string, scheme = '', rest = ''): string {
  const [value = ''] = rest.split(/[\s,;)]/, 1)
  const isNamed = SCHEMES.has(scheme.trim().toLowerCase()) && isCredential(value)
  if (isPlaceholder(value) || !(isNamed || looksRandom(value))) return whole
  return name + scheme + HIDDEN + rest.slice(value.length)
}

/** True for credentials after a scheme; lower-case letters alone are a word of prose. */
function isCredential(value: string): boolean {
  return /^[A-Za-z0-9._~+/=|:-]{8,}$/.test(value) && /[A-Z0-9=]/.test(value)
}

/** True for an encoded name and password of the Basic scheme. */
function isBasic(value: string): boolean {
  return /^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(
    Buffer.from(value.slice(0, 600), 'base64').toString('latin1'),
  )
}

/** True for a text with a digit or random case, unlike a word of prose or an identifier. */
function looksRandom(value: string): boolean {
  return value.length >= 6 && !/^[\w$]+[.([]/.test(value) && (/\d/.test(value) || isMixed(value))
}

/** True when the case changes more often than in any identifier. */
export function isMixed(value: string): boolean {
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0
  return value.length >= 10 && changes * 2.5 >= value.length
}
