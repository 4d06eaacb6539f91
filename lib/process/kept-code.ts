import * as fs from 'node:fs'
import { Module, createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

import { systemCode } from '../errors.ts'

/** What `require` puts around a file. */
const BEFORE = '(function(exports,require,module,__filename,__dirname){'
const AFTER = '\n})'

/** Runs that add to the kept code: each compiles functions that those before did not call. */
const RUNS = 4

/** Time after which a process that keeps running has started. */
const STARTED_MS = 2000

const SUM_LENGTH = 8
const HEAD_LENGTH = 2 * SUM_LENGTH + 1

const { O_RDONLY, O_NOFOLLOW } = fs.constants

/**
 * Runs a built CommonJS file as `require` does, with the code that V8 compiled for the same `use` of it before;
 * compiling takes half the time of a short command. Node's own cache of compiled code does the same from version 22
 * on, in a directory that has to be trusted as much as the program. Here the code is kept beside the program, so
 * a process that can change it can change the program, and it counts only if it belongs to the owner of the program
 * and no other user may write it. It is never needed: without it, or with one that is damaged or of another program,
 * version of Node or processor, V8 compiles as usual. Returns whether kept code was used.
 */
export function runWithKeptCode(file: string, use: string | undefined): boolean {
  const code = use === undefined || isMeasured() ? undefined : readCode(file)
  if (code === undefined) {
    createRequire(file)(file)
    return false
  }
  const { source, owner } = code
  const path = join(dirname(file), `${use}-${process.version}-${process.arch}.kept`)
  const kept = readKept(path, { owner, sum: sumOf(source) })
  const script = new Script(`${BEFORE}${source.toString('latin1')}${AFTER}`, {
    filename: file,
    columnOffset: -BEFORE.length,
    ...(kept === undefined ? {} : { cachedData: kept.data }),
  })
  const isUsed = kept !== undefined && script.cachedDataRejected !== true
  const runs = isUsed ? kept.runs : 0
  if (runs < RUNS && owner === process.getuid?.()) {
    keepOnce(() => keep(path, { script, runs: runs + 1, sum: sumOf(source) }))
  }
  run(script, file)
  return isUsed
}

/** When the process ends well, or has run for a while: V8 drops the code of functions that are not called again. */
function keepOnce(keepNow: () => void): void {
  const timer = setTimeout(() => {
    process.off('exit', onExit)
    keepNow()
  }, STARTED_MS).unref()
  process.once('exit', onExit)

  function onExit(exitCode: number): void {
    clearTimeout(timer)
    if (exitCode === 0) keepNow()
  }
}

/** Coverage and options of V8 change what is compiled. */
function isMeasured(): boolean {
  const { NODE_V8_COVERAGE, NODE_OPTIONS } = process.env
  return process.execArgv.length > 0 || Boolean(NODE_V8_COVERAGE) || Boolean(NODE_OPTIONS)
}

/** The program; undefined where files have no owners, or when it may be written by others. */
function readCode(file: string): { source: Buffer; owner: number } | undefined {
  if (process.getuid === undefined) return undefined
  const { uid, mode } = fs.statSync(file)
  return isOpenToOthers(mode) ? undefined : { source: fs.readFileSync(file), owner: uid }
}

function isOpenToOthers(mode: number): boolean {
  return (mode & 0o022) !== 0
}

/** The kept code of this program; undefined when there is none that counts. */
function readKept(
  path: string,
  program: { owner: number; sum: string },
): { data: Buffer; runs: number } | undefined {
  let fd: number | undefined
  try {
    fd = fs.openSync(path, O_RDONLY | O_NOFOLLOW)
    const stat = fs.fstatSync(fd)
    if (!stat.isFile() || stat.uid !== program.owner || isOpenToOthers(stat.mode)) return undefined
    const bytes = fs.readFileSync(fd)
    const head = bytes.toString('latin1', 0, HEAD_LENGTH)
    const data = bytes.subarray(HEAD_LENGTH)
    // V8 checks neither the data nor, beyond its length, the program.
    if (head.slice(1) !== program.sum + sumOf(data)) return undefined
    return { data, runs: Number(head[0]) }
  } catch (error) {
    // There is none, or this user may not read it.
    if (systemCode(error) === undefined) throw error
    return undefined
  } finally {
    if (fd !== undefined) fs.closeSync(fd)
  }
}

function keep(path: string, on: { script: Script; runs: number; sum: string }): void {
  const data = on.script.createCachedData()
  const written = `${path}.${process.pid}`
  try {
    const head = Buffer.from(`${on.runs}${on.sum}${sumOf(data)}`, 'latin1')
    fs.writeFileSync(written, Buffer.concat([head, data]), { flag: 'wx', mode: 0o644 })
    fs.renameSync(written, path)
  } catch (error) {
    // The program is installed where this user may not write, or the disk is full.
    if (systemCode(error) === undefined) throw error
    fs.rmSync(written, { force: true })
  }
}

function run(script: Script, file: string): void {
  const require = createRequire(file)
  const module = new Module(file)
  module.filename = file
  // The files that are loaded later use what this one exports.
  require.cache[file] = module
  script.runInThisContext()(module.exports, require, module, file, dirname(file))
  module.loaded = true
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(SUM_LENGTH, '0')
}
