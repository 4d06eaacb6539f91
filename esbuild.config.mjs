// Bundles each process at the root into one file beside it: worker.ts → worker.js, and so on.
// One self-contained file per process: a start reads one file instead of hundreds. A program that starts often is
// CommonJS in a folder of bundles/, in a few files so that a start reads only what it runs; the file at the root loads
// the first. With `--plugin` the ones that the plugin carries are copied into it, where they are committed;
// test/plugin compares them.
// The dashboard is built beside it, by Vite, into the folder that http.js serves.

import { execFile } from 'node:child_process'
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  readFile,
  readdir,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { build, transform } from 'esbuild'

import {
  databaseBundle,
  databaseStore,
  keeperAsText,
  onlyDriver,
  onlyUsedBuiltins,
  onlyUsedSchemas,
  onlyVersion,
  rareApart,
  threadAsText,
  traceBundle,
  traceRecorder,
  withoutValidator,
  withoutWidths,
} from './esbuild.plugins.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const processes = ['server', 'worker', 'http', 'cli', 'top', 'hook', 'hub', 'connect']
// What `import … from 'durable-relay'` gives, with its types beside it.
const sdk = 'index'
// Not http: the dashboard's files, which it serves, are no part of the plugin.
const inPlugin = ['server', 'worker', 'cli', 'hook']

// An empty ES module takes 3 ms more to start than an empty CommonJS one, and each of Node's modules that it
// imports takes another 0.7 ms.
// The value is an expression: for which use the code is kept that V8 compiles.
const startOften = {
  server: `'server'`,
  cli: `/^(dispatch|list|show|why)$/.exec(process.argv.includes('--help') ? '' : process.argv[2])?.[0]`,
}
const bundles = join(root, 'bundles')
const bundleNames = {
  'import.meta.dirname': 'programFolder',
  'import.meta.url': 'bundleUrl',
  __filename: 'bundleFile',
}

// Dependencies written in CommonJS use `require`, `__filename` and `__dirname`; ESM output has none.
const commonJsNames = {
  __filename: 'import.meta.filename',
  __dirname: 'import.meta.dirname',
}
const provideRequire = `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)`

const plugins = [
  withoutValidator,
  onlyUsedSchemas,
  withoutWidths,
  onlyVersion,
  threadAsText,
  keeperAsText,
]
const options = {
  absWorkingDir: root,
  bundle: true,
  // The same bytes wherever node_modules is: paths in it become names in the bundle.
  preserveSymlinks: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  // Names stay, lines stay short: a stack trace is readable without a source map, which would
  // cost a read and a parse at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
  // Optional, with a driver program of its own: loaded from node_modules where it is installed.
  external: ['playwright-core'],
}

await rm(bundles, { recursive: true, force: true })
await Promise.all([
  ...processes.map((name) => (name in startOften ? buildBundle(name) : buildProcess(name))),
  buildProcess(sdk),
  buildKeptCode(),
  buildApart(databaseStore, databaseBundle),
  buildApart(traceRecorder, traceBundle),
  buildTypes(),
  buildDashboard(),
])
if (process.argv.includes('--plugin')) await fillPlugin()

async function buildProcess(name) {
  if (!(await exists(join(root, `${name}.ts`)))) return
  await build({
    ...options,
    entryPoints: [join(root, `${name}.ts`)],
    outfile: join(root, `${name}.js`),
    format: 'esm',
    define: commonJsNames,
    // The hook has no dependencies that would need more.
    banner: { js: name === 'hook' ? '' : provideRequire },
    plugins: [rareApart('./bundles/'), ...(name === 'hook' ? [onlyUsedBuiltins] : plugins)],
  })
}

/** A program in bundles/, and the file at the root that loads it. */
async function buildBundle(name) {
  if (!(await exists(join(root, `${name}.ts`)))) return
  const outdir = join(bundles, name)
  // Only ES modules can be split: what a dynamic import loads is a file of its own, and so is what several files share.
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [join(root, `${name}.ts`)],
    outdir,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    define: bundleNames,
    plugins: [rareApart('../'), ...plugins],
  })
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const first = loadedAtOnce(metafile, `${name}.js`)
  await mkdir(outdir, { recursive: true })
  await writeFile(join(outdir, `${name}.cjs`), await joined([...first], files))
  for (const [file, text] of files) {
    if (!first.has(file))
      await writeFile(join(outdir, commonJs(file)), await apart(text, name, first))
  }
  const started = join(root, `${name}.js`)
  await writeFile(
    started,
    `#!/usr/bin/env node
const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)
const { runWithKeptCode } = require('./bundles/kept-code.cjs')
runWithKeptCode(require.resolve('./bundles/${name}/${name}.cjs'), ${startOften[name]})
`,
  )
  await chmod(started, 0o755)
}

/** What few programs load, and those by a dynamic import. */
async function buildApart(entryPoint, bundle) {
  await build({
    ...options,
    format: 'cjs',
    entryPoints: [entryPoint],
    outfile: join(bundles, bundle),
    plugins: [onlyDriver, ...plugins],
  })
}

/** What the files at the root load first; see lib/process/kept-code.ts. */
async function buildKeptCode() {
  await build({
    ...options,
    ...commonJsOptions(''),
    banner: {},
    entryPoints: [join(root, 'lib', 'process', 'kept-code.ts')],
    outfile: join(bundles, 'kept-code.cjs'),
  })
}

/** The files that the first one imports, directly or not: a start needs them all. */
function loadedAtOnce({ outputs }, first) {
  const importsOf = new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      basename(path),
      imports.filter(({ kind, external }) => kind === 'import-statement' && external !== true),
    ]),
  )
  const loaded = new Set([first])
  for (const file of loaded) for (const { path } of importsOf.get(file)) loaded.add(basename(path))
  return loaded
}

/** One file of these files. What the others need of it is exported by the name of the file that it was in. */
async function joined(names, files) {
  const [first, ...shared] = names
  const { outputFiles } = await build({
    ...options,
    ...commonJsOptions(''),
    banner: { js: bannerFor(names.map((file) => files.get(file)).join('')) },
    stdin: {
      contents: [
        ...shared.map((file) => `export * as ${exportOf(file)} from './${file}'`),
        `import './${first}'`,
      ].join('\n'),
    },
    write: false,
    plugins: [{ name: 'files-at-hand', setup: (on) => readFrom(files, on) }],
    bundle: true,
  })
  return quickened(outputFiles[0].text)
}

/** Files import each other; what they import dynamically is loaded later. */
function readFrom(files, on) {
  on.onResolve({ filter: /^\.\// }, ({ path, kind }) => {
    const file = basename(path)
    return kind === 'dynamic-import'
      ? { path: `./${commonJs(file)}`, external: true }
      : { path: file, namespace: 'at-hand' }
  })
  // Files of other folders are loaded as they are.
  on.onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true }))
  on.onLoad({ filter: /./, namespace: 'at-hand' }, ({ path }) => ({ contents: files.get(path) }))
}

/** A file that is loaded later. What it shares with the first files is in their one file. */
async function apart(text, name, first) {
  const { code } = await transform(text, commonJsOptions(text))
  return quickened(code).replaceAll(/require\("\.\/([\w-]+\.js)"\)/g, (_, file) =>
    first.has(file)
      ? `require("./${name}.cjs").${exportOf(file)}`
      : `require("./${commonJs(file)}")`,
  )
}

function commonJs(file) {
  return file.replace(/js$/, 'cjs')
}

function exportOf(file) {
  return basename(file, '.js').replaceAll('-', '_')
}

function commonJsOptions(text) {
  return {
    format: 'cjs',
    platform: 'node',
    target: options.target,
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: options.lineLimit,
    // `import()` would load ES modules.
    supported: { 'dynamic-import': false },
    banner: bannerFor(text),
  }
}

/**
 * For each `import * as fs`, esbuild copies all names of node:fs, fifty times in one program. And it escapes all but
 * ASCII except in regular expressions, where one such character makes V8 read the whole file as 16-bit text.
 */
function quickened(code) {
  return code
    .replaceAll(/__toESM\(require\("node:fs"\)(?:,1)?\)/g, 'require("node:fs")')
    .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The names of `bundleNames` that a file uses. The program is the file at the root, two folders above. */
function bannerFor(text) {
  const names = {
    programFolder: `require('node:path').join(__dirname,'../..')`,
    bundleUrl: `require('node:url').pathToFileURL(__filename).href`,
    bundleFile: '__filename',
  }
  const used = Object.entries(names).filter(([name]) => text.includes(name))
  return used.map(([name, value]) => `const ${name}=${value};`).join('')
}

/** An installed plugin is a folder of its own, so it says itself that its programs are ES modules. */
async function fillPlugin() {
  const dist = join(root, 'plugin', 'dist')
  await rm(dist, { recursive: true, force: true })
  await mkdir(dist)
  await writeFile(join(dist, 'package.json'), '{ "type": "module" }\n')
  for (const name of inPlugin) {
    const file = `${name}.js`
    if (await exists(join(root, `${name}.ts`))) await copyFile(join(root, file), join(dist, file))
  }
  await cp(bundles, join(dist, 'bundles'), {
    recursive: true,
    filter: (path) => !path.includes('.kept'),
  })
}

/** Declarations of everything that the SDK's types refer to. */
async function buildTypes() {
  const config = join(root, 'lib', 'sdk', 'tsconfig.json')
  if (!(await exists(config))) return
  await rm(join(root, 'types'), { recursive: true, force: true })
  const typescript = dirname(fileURLToPath(import.meta.resolve('typescript/package.json')))
  await promisify(execFile)(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', config])
}

async function buildDashboard() {
  const configFile = join(root, 'dashboard', 'vite.config.mjs')
  if (!(await exists(configFile))) {
    console.log('The dashboard is not built: its sources are not here.')
    return
  }
  const { build: buildPage } = await import('vite')
  await buildPage({ configFile, logLevel: 'warn' })
  await packFiles(join(root, 'dashboard', 'dist'))
}

/** Writes each text file of a folder a second and a third time, compressed as http.js sends it to browsers. */
async function packFiles(folder) {
  const names = await readdir(folder, { recursive: true })
  await Promise.all(
    names
      .filter((name) => /\.(?:js|css|svg|html|json|webmanifest)$/.test(name))
      .map(async (name) => {
        const path = join(folder, name)
        const content = await readFile(path)
        const [gz, br] = await Promise.all([
          promisify(gzip)(content, { level: 9 }),
          promisify(brotliCompress)(content),
        ])
        await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)])
      }),
  )
}

async function exists(path) {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}
