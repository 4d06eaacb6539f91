// Keeps one started process: passes its output on to bounded log files and writes down how it ended. It is a program of
// its own, so that the process outlives the server that started it. The server sends it as text, after a line that
// defines `specification`; see keeper-program.ts. No other file of the relay can be imported here.

/* global specification */
const { spawn } = process.getBuiltinModule('node:child_process')
const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')

const { folder, command, args, cwd, env, logBytes } = specification

/** A log is a few files, each named by the offset of its first byte. The older ones are removed. */
const FILE_BYTES = Math.ceil(logBytes / 2)

let offset = 0
let inFile = 0
let fd
const names = []

/** A full disk must not end the process whose output this is. */
function orLost(attempt) {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

function nextFile() {
  if (fd !== undefined) fs.closeSync(fd)
  const name = `log-${String(offset).padStart(15, '0')}`
  fd = fs.openSync(path.join(folder, name), 'a', 0o600)
  inFile = 0
  names.push(name)
  while (names.length > 2) fs.rmSync(path.join(folder, names.shift()), { force: true })
}

function add(chunk) {
  for (let from = 0; from < chunk.length;) {
    if (fd === undefined || inFile >= FILE_BYTES) orLost(nextFile)
    const part = chunk.subarray(from, from + Math.max(1, FILE_BYTES - inFile))
    if (fd !== undefined) orLost(() => fs.writeSync(fd, part))
    from += part.length
    offset += part.length
    inFile += part.length
  }
}

function write(name, value) {
  const aside = path.join(folder, `${name}.new`)
  fs.writeFileSync(aside, `${JSON.stringify(value)}\n`, { mode: 0o600 })
  fs.renameSync(aside, path.join(folder, name))
}

/** The server reads one line; it may be gone. */
function report(value) {
  orLost(() => fs.writeSync(1, `${JSON.stringify(value)}\n`))
}

function ended(exitCode, signal) {
  const at = new Date().toISOString()
  orLost(() => write('end.json', { exit_code: exitCode, signal, ended_at: at }))
}

orLost(nextFile)
const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
child.on('error', (error) => {
  report({ error: error.message })
  process.exitCode = 1
})
child.on('spawn', () => report({ pid: child.pid }))
child.on('exit', ended)
for (const stream of [child.stdout, child.stderr]) stream.on('data', add)

process.on('SIGHUP', () => {})
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {
  // Its whole group; the end of the child ends this process.
  orLost(() => process.kill(-Number(child.pid), 'SIGTERM'))
})
