import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionBody } from '../../src/web/decisionBody.js'
import { html } from '../../src/web/html.js'
import { actionOf, KEYS } from '../../src/web/keys.js'
import { hostName, isAllowedHost } from '../../src/web/security/hosts.js'
import { isSameOrigin } from '../../src/web/security/sameOrigin.js'
import { wordDiff } from '../../src/web/wordDiff.js'

const pressed = (key: string, held: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('the keys of the review page', () => {
  it('have one action each, for every key the help names', () => {
    const keys = Object.values(KEYS).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of ['a', 'e', 'r', 's', 'u', 'j', 'k', '?']) expect(pressed(key)).not.toBeNull()
  })

  it('mean the same with Caps Lock on; only Shift makes "A" the other action', () => {
    expect(pressed('a')).toBe('accept')
    expect(pressed('A')).toBe('accept')
    expect(pressed('A', { shiftKey: true })).toBe('acceptAll')
    expect(pressed('a', { shiftKey: true })).toBe('acceptAll')
    expect(pressed('?', { shiftKey: true })).toBe('help')
    expect(pressed('R', { shiftKey: true })).toBeNull()
  })

  it('leave keys with Ctrl, Alt or Meta to the browser, but not characters typed with AltGr', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(pressed('a', { [held]: true })).toBeNull()
    expect(pressed('/', { ctrlKey: true, altKey: true })).toBe('search')
  })
})

describe('the difference of two wordings', () => {
  it('shows what was taken away and what was added, word by word', () => {
    expect(wordDiff('Students will be able to prepare budgets', 'Prepare yearly budgets')).toEqual([
      { kind: 'removed', text: 'Students will be able to prepare' },
      { kind: 'added', text: 'Prepare yearly' },
      { kind: 'same', text: ' budgets' },
    ])
  })

  it('takes a full stop for what it is, not for another word', () => {
    expect(wordDiff('Present results, orally.', 'Present results, orally')).toEqual([
      { kind: 'same', text: 'Present results, orally' },
      { kind: 'removed', text: '.' },
    ])
    expect(wordDiff('Use version 3.5 of it', 'Use version 3.6 of it')).toEqual([
      { kind: 'same', text: 'Use version' },
      { kind: 'removed', text: ' 3.5' },
      { kind: 'added', text: ' 3.6' },
      { kind: 'same', text: ' of it' },
    ])
  })

  it('always adds up to both texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b.', 'c,', 'dd', 'É', '3.5', '...'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (from, to) => {
        const parts = wordDiff(from.join(' '), to.join('  '))
        const join = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, '')
        expect(join('added')).toBe(from.join(''))
        expect(join('removed')).toBe(to.join(''))
      }),
    )
  })
})

describe('markup', () => {
  it('never lets a text become markup', () => {
    const name = `"><script>alert('x')</script>&amp;`
    expect(html`<p title="${name}">${[html`<b>${1}</b>`, null, false, name]}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;"><b>1</b>' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>',
    )
  })
})

describe('the Host header', () => {
  it.each([
    ['localhost:8080', 'localhost'],
    ['LOCALHOST', 'localhost'],
    ['[::1]:80', '[::1]'],
    ['evil.example:8080', 'evil.example'],
    ['', null],
    [undefined, null],
    ['localhost:8080@evil.example', null],
    ['localhost/evil', null],
    ['local host', null],
  ])('of %j names %j', (header, name) => expect(hostName(header)).toBe(name))

  it('passes only when its whole name is listed', () => {
    expect(isAllowedHost('localhost:1', ['localhost'])).toBe(true)
    expect(isAllowedHost('localhost.evil.example:1', ['localhost'])).toBe(false)
    expect(isAllowedHost(undefined, ['localhost'])).toBe(false)
  })
})

describe('a state change', () => {
  const host = 'localhost:8080'
  it.each([
    [{ host, origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }, true],
    [{ host, origin: 'http://localhost:8080' }, true],
    [{ host, 'sec-fetch-site': 'same-origin' }, true],
    [{ host }, false],
    [{ host, origin: 'null' }, false],
    [{ host, origin: 'http://localhost:9090' }, false],
    [{ host, origin: 'http://localhost:8080', 'sec-fetch-site': 'cross-site' }, false],
    [{ host, origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ host, origin: 'file://localhost:8080' }, false],
  ])('with %j comes from our own pages: %j', (headers, own) => expect(isSameOrigin(headers)).toBe(own))
})

describe('a decision as it is sent', () => {
  const id = '3f0d6c5e-6a35-4d3c-9f5a-0d6a5b1f2c3d'
  const statement = { kind: 'statement', statement: 'a'.repeat(64) }
  const match = { kind: 'match', statement: 'a'.repeat(64), framework: 'onet', code: '4.A.1' }
  const taken = (body: object) => decisionBody.safeParse({ id, expectedVersion: 0, ...body }).success

  it('must say all that its verdict needs, and nothing else', () => {
    expect(taken({ subject: statement, verdict: 'accept' })).toBe(true)
    expect(taken({ subject: statement, verdict: 'edit', value: 'Prepare budgets' })).toBe(true)
    expect(taken({ subject: statement, verdict: 'reject', reason: 'too_vague' })).toBe(true)
    expect(taken({ subject: match, verdict: 'relate', value: 'same' })).toBe(true)
    expect(taken({ subject: match, verdict: 'reject', reason: 'too_broad' })).toBe(true)
    expect(taken({ subject: statement, verdict: 'edit' })).toBe(false)
    expect(taken({ subject: statement, verdict: 'edit', value: '  ' })).toBe(false)
    expect(taken({ subject: statement, verdict: 'reject' })).toBe(false)
    expect(taken({ subject: statement, verdict: 'reject', reason: 'too_broad' })).toBe(false)
    expect(taken({ subject: statement, verdict: 'accept', reviewer: 'somebody' })).toBe(false)
    expect(taken({ subject: match, verdict: 'edit', value: 'Prepare budgets' })).toBe(false)
    expect(taken({ subject: match, verdict: 'accept', value: 'sameish' })).toBe(false)
    expect(taken({ subject: statement, verdict: 'undo' })).toBe(false)
  })
})
