import { outcomeLeadIn, verbFirst } from './leadIn.js'
import { baseChain, nominalChain } from './verbChain.js'
import { capitalise, lowerFirst, plain } from './wording.js'

/** Nouns a learner shows rather than studies. */
const SHOWN =
  /\b(?:skills?|thinking|competen(?:ce|cy|cies)|proficienc(?:y|ies)|commitment|knowledge|dispositions?|awareness|literacy|fluency|expertise|mastery|sensitivity|confidence|integrity|professionalism|leadership|ability|abilities|capacity|development|manipulation)\b/iu

/**
 * An outcome in its own words with the verb first: only the lead-in, "the ability to" and "to" go. A bare subject takes
 * the verb of the line that introduces it ("Students will know and understand:").
 */
export function rewordOutcome(evidence: string, lead: string | null): string {
  const text = withoutPerson(plain(evidence))
  const ability = /^(?:(?:the|an?|demonstrated?|increased|enhanced|improved)\s+)*(?:abilit(?:y|ies)|capacity|skills?)\s+to\s+/iu.exec(text)?.[0].length ?? 0
  const body = text.slice(ability).replace(/^(?:will|should|can|be able to|learn (?:how )?to)\s+/iu, '')
  if (ability > 0) return finish(baseChain(body) ?? body)
  const understood = /^(?:(?:an?|the|some)\s+)?(?:([\p{L}-]+)\s+)?(understanding|appreciation)\s+(?:of|for)\s+(.+)$/iu.exec(body)
  if (understood?.[2] !== undefined && understood[3] !== undefined && !/\b(?:facilitate|will|should|is|are)\b/u.test(body)) {
    const verb = /^u/iu.test(understood[2]) ? 'Understand' : 'Appreciate'
    const manner = understood[1] === undefined || /^(?:an?|the|basic|better|clear|good)$/iu.test(understood[1]) ? '' : ` (${understood[1].toLowerCase()})`
    if (manner === '') return finish(`${verb} ${understood[3]}`)
  }
  if (verbFirst(body) !== null) return finish(baseChain(body) ?? body)
  return finish(withVerb(body, lead))
}

function withVerb(body: string, lead: string | null): string {
  const nominal = nominalChain(body)
  if (nominal !== null) return nominal
  if (/^about\s+/iu.test(body)) return `Understand ${body.replace(/^about\s+/iu, '')}`
  const verbs = lead === null ? null : leadVerbs(lead)
  if (verbs !== null) return `${verbs} ${lowerFirst(body)}`
  if (SHOWN.test(body.split(/,|\b(?:of|in|for|to)\b/u)[0] ?? body) || /^an?\s/iu.test(body)) return `Demonstrate ${lowerFirst(body)}`
  return `Understand ${lowerFirst(body)}`
}

/** The verbs a lead-in ends with: "Students will know and understand:" → "Know and understand". */
function leadVerbs(lead: string): string | null {
  const line = plain(lead)
  const at = outcomeLeadIn(`${line} `)
  const rest = at === 0 ? '' : line.slice(at).replace(/\s*(?:the following.*|:)$/iu, '').trim()
  const words = rest.split(/\s+/u).length
  return rest !== '' && words <= 6 && verbFirst(rest) !== null && !/\b(?:do|be|following|outcomes|objectives)\b/iu.test(rest) ? capitalise(rest) : null
}

/** Takes out "You will …", "This course will …", and what only the course needs ("in this course", "your"). */
function withoutPerson(text: string): string {
  return text
    .replace(/^(?:you|we|students?|they|this (?:course|class)|the course)\s+(?:will|should|can|shall)\s+(?:also\s+)?(?=\p{Ll})/iu, '')
    .replace(/\s+(?:in|throughout|during|from)\s+(?:this|the)\s+(?:course|class|semester|seminar|module)\b(?!\s+of\b)/giu, '')
    .replace(/\b(?:your|students['’]|the student['’]s)\s+own\b/giu, 'one’s own')
    .replace(/^((?:\S+\s+){0,3}?(?:develop|enhance|improve|strengthen|build|increase|refine|hone|expand|deepen|broaden)(?:\s+and\s+\w+)?)\s+your\s+/iu, '$1 ')
    .replace(/\b(?:your|the student['’]s)\b/giu, 'one’s')
    .replace(/\byourself\b/giu, 'oneself')
}

function finish(text: string): string {
  return capitalise(text.trim())
}
