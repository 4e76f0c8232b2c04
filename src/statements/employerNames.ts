import type { Unit } from '../domain/unit.js'
import { readVerb } from './verbs.js'

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}&’'-]{0,30}|\d{1,3}\p{Lu}\p{L}{0,20})`
/** Up to six capitalised words, small joining words between them. */
const NAME = String.raw`${WORD}(?:[ \t]{1,3}(?:(?:of|and|for|the|&)[ \t]{1,3}){0,2}${WORD}){0,5}`

/** Where a posting plainly says who employs: "Elm Works is hiring", "About Elm Works", "Elm Works, Inc.". */
const SAID: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[\n.!?:#*]|\bAt\b)[ \t]{0,3}(?:At[ \t]{1,3})?(${NAME}),?[ \t]{1,3}(?:is|are)[ \t]{1,3}(?:currently[ \t]{1,3}|now[ \t]{1,3}|actively[ \t]{1,3}|also[ \t]{1,3})?(?:looking[ \t]{1,3}for|looking[ \t]{1,3}to[ \t]{1,3}hire|seeking|hiring|recruiting|searching[ \t]{1,3}for|an?[ \t]{1,3}equal[ \t]{1,3}opportunity)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`^[#* \t]{0,9}(?:About|Working at|Life at|Why|Join)[ \t]{1,3}(${NAME})[ \t]{0,3}[:?*#]{0,4}[ \t]{0,3}$`,
    'gmu',
  ),
  new RegExp(
    String.raw`(?:^|[\n.!?:#*])[ \t]{0,3}(${NAME})[ \t]{1,3}is[ \t]{1,3}(?:an?|the)[ \t]{1,3}[^.\n]{0,60}?\b(?:agency|charity|company|consultancy|enterprise|firm|manufacturer|network|non-?profit|organi[sz]ation|platform|provider|retailer|start-?up|studio)\b`,
    'gu',
  ),
  new RegExp(String.raw`\bAt[ \t]{1,3}(${NAME}),?[ \t]{1,3}(?:we|you)\b`, 'gu'),
  new RegExp(String.raw`(${NAME})['’]s[ \t]{1,3}(?:mission|vision|core[ \t]{1,3}values|values)\b`, 'gu'),
  new RegExp(
    String.raw`^[ \t]{0,9}(?:organization|organisation|company|employer|Organization|Organisation|Company|Employer)(?:[ \t]{1,3}name|[ \t]{1,3}Name)?[ \t]{0,3}[:=][ \t]{0,3}["']?(${NAME})["']?[ \t]{0,3}$`,
    'gmu',
  ),
  new RegExp(String.raw`(${NAME}),?[ \t]{1,3}(?:Inc|LLC|Ltd|GmbH|Corp|PLC|LLP)\b`, 'gu'),
  /\b((?:\p{Lu}[\p{L}’'-]{0,30}[ \t]{1,3}){1,4}(?:University|College|Foundation))\b/gu,
]

/** Capitalised words that begin a heading or sentence and name nobody. */
const NOBODY =
  /^(?:About|At|We|You|Us|Our|Your|It|This|That|The|These|They|He|She|Who|What|Why|How|There|Here|Join|Job|Role|Position|Team|Company|Organi[sz]ation|Department|Division|Employer|Candidates?|Applicants?|Applications?|Benefits|Working|Equal|Please|If|In|On|For|And|Or|Not|No|A|An|Any|All|Each|Experience|Bachelor|Master|Degree|State|County|City|Government|Engineering|Marketing|Sales|Finance|Title|University|College|Foundation|Institute|Center|God|Jesus|Christ|Lord|America|President|Director|Manager|Board)$/u
const SHORTEST = 3

/**
 * Names of whoever employs, as a posting spells them, the longest first. Only capitalised names that the text says
 * to be an employer's and uses at least twice; titles of its units are none. A text without such a name gives none.
 */
export function employerNames(whole: string, units: readonly Unit[]): readonly string[] {
  const text = whole.slice(0, READ)
  const titles = new Set(units.flatMap(({ title }) => (title === null ? [] : [title.toLowerCase()])))
  const names = new Set<string>()
  for (const pattern of SAID)
    for (const match of text.matchAll(pattern)) {
      const said = (match[1] ?? '')
        .replace(/^The\s+/u, '')
        .replace(/\s+/gu, ' ')
        .replace(/['’]s$/u, '')
        .trim()
      const words = said.split(' ')
      if (words.length > 1 && readVerb(words[0] ?? '') !== null) words.shift()
      const name = words.join(' ')
      if (
        name.length < SHORTEST ||
        NOBODY.test(words[0] ?? '') ||
        titles.has(name.toLowerCase()) ||
        titles.has(said.toLowerCase())
      )
        continue
      if (text.split(name).length > 2) names.add(name)
    }
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST)
}

/** A posting says early who employs; a longer text is a list of many. In UTF-16 units. */
const READ = 60_000

/** More names than this are no longer those of one employer. */
const MOST = 6
