import type { Bloom } from '../../domain/bloom.js'
import type { LintFinding, LintFix } from '../../domain/lint.js'
import type { StatementKind } from '../../domain/statement.js'
import { readVerb } from '../verbs.js'
import { capitalise } from '../wording.js'
import { alternatives } from './alternatives.js'
import { joined, readWeak, type Weak } from './readWeak.js'
import { LEAD } from './weakVerbs.js'

/**
 * Finds the first verb that names a state of mind and offers verbs one can watch, at the same Bloom level. `starts` are
 * the places where the parts of a compound start.
 */
export function unmeasurableVerb(
  text: string,
  kind: StatementKind,
  starts: readonly number[],
  bloom: Bloom | null,
): LintFinding | null {
  const lead = LEAD.exec(text)?.[0].length ?? 0
  for (const start of [lead, ...starts.slice(1)]) {
    const weak = readWeak(text.slice(start))
    if (weak !== null && isAsked(weak, kind)) return finding(text.slice(0, start), weak, bloom)
  }
  return null
}

/** At work, exploring and learning are things people are asked to do ("Learn new tools quickly"). */
function isAsked(weak: Weak, kind: StatementKind): boolean {
  const academic = kind === 'outcome' || kind === 'description'
  if (
    weak.meaning === 'learn' &&
    /^(?:new|additional|from|by|through|independently|quickly)\b/iu.test(weak.object)
  )
    return false
  return academic || (weak.meaning !== 'explore' && weak.meaning !== 'learn')
}

function finding(before: string, weak: Weak, bloom: Bloom | null): LintFinding {
  const fixes = mend(weak, bloom).map((fix) => ({
    label: fix.label,
    text: before === '' ? capitalise(fix.text) : before + fix.text,
  }))
  // A verb the wording has already says nothing new about the rest.
  fixes.sort((a, b) => repeats(a) - repeats(b))
  const verbs = fixes.map((fix) => fix.label)
  return {
    id: 'unmeasurable_verb',
    sentence:
      weak.others === ''
        ? `“${weak.words}” cannot be observed. ${help(verbs)}`
        : `“${weak.words}” cannot be observed; “${weak.others}” can.`,
    words: weak.words,
    fixes,
  }
}

/** 1 when a wording has the verb it was given twice. */
function repeats(fix: LintFix): number {
  return fix.text.toLowerCase().split(fix.label).length > 2 ? 1 : 0
}

function help(verbs: readonly string[]): string {
  if (verbs.length === 0) return 'Start with a verb for what people do that others can see.'
  return verbs.length === 1 ? `What can be: ${verbs[0]}.` : `Verbs that can be: ${verbs.join(', ')}.`
}

function mend(weak: Weak, bloom: Bloom | null): readonly LintFix[] {
  const object = weak.object.trim()
  if (!/^[\p{L}\p{N}“"'‘]/u.test(object) || /^(?:and|or|but|from|by|through|in|with|as|at)\b/iu.test(object))
    return weak.others === '' || object === '' ? [] : withOthers(weak, object, [])
  if (weak.others !== '') return withOthers(weak, object, alternatives(weak.meaning, object, bloom))
  const act = /^(?:how\s+)?to\s+(\S.*)$/isu.exec(object)
  if (act?.[1] !== undefined) return acting(weak, object, act[1])
  if (/^that\s/iu.test(object)) {
    const cause = object.replace(/^that\s+/iu, '')
    return weak.meaning === 'know'
      ? [{ label: 'state', text: `state that ${cause}` }]
      : [{ label: 'explain why', text: `explain why ${cause}` }]
  }
  if (weak.meaning === 'enjoy') return enjoyed(object)
  return alternatives(weak.meaning, object, bloom).map((verb) => ({ label: verb, text: `${verb} ${object}` }))
}

/** "Understand and apply X": the visible verb alone, or with one for the weak. */
function withOthers(weak: Weak, object: string, verbs: readonly string[]): readonly LintFix[] {
  const others = weak.others.split(/,? and |, /u)
  const extra = verbs.find((verb) => !others.includes(verb) && !verb.includes(' '))
  const kept = { label: weak.others, text: `${weak.others} ${object}` }
  if (extra === undefined || !weak.leads) return [kept]
  const both = joined([extra, ...others])
  return [kept, { label: both, text: `${both} ${object}` }]
}

/** "Know how to weld", "Learn to weld": people weld, or show how; who understands how to do it can explain it. */
function acting(weak: Weak, object: string, act: string): readonly LintFix[] {
  const verb = readVerb(/^(?:\p{L}+ly\s+)?([\p{L}-]+)/u.exec(act)?.[1] ?? '')
  const doing = verb?.form === 'base' ? [{ label: verb.base, text: act }] : []
  if (!/^how/iu.test(object)) return doing
  const told =
    weak.meaning === 'understand' || weak.meaning === 'value' ? ['explain', 'describe'] : ['demonstrate']
  const telling = told.map((word) => ({ label: word, text: `${word} ${object}` }))
  return weak.meaning === 'understand' || weak.meaning === 'value' ? telling : [...doing, ...telling]
}

/** "Enjoy working with people" → "work with people". */
function enjoyed(object: string): readonly LintFix[] {
  const word = /^[\p{L}-]+/u.exec(object)?.[0] ?? ''
  const verb = readVerb(word)
  return verb?.form === 'gerund'
    ? [{ label: verb.base, text: `${verb.base}${object.slice(word.length)}` }]
    : []
}
