// Installs Chromium on Debian, for the browser tests and the pictures in docs.

import { spawnSync } from 'node:child_process'

import { findChromium } from './chromium.ts'

const PACKAGES = [
  'chromium',
  'fonts-inter',
  'fonts-jetbrains-mono',
  'fonts-noto-cjk',
  'fonts-noto-color-emoji',
]

const known = findChromium()
if (known === undefined) install()
else process.stdout.write(`Chromium is installed: ${known}\n`)

function install(): void {
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    const names = PACKAGES.join(' ')
    process.stderr.write(
      `Cannot install Chromium: this needs root and apt-get. Run: sudo apt-get install --no-install-recommends ${names}\nOr use a browser that you have: RELAY_TEST_CHROMIUM=/path/to/chromium npm run test:browser\n`,
    )
    process.exitCode = 1
    return
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]
  for (const args of steps) {
    const { status } = spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env })
    if (status === 0) continue
    process.stderr.write(`apt-get ${args[0]} exited with code ${status}.\n`)
    process.exitCode = 1
    return
  }
}

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
}
