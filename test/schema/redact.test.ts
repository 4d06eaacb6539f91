import assert from 'node:assert/strict'
import { test } from 'node:test'

import { redact } from '../../lib/schema/redact.ts'

const body = 'Q7w2Er9Ty4Ui1Op6As3Df8Gh5Jk0Lz'

const capitals = 'ABCDEFGHIJ234567'

/** Shapes are put together here, so that no scanner takes this file for a leak. */
const secrets: [what: string, text: string, secret: string][] = [
  ['an OpenAI key', `key sk-proj-${body} ok`, `sk-proj-${body}`],
  ['an Anthropic key', `sk-ant-${body}`, `sk-ant-${body}`],
  ['a GitHub token', `remote ghp_${body}`, `ghp_${body}`],
  ['a fine-grained GitHub token', `github_pat_${body}`, `github_pat_${body}`],
  ['a Slack token', `xoxb-123456789012-${body}`, `xoxb-123456789012-${body}`],
  ['an npm token', `npm_${body}${body}`, body],
  ['an AWS key id', `id AKIA${capitals}`, `AKIA${capitals}`],
  ['a Google key', `AIza${body}`, `AIza${body}`],
  ['a token of the relay', `relay_token_${body}`, body],
  ['a JSON Web Token', `eyJhbGciOiJI.${body}.${body}`, body],
  ['a bearer header', `Authorization: Bearer ${body}`, body],
  ['a basic header in a command', `curl -H "authorization: basic ${body}"`, body],
  ['a password in a URL', `https://me:${body}@example.com/x`, body],
  ['a variable of a shell', `export DB_PASSWORD='${body}'`, body],
  ['a member of JSON', `{"api_key": "${body}", "a": 1}`, body],
  ['a setting', `client_secret: ${body}`, body],
  [
    'a private key',
    `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`,
    body,
  ],
  ['a private key that was cut', `-----BEGIN PRIVATE KEY-----\n${body}`, body],
]
for (const [what, text, secret] of secrets) {
  test(`${what} is removed`, () => {
    assert.ok(!redact(text).includes(secret), redact(text))
    assert.match(redact(text), /\[redacted\]/)
  })
}

const innocent = [
  'Thread so far: 1200 tokens in, 340 out',
  'type Login = { token: string; password: undefined }',
  'the token: something',
  'const secret = createSecret()',
  'sk-learn is a library, risk-averse',
  'https://example.com:8080/a@b',
  'git commit 0f3c1b2a9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a',
  'TOKEN=$TOKEN node run.js',
  'lib/schema/redact.ts:12 says bearer of news',
]
for (const text of innocent) {
  test(`"${text}" stays as it is`, () => assert.equal(redact(text), text))
}

test('what stands beside a secret stays', () => {
  assert.equal(redact(`a sk-proj-${body} b`), 'a [redacted] b')
  assert.equal(redact(`https://me:${body}@example.com/x`), 'https://me:[redacted]@example.com/x')
})

test('a long text of almost-secrets takes no more than a moment', () => {
  const begin = performance.now()
  for (const part of [
    'token ',
    'sk-',
    'eyJ.',
    'a://b:',
    'bearer ',
    '-----BEGIN PRIVATE KEY-----',
  ]) {
    redact(part.repeat(12_000 / part.length))
  }
  assert.ok(performance.now() - begin < 500, `${performance.now() - begin} ms`)
})
