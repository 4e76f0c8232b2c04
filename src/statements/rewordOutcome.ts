import { asSkill, withoutGaining } from './gained.js'
import { withoutLabel } from './itemLabel.js'
import { outcomeLeadIn, verbFirst } from './leadIn.js'
import { baseChain, nominalChain } from './verbChain.js'
import { readVerb } from './verbs.js'
import { capitalise, lowerFirst, plain } from './wording.js'

/** Nouns a learner shows rather than studies. */
const SHOWN =
  /\b(?:skills?|thinking|competen(?:ce|cy|cies)|proficienc(?:y|ies)|commitment|knowledge|dispositions?|awareness|literacy|fluency|expertise|mastery|sensitivity|confidence|integrity|professionalism|leadership|ability|abilities|capacity|development|manipulation)\b/iu

/**
 * An outcome in its own words with the verb first: only the lead-in, "the ability to" and "to" go. A bare subject takes
 * the verb of the line that introduces it ("Students will know and understand:").
 */
export function rewordOutcome(evidence: string, lead: string | null): string {
  // An item of several sentences is worded by its first; the whole stays on offer.
  const [first = evidence] = splitFirst(plain(evidence))
  const text = withoutPerson(withoutLabel(first))
  const ability =
    /^(?:to\s+)?(?:(?:develop|gain|acquire|have|possess|show|strengthen|improve|enhance|build)\s+)?(?:(?:the|an?|one’s|their|demonstrated?|increased|enhanced|improved)\s+)*(?:abilit(?:y|ies)|capacity|skills?(?:\s+(?:needed|necessary|required))?)\s+to\s+/iu.exec(
      text,
    )?.[0].length ?? 0
  const body = text
    .slice(ability)
    .replace(
      /^with\s+(?:the\s+)?(?:(?:knowledge|skills?|practical|experience|tools?|understanding|abilit(?:y|ies)|confidence)\s*(?:,\s*|\s+and\s+|\s+))+(?:needed\s+|necessary\s+|required\s+)?to\s+/iu,
      '',
    )
    .replace(
      /^(?:will|should|can|be able to|(?:to\s+)?(?:learn|learning|know|gain|develop) (?:how )?to)\s+/iu,
      '',
    )
    .replace(/^(?:to\s+)?learn\s+about\s+/iu, 'understand ')
  if (ability > 0) return finish(baseChain(body) ?? body)
  const how = /^(?:(?:to\s+)?(?:know|learn|understand)\s+)?how\s+to\s+(.+)$/iu.exec(body)?.[1]
  if (how !== undefined) return finish(baseChain(how) ?? howDone(how) ?? how)
  const done = /^(?:have|get|gain)\s+(?:\p{L}+\s+)?experience\s+(?:in\s+|with\s+)?(?=(\p{L}+ing)\s)/iu.exec(
    body,
  )
  if (done !== null) return finish(experienced(body.slice(done[0].length), done[0]))
  const fluent = /^be\s+fluent\s+in\s+/iu.exec(body)?.[0].length ?? 0
  if (fluent > 0) return finish(`demonstrate fluency in ${body.slice(fluent)}`)
  const ready = /^be\s+prepared\s+(?=(?:for|to)\s)/iu.exec(body)?.[0].length ?? 0
  if (ready > 0) return finish(`prepare ${body.slice(ready)}`)
  const [, skill, more] =
    /^(.{3,60}?\bskills?),?\s+and\s+(?:will\s+)?be\s+able\s+to\s+(.+)$/iu.exec(body) ?? []
  const skilled = skill === undefined ? null : asSkill(skill)
  if (skilled !== null && more !== undefined) return finish(`${skilled} and ${more}`)
  return finish(withoutGaining(body) ?? asSkill(body) ?? asStated(body, lead))
}

function asStated(body: string, lead: string | null): string {
  const understood =
    /^(?:have\s+)?(?:(?:an?|the|some|basic|better|good|clear)\s+)*(understanding|appreciation)\s+(?:of|for)\s+(.+)$/iu.exec(
      body,
    )
  if (
    understood?.[1] !== undefined &&
    understood[2] !== undefined &&
    !/\b(?:facilitate|will|should)\b/u.test(body)
  )
    return `${/^u/iu.test(understood[1]) ? 'Understand' : 'Appreciate'} ${understood[2]}`
  if (HELD.test(body) && verbFirst(body)?.form !== 'base') return `Demonstrate ${withArticle(body)}`
  if (verbFirst(body) !== null) return baseChain(body) ?? body
  return withVerb(body, lead)
}

function splitFirst(text: string): readonly string[] {
  return text.split(/(?<=\p{Ll}{3}\.)\s+(?=(?:You|We|They|Students|This)\b)/u).map(plain)
}

/** "logically segment programs": an adverb at the start belongs to a verb, known or not. */
function howDone(body: string): string | null {
  const [, manner, done] = /^(\p{Ll}+ly)\s+(\p{Ll}+\s.+)$/iu.exec(body) ?? []
  if (manner === undefined || done === undefined) return null
  return done.split(/\s+/u).length <= 5 && !/[,;]/u.test(done) ? `${done} ${manner}` : body
}

/** "using forms to create X" → "Create X using forms"; "basic experience working with X" → "… at a basic level". */
function experienced(doing: string, gained: string): string {
  const [, tool, aim] = /^using\s+([^,]{2,60}?)\s+to\s+(.+)$/iu.exec(doing) ?? []
  const base =
    tool === undefined ? (baseChain(doing) ?? doing) : `${baseChain(aim ?? '') ?? aim} using ${tool}`
  return /\bbasic\b/iu.test(gained) ? `${base} at a basic level` : base
}

/** Adjectives that look like what somebody has done: "advanced methods", "applied ethics". */
const NOT_DONE =
  /^(?:advanced|applied|assisted|automated|based|combined|computed|connected|controlled|detailed|distributed|embedded|extended|focused|guided|improved|increased|informed|integrated|limited|mixed|organized|programmed|related|required|selected|shared|simulated|structured|supervised|targeted|varied|written)$/iu

/** "You will have: developed a plan" → "develop a plan"; null when the first word is no past form of the table. */
function asDone(body: string): string | null {
  const [, word = '', rest = ''] =
    /^(\p{L}+ed)(\s+(?!in\b|by\b|with\b|to\b|on\b|and\b).+)$/iu.exec(body) ?? []
  if (word === '' || NOT_DONE.test(word)) return null
  const stem = word.slice(0, -2)
  const base = [stem, `${stem}e`, stem.replace(/i$/u, 'y'), stem.replace(/(.)\1$/u, '$1')].find(
    (form) => readVerb(form)?.form === 'base',
  )
  return base === undefined ? null : base + rest
}

function withVerb(body: string, lead: string | null): string {
  const met =
    /^((?:[\p{L}-]+\s+){0,3}experience\s+(?:with|in|using|of)\s|(?:an?\s+)?(?:[\p{L}-]+\s+)?(?:foundation|grounding|overview)\s+(?:in|of)\s)/iu.test(
      body,
    )
  if (met && lead === null)
    return `Gain ${/^(?:[\p{L}-]+\s+)?foundation\s/iu.test(body) && !/^an?\s/iu.test(body) ? 'a ' : ''}${lowerFirst(body)}`
  const spoken =
    /^(effective|clear|professional|respectful|persuasive)\s+communication\s+(?=(?:in|with|to|through|across)\s)/iu.exec(
      body,
    )
  if (spoken?.[1] !== undefined)
    return `Communicate ${spoken[1].toLowerCase()}ly ${body.slice(spoken[0].length)}`
  const past = asDone(body)
  if (past !== null) return past
  // "form a habit": before an article, a small first word that is no preposition is a verb.
  if (
    /^(?!(?:about|as|at|both|by|for|from|how|in|like|of|on|that|through|to|what|when|where|why|with)\s)\p{Ll}{3,12}\s+(?:an?|the|one’s)\s/u.test(
      body,
    )
  )
    return body
  const done =
    /^(?:clearly|logically|properly|safely|efficiently|effectively|correctly|accurately|critically|independently|creatively|carefully|quickly|thoughtfully|ethically|systematically|appropriately|successfully|collaboratively|professionally|confidently|responsibly)\s/iu.test(
      body,
    )
      ? howDone(body)
      : null
  if (done !== null) return done
  if (/^about\s+/iu.test(body)) return `Understand ${body.replace(/^about\s+/iu, '')}`
  const verbs = lead === null ? null : leadVerbs(lead)
  if (verbs !== null) {
    const said = `${verbs.replace(/^know\s+and\s+(?=understand$)/iu, '')} ${lowerFirst(body)}`
    return withoutGaining(said) ?? said
  }
  const nominal = /^the\s/iu.test(body) ? null : nominalChain(body)
  if (nominal !== null) return nominal
  if (SHOWN.test(body.split(/,|\b(?:of|in|for|to)\b/u)[0] ?? body) || /^an?\s/iu.test(body))
    return `Demonstrate ${lowerFirst(body)}`
  return `Understand ${lowerFirst(body)}`
}

/** The verbs a lead-in ends with: "Students will know and understand:" → "Know and understand". */
function leadVerbs(lead: string): string | null {
  const line = plain(lead)
  const at = outcomeLeadIn(`${line} `)
  const rest =
    at === 0
      ? ''
      : line
          .slice(at)
          .replace(/\s*(?:the following.*|:)$/iu, '')
          .trim()
  const words = rest.split(/\s+/u).length
  return rest !== '' &&
    words <= 6 &&
    verbFirst(rest) !== null &&
    !/\b(?:do|be|achieve|accomplish|meet|following|outcomes|objectives)\b/iu.test(rest)
    ? capitalise(rest)
    : null
}

/** "working knowledge of X", "critical awareness of X": something a learner has. */
const HELD =
  /^(?:(?:an?|the)\s+)?(?:[\p{L}-]+\s+){0,2}(?:knowledge|understanding|appreciation|awareness|familiarity|mastery|command|grasp)\s+(?:of|with|for)\b/iu

function withArticle(noun: string): string {
  return /^(?:an?|the|knowledge|mastery|familiarity|awareness)\s/iu.test(noun)
    ? lowerFirst(noun)
    : `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${lowerFirst(noun)}`
}

/** "The graduate nurse advocates for …": up to four words before a third-person verb. */
const SOMEBODY = /^(?:the|an?|each|all)\s+(?:[\p{L}-]+\s+){1,3}?(?=[\p{L}]+s\s)/iu

/** Takes out "You will …", "This course will …", and what only the course needs ("in this course", "your"). */
function withoutPerson(sentence: string): string {
  const lead = outcomeLeadIn(sentence)
  const text = lead > 0 && sentence.length - lead > 12 ? sentence.slice(lead) : sentence
  return text
    .replace(/,?\s+(?:(?:allowing|enabling|helping)\s+(?:you|students|learners|us)\s+to)\s+/giu, ' to ')
    .replace(
      /^(?:you|we|students?|they|this (?:course|class)|the course)\s+(?:will|should|can|shall)\s+(?:also\s+)?(?=\p{Ll})/iu,
      '',
    )
    .replace(SOMEBODY, (whole, at: number, line: string) =>
      at === 0 && verbFirst(line.slice(whole.length))?.form === 'third' ? '' : whole,
    )
    .replace(
      /\s+(?:in|throughout|during|from)\s+(?:this|the)\s+(?:course|class|semester|seminar|module)\b(?!\s+of\b)/giu,
      '',
    )
    .replace(/\b(?:your|students['’]|the student['’]s)\s+own\b/giu, 'one’s own')
    .replace(
      /^((?:\S+\s+){0,3}?(?:develop|enhance|improve|strengthen|build|increase|refine|hone|expand|deepen|broaden)(?:\s+and\s+\w+)?)\s+your\s+/iu,
      '$1 ',
    )
    .replace(/\b(?:your|the student['’]s)\b/giu, 'one’s')
    .replace(/\byourself\b/giu, 'oneself')
}

function finish(text: string): string {
  return capitalise(text.trim())
}
