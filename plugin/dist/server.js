#!/usr/bin/env node
const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)
const { runWithKeptCode } = require('./bundles/kept-code.cjs')
runWithKeptCode(require.resolve('./bundles/server/server.cjs'), 'server')
