import * as fs from 'node:fs'

import { systemCode } from '../../errors.ts'
import { runProgram } from '../../process/program.ts'

/** A port that a process of this machine listens on. `pid`: only where this user may see it. */
export type Listening = {
  protocol: 'tcp' | 'udp'
  address: string
  port: number
  pid?: number | undefined
}

/** The ports that are listened on, sorted by port. */
export async function listeningPorts(platform: NodeJS.Platform): Promise<Listening[]> {
  const found = platform === 'linux' ? linuxPorts() : await reportedPorts()
  return found.toSorted((one, other) => one.port - other.port)
}

/** State 0A is LISTEN; a UDP socket that is bound and not connected has 07. */
const TABLES = [
  { file: 'tcp', protocol: 'tcp', state: '0A' },
  { file: 'tcp6', protocol: 'tcp', state: '0A' },
  { file: 'udp', protocol: 'udp', state: '07' },
  { file: 'udp6', protocol: 'udp', state: '07' },
] as const

function linuxPorts(): Listening[] {
  const sockets = TABLES.flatMap((table) => parseSockets(textOf(`/proc/net/${table.file}`), table))
  const owners = ownersOf(new Set(sockets.map(({ inode }) => inode)))
  return sockets.map(({ inode, protocol, address, port }) => ({
    protocol,
    address,
    port,
    pid: owners.get(inode),
  }))
}

/** The sockets of one file of /proc/net in that state; see proc(5). */
export function parseSockets(
  text: string,
  { protocol, state }: { protocol: 'tcp' | 'udp'; state: string },
): (Listening & { inode: string })[] {
  return text.split('\n').flatMap((line) => {
    const fields = line.trim().split(/\s+/)
    const [, local = '', , found] = fields
    const [address, port] = local.split(':')
    const inode = fields[9]
    if (found !== state || address === undefined || port === undefined || inode === undefined) {
      return []
    }
    return [{ protocol, address: addressOf(address), port: Number.parseInt(port, 16), inode }]
  })
}

/** An address is written as words of 32 bits, each in the byte order of the machine. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? []
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).toReversed())
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.')
  const groups = Array.from({ length: 8 }, (_, at) => `${bytes[2 * at]}${bytes[2 * at + 1]}`)
  // The URL standard's own serialization of an address.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}

/** Which process has each of these sockets open. */
function ownersOf(inodes: ReadonlySet<string>): Map<string, number> {
  const owners = new Map<string, number>()
  if (inodes.size === 0) return owners
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    for (const fd of namesOrNone(`/proc/${pid}/fd`)) {
      const target = linkOrNone(`/proc/${pid}/fd/${fd}`)
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
      if (inode !== undefined && inodes.has(inode)) owners.set(inode, Number(pid))
    }
  }
  return owners
}

/** What other systems report: lsof, or netstat where there is none. */
async function reportedPorts(): Promise<Listening[]> {
  const lsof = await outputOf('lsof', ['-nP', '-iTCP', '-sTCP:LISTEN', '-iUDP', '-FpPn'])
  if (lsof !== undefined) return parseLsof(lsof)
  return parseNetstat((await outputOf('netstat', ['-an'])) ?? '')
}

/** Parses the fields of `lsof -F`: each line has a letter and a value; `p` begins a process, `n` ends a file. */
export function parseLsof(text: string): Listening[] {
  const found = new Map<string, Listening>()
  let pid = 0
  let protocol: 'tcp' | 'udp' | undefined
  for (const line of text.split('\n')) {
    const value = line.slice(1)
    if (line.startsWith('p')) pid = Number(value)
    if (line.startsWith('P')) protocol = protocolOf(value)
    const at = /^(.*):(\d+)$/.exec(value)
    if (!line.startsWith('n') || at === null || protocol === undefined) continue
    const address = at[1] === '*' ? '0.0.0.0' : (at[1] ?? '').replaceAll(/[[\]]/g, '')
    if (address.includes('->')) continue
    const port = Number(at[2])
    found.set(`${protocol} ${address} ${port} ${pid}`, { protocol, address, port, pid })
  }
  return [...found.values()]
}

/** Parses `netstat -an` of macOS and the BSDs, which ends an address with a dot and the port. */
export function parseNetstat(text: string): Listening[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', , , local = '', foreign = '', state] = line.trim().split(/\s+/)
    const protocol = protocolOf(name.replace(/(?:4|6|46)$/, ''))
    const at = /^(.*)\.(\d+)$/.exec(local)
    if (protocol === undefined || at === null) return []
    if (protocol === 'tcp' ? state !== 'LISTEN' : foreign !== '*.*') return []
    const address = at[1] === '*' ? '0.0.0.0' : (at[1] ?? '')
    return [{ protocol, address, port: Number(at[2]) }]
  })
}

function protocolOf(name: string): 'tcp' | 'udp' | undefined {
  const lower = name.toLowerCase()
  return lower === 'tcp' || lower === 'udp' ? lower : undefined
}

/** What a program of the system prints; undefined when it is missing. */
async function outputOf(command: string, args: string[]): Promise<string | undefined> {
  const end = await runProgram({
    command,
    args,
    cwd: '/',
    input: '',
    timeoutMs: 10_000,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' },
    signal: new AbortController().signal,
    maxOutputBytes: 4 * 1024 * 1024,
  })
  return end.end === 'not_started' ? undefined : end.output
}

function textOf(path: string): string {
  try {
    return fs.readFileSync(path, 'latin1')
  } catch (error) {
    // A kernel without this protocol.
    if (systemCode(error) === undefined) throw error
    return ''
  }
}

/** Processes end at any moment, and those of other users show nothing. */
function namesOrNone(path: string): string[] {
  try {
    return fs.readdirSync(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return []
  }
}

function linkOrNone(path: string): string {
  try {
    return fs.readlinkSync(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return ''
  }
}
