#!/usr/bin/env node
const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)
const { runWithKeptCode } = require('./bundles/kept-code.cjs')
runWithKeptCode(require.resolve('./bundles/cli/cli.cjs'), /^(dispatch|list|show|why)$/.exec(process.argv.includes('--help') ? '' : process.argv[2])?.[0])
