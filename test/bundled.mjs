// Runs test files as bundles: `node test/bundled.mjs [options of the runner] FILE…`. Loading hundreds of TypeScript
// modules through a loader takes each file about a second, a third of the whole suite. Every module keeps its own
// `import.meta`, so a bundled test finds its files and programs where its source is.

import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// The first line of every module that asks for its place; the names of two modules cannot meet in a bundle.
const keepOwnMeta = {
  name: 'keep-own-meta',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta')) return undefined
      const [url, folder, file] = [pathToFileURL(path).href, dirname(path), path].map((own) =>
        JSON.stringify(own),
      )
      const own =
        `const ownUrl = ${url}, ownFolder = ${folder}, ownFile = ${file}, ` +
        `ownResolve = (to) => (to.startsWith('.') ? new URL(to, ownUrl).href : bundleResolve(to)); `
      return { loader: 'ts', contents: own + text }
    })
  },
}

const args = process.argv.slice(2)
const files = args.filter((arg) => !arg.startsWith('--'))
const options = args.filter((arg) => arg.startsWith('--'))
// Packages are found from here as from the tests.
const outdir = join(root, 'node_modules', '.cache', `tests-${process.pid}`)

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: root,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    define: {
      'import.meta.url': 'ownUrl',
      'import.meta.dirname': 'ownFolder',
      'import.meta.filename': 'ownFile',
      'import.meta.resolve': 'ownResolve',
    },
    banner: { js: 'const bundleResolve = import.meta.resolve;' },
    plugins: [keepOwnMeta],
  })
  await stop()
  const bundles = files.map((file) => join(outdir, relative(root, file).replace(/\.ts$/, '.mjs')))
  return ['--enable-source-maps', '--test', ...options, ...bundles]
}

// Coverage is counted by line of the source.
const isCounted = process.env.NODE_V8_COVERAGE !== undefined
const runner = isCounted ? ['--import', 'tsx', '--test', ...options, ...files] : await bundle()
const child = spawn(process.execPath, runner, { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  rmSync(outdir, { recursive: true, force: true })
  process.exitCode = code ?? 1
})
