import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'

import type { Call } from './shim.ts'

/**
 * What a disk may hold after the power failed, for a recorded list of calls. The model promises less
 * than any file system in use, so what survives it survives ext4, XFS, Btrfs and APFS:
 *
 * - a file's bytes are on the disk up to its last finished `fsync` or `fdatasync`, later writes in any
 *   subset and in any order, each of them whole, cut at a 512-byte border, with blocks of zeros in it, or with blocks
 *   that still hold what they held before;
 * - a directory's names are on the disk up to its last finished `fsync`, later ones in any subset: a file's
 *   own flush brings no name along, and metadata are not ordered;
 * - a rename inside one directory is atomic; one between two is a new name and a gone name that may part;
 * - a flush covers what was finished before it began;
 * - a flush that fails loses what it would have covered: the system takes those bytes and names for written, so a
 *   later flush that succeeds says nothing of them. Only what is written again can reach the disk.
 */
export type DiskModel = {
  /** Positions in the recording behind which the power may fail. */
  cuts: number[]
  /** What is not certainly on the disk, or certainly gone from it, when the power fails there. */
  unflushedAt: (cut: number) => Unit[]
  /** The disk after a cut, given what happened to each thing in doubt; absent means kept. */
  stateAt: (cut: number, fates: Map<Unit, Fate>) => DiskState
  /** How many answers had been given when the power failed there. */
  acknowledgedAt: (cut: number) => number
}

/**
 * A write that was torn: nothing of it from byte `until` of the file on, zeros in some 512-byte blocks, and in some the
 * bytes that were there before.
 */
export type Fate =
  | 'lost'
  | { until: number; zeros: ReadonlySet<number>; stale?: ReadonlySet<number> }

export const BLOCK = 512

/** One change of one directory or one file. */
export type Unit = { position: number } & (
  | { kind: 'names'; directory: Inode; changes: { name: string; inode: Inode | undefined }[] }
  | { kind: 'write'; file: Inode; at: number; bytes: Buffer }
  | { kind: 'empty'; file: Inode }
)

/** Relative paths: directories, and files with their bytes. */
export type DiskState = { directories: string[]; files: Map<string, Buffer> }

type Inode = { isDirectory: boolean }
type Flush = { inode: Inode; from: number; until: number; hasFailed: boolean }

/** Replays a recording whose calls concern paths below `root`, a directory that was empty and on the disk. */
export function createDiskModel(calls: Call[], root: string): DiskModel {
  const top: Inode = { isDirectory: true }
  const { units, flushes, cuts } = replay(calls, root, top)

  function isFlushed(unit: Unit, cut: number): boolean {
    const inode = unit.kind === 'names' ? unit.directory : unit.file
    const first = flushes.find(
      (flush) => flush.inode === inode && unit.position < flush.from && flush.until <= cut,
    )
    return first !== undefined && !first.hasFailed
  }

  return {
    cuts,
    unflushedAt: (cut) => units.filter((unit) => unit.position <= cut && !isFlushed(unit, cut)),
    stateAt(cut, fates) {
      const names = new Map<Inode, Map<string, Inode>>()
      const contents = new Map<Inode, Buffer>()
      for (const unit of units) {
        if (unit.position > cut || fates.get(unit) === 'lost') continue
        apply(unit, { names, contents }, fates.get(unit))
      }
      return walk(top, names, contents)
    },
    acknowledgedAt: (cut) =>
      calls.filter((call, position) => position <= cut && call.name === 'mark').length,
  }
}

function replay(calls: Call[], root: string, top: Inode) {
  const live = new Map<string, Inode>([[root, top]])
  const opened = new Map<number, Inode>()
  const begun = new Map<number, number[]>()
  const units: Unit[] = []
  const flushes: Flush[] = []
  const cuts: number[] = []

  const inodeAt = (path: string): Inode => {
    const inode = live.get(path)
    if (inode === undefined) throw new Error(`The recording uses "${path}", which it never made.`)
    return inode
  }
  const name = (position: number, path: string, inode: Inode | undefined) => {
    const changes = [{ name: basename(path), inode }]
    units.push({ kind: 'names', position, directory: inodeAt(dirname(path)), changes })
  }
  const add = (position: number, path: string, inode: Inode) => {
    name(position, path, inode)
    live.set(path, inode)
  }
  const move = (position: number, from: string, to: string) => {
    const inode = inodeAt(from)
    if (dirname(from) === dirname(to)) {
      const changes = [
        { name: basename(from), inode: undefined },
        { name: basename(to), inode },
      ]
      units.push({ kind: 'names', position, directory: inodeAt(dirname(to)), changes })
    } else {
      name(position, from, undefined)
      name(position, to, inode)
    }
    live.delete(from)
    live.set(to, inode)
  }

  for (const [position, call] of calls.entries()) {
    if (call.name === 'flush-start') {
      begun.set(call.open, [...(begun.get(call.open) ?? []), position])
      continue
    }
    const isFlush = call.name === 'fsync' || call.name === 'fdatasync'
    if (call.result < 0 && !isFlush) continue
    const { path, other, open } = call
    const known = units.length
    switch (call.name) {
      case 'open':
        if (other === 'created') add(position, path, { isDirectory: false })
        if (other === 'emptied') units.push({ kind: 'empty', position, file: inodeAt(path) })
        opened.set(open, inodeAt(path))
        break
      case 'mkdir':
        add(position, path, { isDirectory: true })
        break
      case 'rmdir':
      case 'unlink':
        name(position, path, undefined)
        live.delete(path)
        break
      case 'rename':
        move(position, path, other)
        break
      case 'write': {
        const file = opened.get(open)
        if (file === undefined) throw new Error(`The recording writes to "${path}" unopened.`)
        units.push({ kind: 'write', position, file, at: call.position, bytes: call.bytes })
        break
      }
      case 'fsync':
      case 'fdatasync': {
        const inode = opened.get(open)
        const from = begun.get(open)?.shift()
        if (inode === undefined || from === undefined) throw new Error(`A flush out of nowhere.`)
        flushes.push({ inode, from, until: position, hasFailed: call.result < 0 })
        cuts.push(position)
        break
      }
      case 'mark':
        cuts.push(position)
        break
      default:
        break
    }
    if (units.length > known) cuts.push(position)
  }
  return { units, flushes, cuts }
}

type Disk = { names: Map<Inode, Map<string, Inode>>; contents: Map<Inode, Buffer> }

function apply(unit: Unit, disk: Disk, fate: Fate | undefined): void {
  if (unit.kind === 'names') {
    const names = disk.names.get(unit.directory) ?? new Map<string, Inode>()
    disk.names.set(unit.directory, names)
    for (const { name, inode } of unit.changes) {
      if (inode === undefined) names.delete(name)
      else names.set(name, inode)
    }
    return
  }
  if (unit.kind === 'empty') {
    disk.contents.set(unit.file, Buffer.alloc(0))
    return
  }
  const torn = typeof fate === 'object' ? fate : undefined
  const end = Math.min(unit.at + unit.bytes.length, torn?.until ?? Number.POSITIVE_INFINITY)
  if (end <= unit.at) return
  const after = withLength(disk.contents.get(unit.file), end)
  const { stale = new Set<number>(), zeros = new Set<number>() } = torn ?? {}
  const kept = [...stale].map((block) => {
    const [from, until] = within(unit.at, end, block)
    return { from, bytes: Buffer.from(after.subarray(from, until)) }
  })
  unit.bytes.copy(after, unit.at, 0, end - unit.at)
  for (const { from, bytes } of kept) bytes.copy(after, from)
  // What stood in this block before was on the disk; only what this write brought is missing.
  for (const block of zeros) after.fill(0, ...within(unit.at, end, block))
  disk.contents.set(unit.file, after)
}

/** The content of a file, to be written into, which has at least this length. */
function withLength(before: Buffer | undefined, length: number): Buffer {
  if (before !== undefined && before.length >= length) return before
  const after = Buffer.alloc(length)
  before?.copy(after)
  return after
}

/** The part of a block that a write covers. */
function within(from: number, until: number, block: number): [from: number, until: number] {
  const begin = Math.max(from, block * BLOCK)
  return [begin, Math.max(begin, Math.min(until, (block + 1) * BLOCK))]
}

function walk(top: Inode, names: Disk['names'], contents: Disk['contents']): DiskState {
  const state: DiskState = { directories: [], files: new Map() }
  const visit = (directory: Inode, path: string) => {
    for (const [name, inode] of names.get(directory) ?? []) {
      const below = path === '' ? name : `${path}/${name}`
      if (inode.isDirectory) {
        state.directories.push(below)
        visit(inode, below)
      } else {
        state.files.set(below, contents.get(inode) ?? Buffer.alloc(0))
      }
    }
  }
  visit(top, '')
  return state
}

/** A machine takes longer to start than an empty lock file is respected. */
const OFF_MS = 60_000

/** Makes a directory that holds what is on a disk. */
export function materialize(root: string, disk: DiskState): void {
  fs.mkdirSync(root, { mode: 0o700 })
  for (const path of disk.directories) fs.mkdirSync(join(root, path), { mode: 0o700 })
  for (const [path, bytes] of disk.files) {
    fs.writeFileSync(join(root, path), bytes, { mode: 0o600 })
    const then = new Date(Date.now() - OFF_MS)
    if (path.endsWith('.holder')) fs.utimesSync(join(root, path), then, then)
  }
}
