// The built MCP server behind a pipe that writes down both sides: one line for each message, after `>` what the client
// sent and after `<` what the server sent. Arguments: the server, and the file.
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [server, file] = process.argv.slice(2)
const child = spawn(process.execPath, [server], { stdio: ['pipe', 'pipe', 'inherit'] })

createInterface({ input: process.stdin }).on('line', (line) => {
  appendFileSync(file, `> ${line}\n`)
  child.stdin.write(`${line}\n`)
})
createInterface({ input: child.stdout }).on('line', (line) => {
  appendFileSync(file, `< ${line}\n`)
  process.stdout.write(`${line}\n`)
})
process.stdin.on('end', () => child.stdin.end())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
