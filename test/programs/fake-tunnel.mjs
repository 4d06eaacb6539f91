// Prints a log as a tunnel program does. Its arguments: a file where it leaves what it was given, and a behaviour:
//   stay      tells an address, keeps a child, and stays
//   alone     tells an address and stays
//   flap      tells an address and ends, in every life
//   again     tells an address and ends; its next life tells another one and stays
//   silent    tells only the address of a manual and stays
//   fail      says why and ends
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'

const [record = '', behaviour = 'stay', ...rest] = process.argv.slice(2)
const child =
  behaviour === 'stay' ? spawn('sleep', ['600'], { stdio: 'ignore', detached: true }) : undefined
appendFileSync(
  record,
  `${JSON.stringify({ pid: process.pid, child: child?.pid, args: rest, env: process.env })}\n`,
)
const lives = readFileSync(record, 'utf8').trim().split('\n').length
console.error('2026-01-01T00:00:00Z INF terms: (https://www.example.com/terms)')
if (behaviour === 'fail') {
  console.error('ERR no such account')
  process.exitCode = 3
} else {
  if (behaviour !== 'silent') console.error(`INF |  https://life-${lives}.tunnel.example  |`)
  if (behaviour !== 'flap' && (behaviour !== 'again' || lives > 1)) setInterval(() => {}, 1000)
}
