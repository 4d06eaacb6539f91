import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  BUILT_IN_AGENTS,
  ChatgptSettings,
  triggerProblem,
  variablesFor,
} from '../../lib/schema/settings.ts'

const URL_OF_AGENT = 'https://api.chatgpt.com/v1/workspace_agents/agtch_0aZ-_/trigger'

test('a token goes to the trigger of an agent, and to nothing that looks like it', () => {
  assert.equal(triggerProblem(URL_OF_AGENT, false), undefined)
  const path = '/v1/workspace_agents/agtch_1/trigger'
  const refused = [
    '',
    'trigger',
    `http://api.chatgpt.com${path}`,
    `https://api.chatgpt.com:8443${path}`,
    `https://api.chatgpt.com.evil.example${path}`,
    `https://evil.example${path}`,
    `https://me:secret@api.chatgpt.com${path}`,
    `https://api.chatgpt.com@evil.example${path}`,
    `https://api.chatgpt.com\\@evil.example${path}`,
    `https://api.chatgpt.com${path}?x=1`,
    `https://api.chatgpt.com${path}?`,
    `https://api.chatgpt.com${path}#x`,
    `https://api.chatgpt.com${path}/`,
    `https://api.chatgpt.com${path}/..`,
    `https://api.chatgpt.com/v1/workspace_agents/a/b/trigger`,
    `https://api.chatgpt.com/v1/workspace_agents/%2e%2e/trigger`,
    `https://api.chatgpt.com/v1/workspace_agents//trigger`,
    `https://api.chatgpt.com/v2/workspace_agents/agtch_1/trigger`,
    `ftp://api.chatgpt.com${path}`,
    `http://127.0.0.1:8080${path}`,
    `https://localhost${path}`,
  ]
  for (const address of refused) {
    assert.notEqual(triggerProblem(address, false), undefined, address)
    const settings = { executor: 'chatgpt', triggerUrl: address }
    assert.equal(ChatgptSettings.safeParse(settings).success, false, address)
  }
})

test('a server of this machine is a trigger only where the settings say so, with the same path', () => {
  for (const host of ['127.0.0.1:9', 'localhost:9', '[::1]:9']) {
    const address = `http://${host}/v1/workspace_agents/agtch_1/trigger`
    assert.equal(triggerProblem(address, true), undefined)
    assert.notEqual(triggerProblem(address, false), undefined)
    assert.notEqual(triggerProblem(`http://${host}/`, true), undefined)
  }
  assert.notEqual(triggerProblem('http://10.0.0.1/v1/workspace_agents/a/trigger', true), undefined)
  assert.equal(triggerProblem(URL_OF_AGENT, true), undefined)
})

test('a worker that is started for an agent gets the variable that holds its token', () => {
  const settings = { executor: 'chatgpt', triggerUrl: URL_OF_AGENT, env: ['A'], tokenEnv: 'TOKEN' }
  assert.deepEqual(variablesFor(ChatgptSettings.parse(settings)), ['A', 'TOKEN'])
  for (const built of Object.values(BUILT_IN_AGENTS)) assert.deepEqual(variablesFor(built), [])
})
