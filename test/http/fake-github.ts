import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

/** An account that signs in at the fake GitHub. */
export type Account = { login: string; id: number }

/** GitHub's OAuth of one app, as far as the relay uses it, over real HTTP. */
export async function startGithub(t: TestContext, app: { clientId: string; secret: string }) {
  const codes = new Map<string, Account>()
  const bearers = new Map<string, Account>()
  let calls = 0
  let mode: 'up' | 'down' | 'huge' = 'up'

  const server = createServer((req, res) => {
    calls += 1
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const { pathname } = new URL(req.url ?? '', 'http://x')
      if (mode === 'down') return void res.writeHead(503).end()
      if (mode === 'huge') return void res.writeHead(200).end('x'.repeat(200_000))
      res.setHeader('content-type', 'application/json')
      if (pathname === '/login/oauth/access_token') {
        return void res.end(JSON.stringify(exchange(chunks)))
      }
      const found = bearers.get(req.headers.authorization ?? '')
      if (pathname !== '/user' || found === undefined) return void res.writeHead(401).end('{}')
      res.end(JSON.stringify({ ...found, name: 'A person', email: null }))
    })
  })

  /** Like GitHub, it answers 200 to a code that it refuses. */
  function exchange(chunks: Buffer[]): object {
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    const account = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const isApp = form.get('client_id') === app.clientId && form.get('client_secret') === app.secret
    if (!isApp) return { error: 'incorrect_client_credentials' }
    if (account === undefined) return { error: 'bad_verification_code' }
    const token = `gho_${account.login}`
    bearers.set(`Bearer ${token}`, account)
    return { access_token: token, token_type: 'bearer', scope: 'read:user' }
  }

  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => calls,
    set mode(next: 'up' | 'down' | 'huge') {
      mode = next
    },
    /** What the browser of this account is redirected to, once the person has agreed. */
    agree(address: string, account: Account): string {
      const asked = new URL(address).searchParams
      const code = `code-${account.login}-${codes.size}-${calls}`
      codes.set(code, account)
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.href
    },
  }
}
