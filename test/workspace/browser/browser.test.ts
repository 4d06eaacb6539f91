import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createBrowsers } from '../../../lib/workspace/browser/browser.ts'

const settings = {
  hosts: [],
  privateAddresses: false,
  viewport: { width: 800, height: 600 },
  blocked: () => {},
}

test('without a browser the refusal names what is missing, and no place stays taken', async () => {
  const browsers = createBrowsers({ now: Date.now, path: '/nowhere' })
  const named = { ...settings, executable: '/nowhere/chromium' }
  const missing = {
    code: 'BROWSER_MISSING',
    message: /"\/nowhere\/chromium", which does not exist/,
  }
  const opening = Array.from({ length: 6 }, () => browsers.open('me', named))
  const last = opening.pop()
  await Promise.all(opening.map((each) => assert.rejects(each, missing)))
  // Five may be open or opening at once.
  await assert.rejects(last ?? Promise.resolve(), { code: 'BUSY' })
  await assert.rejects(browsers.open('me', named), missing)
  await assert.rejects(browsers.open('me', { ...settings, executable: 'chromium' }), {
    code: 'BROWSER_MISSING',
  })
  assert.deepEqual(browsers.list(), [])
  await browsers.end()
})
