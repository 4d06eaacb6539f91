// Starts children that outlive it, prints their pids, and ends or stays as its argument says.
//   own-session   a child in a session of its own, while this program stays
//   orphan        the same, but whoever started the child has already ended
//   leftover      a child in this program's group that holds its output open; this program ends
import { spawn, spawnSync } from 'node:child_process'

const kind = process.argv[2]

if (kind === 'own-session') {
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true })
  console.log(child.pid)
  setInterval(() => {}, 1000)
} else if (kind === 'orphan') {
  const script = `setsid sleep 600 >/dev/null 2>&1 & echo $!`
  const shell = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  console.log(shell.stdout.trim())
  setInterval(() => {}, 1000)
} else if (kind === 'leftover') {
  const child = spawn('sleep', ['600'], { stdio: 'inherit' })
  console.log(child.pid)
  child.unref()
} else {
  throw new Error(`unknown kind: ${kind}`)
}
