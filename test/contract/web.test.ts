import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { until } from '../support/until.js'

const PROJECT = { title: 'Data analytics', subject: 'course', perspective: 'academic' }

let app: App
beforeAll(async () => {
  app = await startApp({ dataDir: await temporaryFolder() })
})
afterAll(() => app?.close())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** The sentence of a JSON error. */
  readonly sentence: string
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Buffer
}

/** One request exactly as given; `fetch` would choose Host and Origin by itself. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined)
  return new Promise((resolve, reject) => {
    const sent = request(
      `${app.address}${path}`,
      { method, headers: Object.fromEntries(given) },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => {
          const json = /json/.test(response.headers['content-type'] ?? '')
          const sentence = json && text.startsWith('{"error"') ? JSON.parse(text).error.sentence : ''
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, sentence })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A state change as our own pages send it, changed by `headers`. */
const post = (path: string, body: unknown, headers: Asked['headers'] = {}) =>
  ask(path, {
    method: 'POST',
    headers: { origin: app.address, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

async function newProject(): Promise<string> {
  const answer = await post('/api/projects', PROJECT)
  expect(answer.status).toBe(201)
  return JSON.parse(answer.text).id
}

/** The token that the pages of this start carry. */
async function startToken(): Promise<string> {
  const page = await ask('/projects/new')
  return /data-token="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? ''
}

const upload = (
  project: string,
  files: readonly (readonly [string, string | Buffer])[],
  headers: Asked['headers'] = {},
) => {
  const parts = files.flatMap(([name, bytes]) => [
    Buffer.from(
      `--boundary\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
  return ask(`/api/projects/${project}/documents`, {
    method: 'POST',
    headers: { origin: app.address, 'content-type': 'multipart/form-data; boundary=boundary', ...headers },
    body: Buffer.concat([...parts, Buffer.from('--boundary--\r\n')]),
  })
}

describe('who may ask', () => {
  it('answers only to the Host names of the configuration, whatever the path', async () => {
    for (const path of ['/', '/help', '/assets/app.css', '/api/progress', '/nothing/here']) {
      const answer = await ask(path, { headers: { host: 'evil.example' } })
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('This address is not one Tributary answers to.')
    }
    for (const host of ['localhost:1', '127.0.0.1', '[::1]:99'])
      expect((await ask('/help', { headers: { host } })).status).toBe(200)
  })

  it('takes a state change only from its own pages', async () => {
    const foreign = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: undefined },
      { 'sec-fetch-site': 'cross-site' },
      { origin: app.address.replace(/\d+$/, '1') },
    ]
    for (const headers of foreign) {
      const answer = await post('/api/projects', PROJECT, headers)
      expect(answer.status).toBe(403)
      expect(answer.sentence).toContain('This request came from another site')
    }
    expect((await ask('/')).text).not.toContain(PROJECT.title)
  })

  it('takes a state change only as JSON: no form of another page can send that', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await post('/api/projects', PROJECT, { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(answer.sentence).toContain('Send JSON')
    }
  })

  it('takes files only with the token of this start', async () => {
    const project = await newProject()
    const file = [['a.txt', 'Explain cash flow.']] as const
    for (const token of [undefined, '', 'x'.repeat(64)]) {
      const answer = await upload(project, file, { 'x-tributary-token': token })
      expect(answer.status).toBe(403)
      expect(answer.sentence).toContain('Reload it and try again.')
    }
    const answer = await upload(project, file, { 'x-tributary-token': await startToken() })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text).documents).toMatchObject([{ name: 'a.txt' }])
  })

  it('answers commands only with the secret of server.json, and never a browser', async () => {
    const cli = (headers: Asked['headers']) =>
      ask('/cli/ping', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      })
    const authorization = `Bearer ${app.secret}`
    expect((await cli({ authorization })).text).toBe('{"ok":true}')
    expect((await cli({})).status).toBe(403)
    expect((await cli({ authorization: 'Bearer wrong' })).status).toBe(403)
    expect((await cli({ authorization, origin: app.address })).status).toBe(403)
    expect((await cli({ authorization, host: 'evil.example' })).status).toBe(403)
    const unknown = await ask('/cli/constructor', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(unknown.status).toBe(404)
    expect(unknown.sentence).toContain('does not know this command')
  })
})

describe('every answer', () => {
  it('carries a policy that allows our own files only and nothing inline', async () => {
    for (const path of ['/', '/help', '/assets/app.css', '/api/progress', '/nothing']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|data:|\*|https?:/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('has no inline script, style or handler on any page', async () => {
    const project = await newProject()
    const pages = [
      '/',
      '/projects/new',
      `/projects/${project}`,
      `/projects/${project}/review`,
      '/frameworks',
      '/help',
    ]
    for (const path of [...pages, '/nothing']) {
      const { text, status } = await ask(path)
      expect(status).toBe(path === '/nothing' ? 404 : 200)
      expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|(?:src|href|action)="(?![/#])/i)
      for (const script of text.match(/<script[^>]*>/g) ?? [])
        expect(script).toMatch(/^<script type="module" src="\/assets\/[a-z]+\.js">$/)
    }
  })

  it('of a page is not stored anywhere; files of ours are checked for newness', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-store')
    const style = await ask('/assets/app.css')
    expect(style.headers['cache-control']).toBe('no-cache')
    const again = await ask('/assets/app.css', { headers: { 'if-none-match': String(style.headers.etag) } })
    expect(again.status).toBe(304)
  })
})

describe('what goes wrong', () => {
  it('is a page with a sentence and a way on for people', async () => {
    for (const path of [
      '/nothing',
      '/projects/3f0d6c5e-6a35-4d3c-9f5a-0d6a5b1f2c3d',
      '/projects/21cs',
      '/%00',
    ]) {
      const answer = await ask(path)
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.text).toContain('That did not work')
      expect(answer.text).toContain('href="/"')
    }
  })

  it('is JSON with a sentence for the pages, never a stack', async () => {
    const project = await newProject()
    const wrong = [
      ask('/api/nothing'),
      ask(`/api/projects/${project}/cards/${'0'.repeat(64)}`),
      ask(`/api/projects/${project}/queue?state=sideways`),
      post('/api/projects', { ...PROJECT, title: ' ' }),
      post('/api/projects', { ...PROJECT, owner: 'me' }),
      post(`/api/projects/${project}/decisions`, { verdict: 'accept' }),
      post(`/api/documents/${'0'.repeat(64)}/kind`, { kind: 'job' }),
      ask('/api/projects', {
        method: 'POST',
        headers: { origin: app.address, 'content-type': 'application/json' },
        body: '{"title":',
      }),
    ]
    for (const answer of await Promise.all(wrong)) {
      expect([400, 404]).toContain(answer.status)
      expect(answer.sentence).toMatch(/^[A-Z].*[.)]$/s)
      expect(answer.text).not.toMatch(/\bat .*:\d+|node_modules|\.ts\b|\.js\b/)
    }
  })

  it('is told when a request is too large, before it is read', async () => {
    const answer = await post('/api/projects', { ...PROJECT, title: 'x'.repeat(70_000) })
    expect(answer.status).toBe(413)
    expect(answer.sentence).toContain('too large')
  })

  it('is told of a file above 25 MB, and the file is not kept', async () => {
    const project = await newProject()
    const token = await startToken()
    const answer = await upload(project, [['big.txt', Buffer.alloc(25 * 1024 * 1024 + 1, 'a')]], {
      'x-tributary-token': token,
    })
    expect(answer.status).toBe(413)
    expect(answer.sentence).toContain('25 MB')
    expect((await ask(`/projects/${project}`)).text).not.toContain('big.txt')
  })

  it('is told when an upload holds no file', async () => {
    const project = await newProject()
    const answer = await upload(project, [], { 'x-tributary-token': await startToken() })
    expect(answer.status).toBe(400)
    expect(answer.sentence).toContain('No file came with the request')
  })
})

describe('a file name', () => {
  it('is shown as text, without its path, and never becomes markup', async () => {
    const project = await newProject()
    const name = '../../etc/<img src=x>.txt'
    const answer = await upload(project, [[name, 'Explain cash flow to a client.']], {
      'x-tributary-token': await startToken(),
    })
    expect(JSON.parse(answer.text).documents[0].name).toBe('<img src=x>.txt')
    const { text } = await ask(`/projects/${project}`)
    expect(text).toContain('&lt;img src=x&gt;.txt')
    expect(text).not.toContain('<img src=x>')
  })
})

describe('a running command', () => {
  it('is answered line by line, ending with its result or its error', async () => {
    const headers = { authorization: `Bearer ${app.secret}`, 'content-type': 'application/json' }
    const run = async (name: string, body: unknown) => {
      const answer = await ask(`/cli/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return answer.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    }
    await until(async () => (await run('frameworks-list', {})).length > 0)
    expect((await run('frameworks-list', {})).at(-1)).toMatchObject({ kind: 'result' })
    expect((await run('export', { framework: 'nothing like it' })).at(-1)).toMatchObject({
      kind: 'error',
      sentence: expect.stringMatching(/\.$/),
    })
  })
})
