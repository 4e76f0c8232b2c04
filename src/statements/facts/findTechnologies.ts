import { isNegated } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'
import { TECHNOLOGY_NAMES, type TechnologyName } from './technologyNames.js'

const CUE =
  /\b(?:software|programs?|programming|applications?|apps?|tools?|technolog(?:y|ies)|technical|platforms?|packages?|languages?|databases?|spreadsheets?|suite|proficien\w*|familiar\w*|fluen\w*|skill(?:s|ed)?|experience|expertise|competen\w*|working knowledge|knowledge of|command of|using|use of|uses?|used|utili[sz]\w+|cod(?:e|ing)|script\w*|comput\w+|data|statistic\w*|microsoft|ms|adobe|google|apache|certif\w+|social media)\b/iu
/** As `CUE`, nearer: for a single letter. */
const LETTER_CUE =
  /(?:\b(?:programming|software|languages?|scripts?|packages?|coding|program|code|analysis|visuali[sz]ation|data|statistics|tools?|computing)\b[^.;]{0,40}?\b(?:in|with|using|as|like|include|includes|including(?: but not limited to)?)|\b(?:languages?|software|tools|using|proficien\w+ in|experience (?:in|with)|knowledge of|learn|packages?)|^(?:in|using|with))[:( ]*$/iu
const AFTER =
  /^ ?(?:software|programming|programs?\b|language|spreadsheets?|macros?|skills?|proficien|databases?|scripts?|scripting|code\b|packages?|applications?|developer|administrat|quer(?:y|ies)|functions|environment|studio)/iu
const BETWEEN = /^(?:[\s,/&;()]|\b(?:and|or|and\/or|etc|including|such as|like|plus|its|the)\b)*$/iu

const ABLE =
  /\b(?:proficien\w*|experience|knowledge|skill\w*|familiar\w*|abilit\w+|able to|use of|competen\w*)\b/iu

/** "PowerPoint slides" are handed out or in. */
const FILE = /^ (?:slides?|files?|documents?|format|lectures?)\b/iu

interface Hit {
  readonly start: number
  readonly end: number
  readonly name: TechnologyName
  readonly isSure: boolean
}

/** Listed technologies that the passage names as tools, in order; names of one product side by side once. */
export function findTechnologies(passage: Passage, isCourse: boolean): readonly Named[] {
  const { text } = passage
  // The closing parts name tools of the hiring office; only "proficiency in …" asks for one.
  if (!isCourse && passage.role === 'boilerplate' && !ABLE.test(text)) return []
  const hits = hitsIn(passage)
  const sure = hits.map((hit) => hit.isSure)
  // Names in one list with a sure one are tools as well: "PowerPoint, Word and Excel".
  for (let i = 1; i < hits.length; i++)
    if (sure[i - 1] && areListed(text, hits[i - 1], hits[i])) sure[i] = true
  for (let i = hits.length - 2; i >= 0; i--)
    if (sure[i + 1] && areListed(text, hits[i], hits[i + 1])) sure[i] = true
  return hits.flatMap(({ start, end, name }, at) => {
    if (!sure[at] || isNegated(text, start, end)) return []
    if (isCourse && FILE.test(text.slice(end, end + 14))) return []
    if (name.platform && (isCourse ? !isTaught(passage, start) : !isCued(passage, start, end))) return []
    return [{ factKind: 'technology', start, end, name: text.slice(start, end), key: name.product }]
  })
}

const WORD = /[\p{L}\p{N}]+/gu

function hitsIn(passage: Passage): readonly Hit[] {
  const { text } = passage
  const lower = text.toLowerCase()
  const hits: Hit[] = []
  let past = 0
  for (const match of text.matchAll(WORD)) {
    if (match.index < past) continue
    const named = TECHNOLOGY_NAMES.get(match[0].toLowerCase())?.find((name) =>
      isAt(text, lower, match.index, name),
    )
    if (named === undefined) continue
    const start = match.index - (named.form.startsWith('.') ? 1 : 0)
    const end = start + named.form.length
    hits.push({ start, end, name: named, isSure: isSure(passage, start, end, named) })
    past = end
  }
  return hits
}

function isAt(text: string, lower: string, at: number, { form, sort }: TechnologyName): boolean {
  const start = form.startsWith('.') ? at - 1 : at
  const isSame = sort === 'own' ? lower.startsWith(form.toLowerCase(), start) : text.startsWith(form, start)
  if (!isSame) return false
  const before = text[start - 1] ?? ' '
  const after = text.slice(start + form.length, start + form.length + 2)
  if (/[\p{L}\p{N}_@.]/u.test(before) || /^(?:[\p{L}\p{N}_@]|[.](?!\s|$)\S|[+#])/u.test(after)) return false
  return sort === 'own' || sort === 'cased' || !(/[-’'&]/u.test(before) || /^(?:-|['’]|&)/u.test(after))
}

function isSure(passage: Passage, start: number, end: number, { sort, platform }: TechnologyName): boolean {
  if (sort === 'own' || sort === 'cased') return true
  if (sort === 'letter') {
    const before = passage.text.slice(Math.max(0, start - 90), start)
    return (
      LETTER_CUE.test(before) ||
      /^ (?:programming|language|software|scripts?|packages?|code|statistical)\b/iu.test(
        passage.text.slice(end, end + 20),
      )
    )
  }
  if (isPartOfName(passage.text, start, end)) return false
  const isLearned =
    platform &&
    passage.role === 'outcomes' &&
    /\b(?:in|with|using) $/iu.test(passage.text.slice(0, start).slice(-8))
  return isLearned || isCued(passage, start, end)
}

/** "Open Access Week", "Excel at …": beside another capital or as a verb at the front it is no product. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 24)
  if (/^ [A-Z]/u.test(after) && !AFTER.test(after)) return true
  const before = / ?(\S+) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? ''
  const opens = start - before.length - 1 <= 0
  if (
    /^[A-Z][a-z]+$/u.test(before) &&
    !opens &&
    !CUE.test(before) &&
    !/^(?:Advanced|Basic|Intermediate|Office|In|With|And|Or|Of)$/u.test(before)
  )
    return true
  return start === 0 && /^ (?:at|in|to|on|for|the|an?)\b/u.test(after)
}

function isCued(passage: Passage, start: number, end: number): boolean {
  const { text } = passage
  const clause = text.slice(Math.max(0, start - 110), start)
  return (
    CUE.test(clause.slice(Math.max(clause.lastIndexOf('; '), clause.lastIndexOf('. ')) + 1)) ||
    AFTER.test(text.slice(end, end + 20)) ||
    /\b(?:software|tools?|technolog|computer|programs|applications|languages?)\b/iu.test(passage.around)
  )
}

/** In a course the platform itself must be what is learned. */
function isTaught({ text, role, around }: Passage, start: number): boolean {
  // "Technical competencies" list what the course runs on.
  if (role === 'outcomes') return !/\btechn(?:ical|ology)\b/iu.test(around)
  return (
    /\b(?:learn(?:ing)?|teach(?:es|ing)?|introduc\w+|train\w*|how to|build\w*|creat\w+|design\w*|market\w*|hands-on)\b[^.;]{0,70}$/iu.test(
      text.slice(Math.max(0, start - 90), start),
    ) && role !== 'policy'
  )
}

function areListed(text: string, one: Hit | undefined, next: Hit | undefined): boolean {
  if (one === undefined || next === undefined || next.start - one.end > 24) return false
  const between = text.slice(one.end, next.start)
  return between.trim() !== '' && BETWEEN.test(between)
}
