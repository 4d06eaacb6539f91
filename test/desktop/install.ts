// Installs on Debian what the tests of commands, searches, the screen and the desktop use.

import { spawnSync } from 'node:child_process'

const PACKAGES: Record<string, string> = {
  Xvfb: 'xvfb',
  xdotool: 'xdotool',
  scrot: 'scrot',
  xterm: 'xterm',
  tesseract: 'tesseract-ocr',
  bwrap: 'bubblewrap',
  rg: 'ripgrep',
}

const missing = Object.entries(PACKAGES).flatMap(([program, name]) =>
  spawnSync('which', [program]).status === 0 ? [] : [name],
)
if (missing.length === 0) process.stdout.write('Everything is installed.\n')
else install(missing)

function install(names: string[]): void {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
    process.stderr.write(
      `Cannot install: this needs root and apt-get. Run: sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    )
    process.exitCode = 1
    return
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env })
    if (status === 0) continue
    process.stderr.write(`apt-get ${args[0]} exited with code ${status}.\n`)
    process.exitCode = 1
    return
  }
}
