/** The service that cloudflared asks for a quick tunnel. Its log contains this name, mostly in errors. */
const QUICK_SERVICE = 'api.trycloudflare.com'

/** The tunnel's address in a line of cloudflared's log, which also contains links to terms and manuals. */
export function quickAddressIn(line: string): URL | undefined {
  return originsIn(line).find(
    ({ hostname }) => hostname.endsWith('.trycloudflare.com') && hostname !== QUICK_SERVICE,
  )
}

/** The first https address without a path in a line: one with a path is a manual, not a server. */
export function addressIn(line: string): URL | undefined {
  return originsIn(line)[0]
}

function originsIn(line: string): URL[] {
  return (line.match(/https:\/\/[^\s"'<>|,;()[\]\p{Cc}]+/giu) ?? [])
    .filter((text) => URL.canParse(text))
    .map((text) => new URL(text))
    .filter((url) => url.href === `${url.origin}/`)
}
