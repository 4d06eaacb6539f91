import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { redact, redactHead, redactTail } from '../../lib/schema/redact/redact.ts'
import { atThisPace } from '../programs/pace.ts'
import { root } from '../programs/child.ts'

const body = 'Q7w2Er9Ty4Ui1Op6As3Df8Gh5Jk0Lz'
const long = `${body}${body}${body}${body}`
const hex = '0f3c1b2a9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a'
const capitals = 'ABCDEFGHIJ234567'
const alphanumeric = `a1B2c3D4e5F6g7H8i9J0`

/** Beginnings that makers publish, and what follows them. Put together here, so that no scanner takes this file for a leak. */
const tokens: [mark: string, rest: string][] = [
  ...[
    'sk-',
    'sk-proj-',
    'sk-ant-',
    'sk-or-v1-',
    'hf_',
    'gsk_',
    'pplx-',
    'xai-',
    'nvapi-',
    'r8_',
  ].map((mark): [string, string] => [mark, body + body]),
  ...['AKIA', 'ASIA', 'ABIA'].map((mark): [string, string] => [mark, capitals]),
  ...['dop_v1_', 'doo_v1_', 'dapi', 'pul-'].map((mark): [string, string] => [mark, hex]),
  ...'AIza ya29. GOCSPX- HRKU- hvs. hvb. dp.pt. dp.st. sbp_ sb_secret_ nfp_ pscale_tkn_ fo1_'
    .split(' ')
    .map((mark): [string, string] => [mark, body]),
  ...'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- gldt- glrt- glcbt- glptt- ATBB ATATT3 dckr_pat_'
    .split(' ')
    .map((mark): [string, string] => [mark, body]),
  ...['npm_', 'pypi-AgEI', 'sgp_', 'PMAK-', 'CCIPAT_', 'sntrys_', 'glsa_', 'lin_api_', 'ntn_'].map(
    (mark): [string, string] => [mark, long],
  ),
  ...['rubygems_', 'sqp_', 'key-', 'SK'].map((mark): [string, string] => [mark, hex]),
  ...['xoxb-', 'xoxp-', 'xoxe.xoxp-1-', 'xapp-1-', 'SG.', 'xkeysib-'].map(
    (mark): [string, string] => [mark, mark === 'SG.' ? `${body}.${body}` : body],
  ),
  ...['sk_live_', 'rk_live_', 'sk_test_', 'whsec_', 'shpat_', 'sq0atp-', 'NRAK-'].map(
    (mark): [string, string] => [mark, body],
  ),
  ...['token', 'run', 'at', 'rt', 'session'].map((kind): [string, string] => [
    `relay_${kind}_`,
    body,
  ]),
]
for (const [mark, rest] of tokens) {
  test(`a token that begins with ${mark} is removed, wherever it is`, () => {
    for (const around of ['', 'key ', '"', '(', 'a=', ': ', '\n']) {
      const shown = redact(`${around}${mark}${rest}`)
      assert.ok(!shown.includes(rest.slice(0, 40)), shown)
    }
  })
}

/** What, a text with it, and the part that must be gone. */
const secrets: [what: string, text: string, secret?: string][] = [
  ['a JSON Web Token', `eyJhbGciOiJI.${body}.${body}`],
  ['an Azure client secret', `x ${body.slice(0, 3)}8Q~${long.slice(0, 33)}`, long.slice(0, 33)],
  ['the token of a Discord bot', `MT${alphanumeric}Ab1c.Ab3_-x.${body}`],
  ['the token of a Telegram bot', `123456789:AA${body}xyz`],
  ['a Mailchimp key', `0123456789abcdef0123456789abcdef-us12`, '0123456789abcdef'],
  ['an Azure storage key', `DefaultEndpointsProtocol=https;AccountKey=${long}==;`, long],
  ['a bearer header', `Authorization: Bearer ${body}`],
  ['a basic header in a command', `curl -H "authorization: basic ${body}"`],
  ['a short basic header', `Authorization: Basic dXNlcjpwYXNz`, 'dXNlcjpwYXNz'],
  ['a header of another scheme', `Authorization: Token ${hex}`, hex],
  ['a header without a scheme', `authorization: ${hex}`, hex],
  ['a header in JSON', `{"Authorization": "Bearer abcdEFGH"}`, 'abcdEFGH'],
  ['a digest', `Authorization: Digest username="me", response="${hex}"`, hex],
  ['a proxy header', `Proxy-Authorization: Basic ${body}`],
  ['a cookie', `Cookie: sid=abcdef; theme=dark`, 'abcdef'],
  ['a cookie that is set', `< set-cookie: sid=abcdef; Path=/; HttpOnly`, 'abcdef'],
  ['an API key header', `X-Api-Key: ${body}`],
  ['an API key header of letters', `curl -H 'x-api-key: Zq-hTrLmWpKd'`, 'Zq-hTrLmWpKd'],
  ['a vault header', `X-Vault-Token: s.${alphanumeric}`, alphanumeric],
  ['a password in a URL', `https://me:${body}@example.com/x`],
  ['a short password in a URL', `postgres://me:pw@db/x`, ':pw@'],
  ['a password with a slash in a URL', `amqp://me:pa/ssw0rd@host/x`, 'ssw0rd'],
  ['a password with an at sign in a URL', `https://me:p@ssw0rd@host/x`, 'ssw0rd'],
  ['a password with both in a URL', `https://me:p@ss/w0rd@host/x`, 'w0rd'],
  ['a token for the user of a URL', `https://${body}@host/x.git`],
  ['a signature in a URL', `https://x.blob.core.windows.net/c?sv=1&sig=${body}%3D`],
  ['a token in a query', `https://x.example/?a=1&access_token=${body}&b=2`],
  ['a webhook of Slack', `https://hooks.slack.com/services/T0001/B0001/${body}`],
  ['a webhook of Discord', `https://discord.com/api/webhooks/123456/${long}`, long],
  ['a webhook of Teams', `https://x.webhook.office.com/webhookb2/${hex}@a/IncomingWebhook/b`, hex],
  ['a variable of a shell', `export DB_PASSWORD='${body}'`],
  ['a variable without quotes', `DB_PASS=hunter`, 'hunter'],
  ['a short variable', `PGPASSWORD=abc psql`, 'abc'],
  ['a variable of digits', `MYSQL_PWD=123456`, '123456'],
  ['a token variable of letters', `GITHUB_TOKEN=abcdefghij`, 'abcdefghij'],
  ['a numbered variable', `SECRET_KEY_2=abcdefgh`, 'abcdefgh'],
  ['a key base', `SECRET_KEY_BASE=${hex}`, hex],
  ['a passphrase', `GPG_PASSPHRASE=correct-horse`, 'correct-horse'],
  ['an AWS secret', `aws_secret_access_key = ${body}/a+b`],
  ['a member of JSON', `{"api_key": "${body}", "a": 1}`],
  ['a short member of JSON', `{"password": "abc"}`, 'abc'],
  ['a member in camel case', `{"clientSecret":"Zq8hTrLm"}`, 'Zq8hTrLm'],
  ['a member in a string', String.raw`"{\"password\":\"hunter2\"}"`, 'hunter2'],
  ['a setting', `client_secret: ${body}`],
  ['a setting of YAML', `  password: Tr0ub4dor3`, 'Tr0ub4dor3'],
  ['a setting of an ini file', `password=hunter`, 'hunter'],
  ['a setting of TOML', `token = "abcdef12"`, 'abcdef12'],
  ['an element', `<password>hunter2</password>`, 'hunter2'],
  ['an option with a value', `tool --token S3cretValue --x`, 'S3cretValue'],
  ['an option with an equals sign', `tool --password=hunter --x`, 'hunter'],
  ['an option in quotes', `tool --api-key "Ab3-defgh"`, 'Ab3-defgh'],
  ['the user of curl', `curl -u me:hunter https://x`, 'hunter'],
  ['the password of mysql', `mysql -u root -phunter2 db`, 'hunter2'],
  ['a line of .netrc', `machine x.example login me password hunter`, 'hunter'],
  ['a line of .pgpass', `db.example:5432:app:me:hunter`, 'hunter'],
  ['an error of a program', `psql: DB_PASSWORD=Tr0ub4dor3xyz`, 'Tr0ub4dor3xyz'],
  ...['RSA PRIVATE KEY', 'PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'].flatMap(
    (kind): [string, string, string][] => {
      const [begin, end] = [`-----BEGIN ${kind}-----`, `-----END ${kind}-----`]
      return [
        [`a block: ${kind}`, `${begin}\n\n${body}\n${body}\n${end}`, body],
        [`a block with headers: ${kind}`, `${begin}\nVersion: 1\n\n${body}\n${end}`, body],
        [`a block cut at its end: ${kind}`, `${begin}\n${body}\n${body}`, body],
        [`a block cut at its beginning: ${kind}`, `${body}\n${body}\n${end}`, body],
        [`a block in a literal: ${kind}`, `{"k":"${begin}\\n${body}\\n${end}\\n"}`, body],
        [`a block in a quote: ${kind}`, `> ${begin}\n> ${body}\n> ${end}`, body],
        [`a block in a diff: ${kind}`, `+${begin}\n+${body}\n+${end}`, body],
      ]
    },
  ),
  [
    'a key of PuTTY',
    `PuTTY-User-Key-File-2: ssh-rsa\nComment: x\nPrivate-Lines: 2\n${body}\n${body}\nPrivate-MAC: ${hex}`,
  ],
]
for (const [what, text, secret = body] of secrets) {
  test(`${what} is removed`, () => {
    const shown = redact(text)
    assert.ok(!shown.includes(secret), shown)
    assert.match(shown, /\[redacted\]/)
    assert.equal(redact(shown), shown, 'what is redacted stays as it is')
  })
}

const innocent = [
  'Thread so far: 1200 tokens in, 340 out',
  'type Login = { token: string; password: undefined }',
  'the token: something',
  'const secret = createSecret()',
  'sk-learn is a library, risk-averse',
  'a class sk-loading-spinner-container',
  'https://example.com:8080/a@b',
  'https://registry.example/@scope/name',
  'git@github.com:owner/name.git and ssh://git@github.com/owner/name',
  'git commit 0f3c1b2a9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a',
  'TOKEN=$TOKEN node run.js',
  'TOKEN=${TOKEN} and TOKEN=<your token> and TOKEN=$(cat x)',
  'lib/schema/redact/redact.ts:12 says bearer of news',
  'const token: TokenRecord',
  'secret = process.env.SECRET',
  'credential: CredentialFile',
  'access_key = config.accessKey',
  'Basic authentication-middleware',
  'token=refresh_token',
  'if (data.password === data.confirm) return token',
  'password: z.string().min(8)',
  'PWD=/home/me OLDPWD=/tmp',
  'MAX_TOKENS=4096 and token_count: 12',
  'bypass: true, compass=5, passed=7',
  'for (let pass = 0; pass < 3; pass += 1)',
  'use --token with care, or --password-file path',
  'Authorization: the header of a request',
  'authorization: string | undefined',
  'cookie: string',
  '-----BEGIN CERTIFICATE-----',
  'a.ts:12:34: error TS2304: Cannot find name',
]
for (const text of innocent) {
  test(`"${text}" stays as it is`, () => assert.equal(redact(text), text))
}

test('the sources of this repository stay as they are', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.mjs'], { cwd: root })
  const files = listed
    .toString('utf8')
    .split('\0')
    .filter((path) => /^(?:lib|executors|dashboard|bench|docs)\/|^[^/]+$/.test(path) && path !== '')
  assert.ok(files.length > 300)
  for (const path of files) {
    const text = readFileSync(join(root, path), 'utf8')
    const shown = redact(text)
    if (shown === text) continue
    const [after, before] = [shown.split('\n'), text.split('\n')]
    const at = before.findIndex((line, number) => line !== after[number])
    assert.fail(`${path}:${at + 1} would be shown as: ${after[at]}`)
  }
})

test('what stands beside a secret stays', () => {
  assert.equal(redact(`a sk-proj-${body} b`), 'a [redacted] b')
  assert.equal(redact(`https://me:${body}@example.com/x`), 'https://me:[redacted]@example.com/x')
  assert.equal(redact(`A=1\nDB_PASS=x1\nB=2`), 'A=1\nDB_PASS=[redacted]\nB=2')
  assert.equal(redact('x-api-key: Ab3defgh9\nhost: a'), 'x-api-key: [redacted]\nhost: a')
  const block = `a\n-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\nb`
  assert.equal(redact(block), 'a\n[redacted]\nb')
})

test('a secret that a cut would halve is removed whole, at either end', () => {
  const token = `ghp_${body}`
  assert.ok(!redactHead(`${'a '.repeat(45)}${token}`, 100).includes('ghp_'))
  assert.ok(!redactTail(`${token}${' a'.repeat(45)}`, 100).includes(body.slice(-10)))
  const lines = Array.from({ length: 30 }, () => long.slice(0, 64)).join('\n')
  const block = `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`
  assert.ok(!redactTail(block, 1000).includes(body))
  assert.equal(redactHead('a'.repeat(500), 100), 'a'.repeat(100))
})

/** Beginnings of every kind of secret; each is repeated to the size of a large body. */
const prefixes = [
  ...tokens.map(([mark]) => mark),
  ...tokens.map(([mark]) => `${mark}a1.`),
  ...'eyJ- eyJ. eyJaaaaaaaaa. M N.a SG.a1. Q~ 8Q~ :AA 123456789: -us1 .atlasv1. api. pat1'.split(
    ' ',
  ),
  'bearer ',
  'basic  ',
  'authorization: ',
  'authorization:',
  'Authorization: Digest a=',
  'cookie: ',
  'cookie: a=',
  'digest a=b',
  'a://b:',
  '://',
  '@',
  '://@',
  'a://b@',
  'https://hooks.slack.com/services/',
  '?sig=',
  '&sig=a',
  'token ',
  'token=',
  'token: ',
  'token:"',
  "token='",
  'token"',
  'password',
  'pass',
  'pass=',
  '--token ',
  '--token=a ',
  '_token',
  'token.',
  'secret_key_',
  'api_key[',
  'PASSWORD=a',
  'login ',
  'login a password ',
  'curl -u a:',
  'curl -u ',
  'mysql -p',
  'a:5432:b:c:',
  'a:',
  '12:',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\n',
  '-----END ',
  '-----END PRIVATE KEY-----\n',
  'AAAA\n',
  'PuTTY-',
  'PuTTY-User-Key-File-2:',
  '\n',
  '\r\n',
  ' ',
  '"',
  'a',
  'A',
  '1',
  '-',
  '_',
  '.',
  '=',
  '/',
  '+',
  '~',
  '%',
  '$',
  '\\',
  '\t',
  "' ",
  'aA',
  'a1',
  'a.b(',
  '[redacted]',
]
test('no text takes longer than its length allows: every beginning, repeated to 1 MiB', () => {
  redact('warm up '.repeat(10_000))
  for (const prefix of new Set(prefixes)) {
    const text = prefix.repeat(Math.ceil((1024 * 1024) / prefix.length))
    // The better of two, because other programs are busy on this machine too.
    const tookMs = Math.min(
      msOf(() => redact(text)),
      msOf(() => redact(text)),
    )
    if (tookMs < MIB_MS) continue
    const most = atThisPace(MIB_MS)
    assert.ok(tookMs < most, `${JSON.stringify(prefix)}: ${tookMs} ms, not ${most}`)
  }
})

/** For all patterns together on a quiet machine; each has its share of it. */
const MIB_MS = 200

function msOf(work: () => unknown): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}
