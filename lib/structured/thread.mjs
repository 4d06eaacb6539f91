// The program of the thread that checks answers; lib/structured/structured.ts starts it. Plain JavaScript, because
// no loader of the thread that starts it reaches into this one. It runs the sender's schema, which is code
// in all but name: what that throws, allocates or loops over stays here.

import { parentPort, workerData } from 'node:worker_threads'

import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** JSON Schema drafts before 2019-09 read some keywords differently. */
const OLD_DRAFT = /^https?:\/\/json-schema\.org\/draft-0[4-7]\/schema#?$/

// `format` is an annotation, as JSON Schema 2020-12 has it by default. Only own properties count: an
// object that says nothing about `constructor` has none.
const OPTIONS = { strict: false, validateFormats: false, logger: false, ownProperties: true }

// oxlint-disable unicorn/require-post-message-target-origin -- a thread's port knows no origins
parentPort.postMessage({ kind: 'begun' })
parentPort.postMessage({ kind: 'verdict', verdict: judge(workerData) })
// oxlint-enable unicorn/require-post-message-target-origin

function judge({ schema, answer, name = 'answer' }) {
  const { $schema, ...keywords } = schema
  const ajv = OLD_DRAFT.test(String($schema)) ? new Ajv(OPTIONS) : new Ajv2020(OPTIONS)
  let fits
  try {
    fits = ajv.compile(keywords)
  } catch (error) {
    return { fault: 'schema', reason: reasonOf(error) }
  }
  if (answer === undefined) return {}
  try {
    // The validator of an asynchronous schema answers with a promise, which is no yes.
    const verdict = fits(JSON.parse(answer))
    if (typeof verdict === 'boolean' && verdict) return {}
    return { fault: 'answer', reason: ajv.errorsText(fits.errors, { dataVar: name }) }
  } catch (error) {
    return { fault: 'answer', reason: `the check did not end: ${reasonOf(error)}` }
  }
}

function reasonOf(error) {
  return error instanceof Error ? error.message : String(error)
}
