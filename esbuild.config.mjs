// Bundles each process at the root into one file beside it: server.ts → server.js, and so on.
// One self-contained file per process: a start reads one file instead of hundreds. With `--plugin` the
// ones that the plugin carries are copied into it, where they are committed; test/plugin compares them.
// The dashboard is built beside it, by Vite, into the folder that http.js serves.

import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const processes = ['server', 'worker', 'http', 'cli', 'top', 'hook']
// What `import … from 'durable-relay'` gives, with its types beside it.
const sdk = 'index'
// Not http: the dashboard's files, which it serves, are no part of the plugin.
const inPlugin = ['server', 'worker', 'cli', 'hook']

// Dependencies written in CommonJS use `require`, `__filename` and `__dirname`; ESM output has none.
const commonJsNames = {
  __filename: 'import.meta.filename',
  __dirname: 'import.meta.dirname',
}
const provideRequire = `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)`

// The SDK's Server brings a JSON Schema validator for questions to the client's user, which the relay
// never asks. Without it the server's bundle is a third smaller and starts a tenth sooner.
const withoutValidator = {
  name: 'without-validator',
  setup({ onLoad }) {
    const contents = `export class AjvJsonSchemaValidator {
      getValidator() { throw new Error('The JSON Schema validator is not part of this bundle.') }
    }`
    onLoad({ filter: /sdk\/dist\/esm\/validation\/ajv-provider\.js$/ }, () => ({ contents }))
  },
}

// The package asks for ICU's tables as soon as it is imported, which takes 20 ms of every `relay` command.
// Plain letters, and that is nearly all that is ever laid out, are as wide as they are many.
const withoutWidths = {
  name: 'without-widths',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir, importer }) =>
      namespace === 'width'
        ? undefined
        : { path: relative(root, importer), namespace: 'width', pluginData: { resolveDir } },
    )
    onLoad({ filter: /./, namespace: 'width' }, ({ pluginData: { resolveDir } }) => ({
      resolveDir,
      contents: `export default (text, options) =>
        /^[ -~]*$/.test(text) ? text.length : require('string-width').default(text, options)`,
    }))
  },
}

// Of package.json the programs read the version. The rest of it would change the committed bundles with
// every change of a script.
const onlyVersion = {
  name: 'only-version',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined
      const { version } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

// The thread that checks answers against a schema is a program inside a program: its text is part of the
// bundle, so that every process stays one file. See lib/structured/thread-program.ts.
const threadAsText = {
  name: 'thread-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /lib\/structured\/thread-program\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [join(dirname(path), 'thread.mjs')],
        absWorkingDir: root,
        bundle: true,
        write: false,
        preserveSymlinks: true,
        platform: 'node',
        target: 'node20.19',
        format: 'cjs',
        minifySyntax: true,
        minifyWhitespace: true,
        legalComments: 'none',
        logLevel: 'warning',
      })
      const entry = JSON.stringify(outputFiles[0].text)
      return { contents: `export const program = { entry: ${entry}, eval: true }` }
    })
  },
}

// The hook runs at the end of each turn and mostly has nothing to say, so its start is all it costs. Of
// Node's own modules it loads only those that it uses; an import alone could have effects, so esbuild keeps it.
const onlyUsedBuiltins = {
  name: 'only-used-builtins',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }))
  },
}

await Promise.all([...[...processes, sdk].map(buildProcess), buildTypes(), buildDashboard()])
if (process.argv.includes('--plugin')) await fillPlugin()

async function buildProcess(name) {
  const entry = join(root, `${name}.ts`)
  if (!(await exists(entry))) return

  const outfile = join(root, `${name}.js`)
  await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    // The same bytes wherever node_modules is: paths in it become names in the bundle.
    preserveSymlinks: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    define: commonJsNames,
    mainFields: ['module', 'main'],
    // Names stay, lines stay short: a stack trace is readable without a source map, which would
    // cost a read and a parse at every start.
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    legalComments: 'none',
    banner: { js: bannerOf(name) },
    plugins:
      name === 'hook'
        ? [onlyUsedBuiltins]
        : [withoutValidator, withoutWidths, onlyVersion, threadAsText],
    logLevel: 'warning',
  })
  if (name === 'cli') await chmod(outfile, 0o755)
}

// The hook has no dependencies that would need more.
function bannerOf(name) {
  if (name === 'hook') return ''
  return name === 'cli' ? `#!/usr/bin/env node\n${provideRequire}` : provideRequire
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
}

async function exists(path) {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}
