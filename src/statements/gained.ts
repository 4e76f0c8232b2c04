import { skillWording } from './skillWords.js'
import { baseChain } from './verbChain.js'
import { isField, readVerb } from './verbs.js'

const GAIN = String.raw`(?:to\s+)?(?:gain|acquire|develop|obtain|achieve|attain|build|deepen|broaden|increase|enhance|improve|expand)(?:ing|s)?\s+`
const DEGREE = String.raw`(?:(?:an?|the|some|one’s|their|basic|better|good|clear|greater|solid|broad|general|working|fundamental|foundational|strong|practical|sound|fuller?|overall|improved|increased|enhanced)\s+)*`
const GAINED = new RegExp(
  String.raw`^${GAIN}${DEGREE}((?:deep|deeper|in-depth)\s+)?(understanding|comprehension|insights?|appreciation|familiarity|experience|fluency|proficiency|competen(?:ce|cy)|skills?|expertise|confidence)\s+(?:of|for|into|with|in|about|on)\s+(?=(\S+))`,
  'iu',
)

const MET =
  /^(?:to\s+)?(?:be|become|get)\s+(?:more\s+)?(?:familiar\s+with|exposed\s+to|acquainted\s+with|aware\s+of)\s+(?=\S)/iu

/** "Gain a better understanding of X" → "Understand X"; null when something else is gained, or more is said of it. */
export function withoutGaining(body: string): string | null {
  const met = MET.exec(body)?.[0].length ?? 0
  if (met > 0) return `Recognize ${body.slice(met)}`
  const match = GAINED.exec(body)
  if (match?.[2] === undefined) return null
  const rest = body.slice(match[0].length)
  const what = match[2].toLowerCase()
  if (/^(?:exp|flu|prof|comp|skill|conf)/u.test(what) && !/^compr/u.test(what)) {
    const done =
      readVerb(match[3] ?? '')?.form === 'gerund' && !isField(match[3] ?? '') ? baseChain(rest) : null
    return done !== null && /^flu/u.test(what)
      ? rest.split(/\s+/u).length > 8
        ? null
        : `${done} fluently`
      : done
  }
  if (/^fam/u.test(what)) return `Recognize ${rest}`
  if (/^app/u.test(what)) return `Appreciate ${rest}`
  if (/^and\b/u.test(rest)) return null
  return match[1] === undefined ? `Understand ${rest}` : `Understand in depth ${rest}`
}

const SKILL =
  /^(?:(?:develop|enhance|improve|strengthen|build|hone|refine|increase|acquire|gain|practice)(?:s|ing)?\s+)?(?:(?:one’s|their|the|some)\s+)?(.{3,90}?)\s+skills(?:,\s+(learning\s+to|focusing\s+on|including)\s+(.+))?$/iu

/** "Develop critical thinking skills" and "critical thinking" → "Think critically"; null where a part has no verb. */
export function asSkill(body: string): string | null {
  const [, skill, how, tail] = SKILL.exec(body) ?? []
  const named =
    skill ?? (/^(?:critical|analytical)\s+thinking$|^problem[- ]solving$/iu.test(body) ? body : null)
  if (named === null || /\b(?:of|to|that|for)\b|^(?:demonstrate|use|apply|show|exhibit)\b/iu.test(named))
    return null
  const advanced = /^advanced\s+/iu.exec(named)?.[0].length ?? 0
  const wording = skillWording(named.slice(advanced))
  if (wording === null) return null
  const rest = how === undefined ? '' : /^learning/iu.test(how) ? ` and ${tail}` : `, ${how} ${tail}`
  return advanced === 0
    ? `${wording}${rest}`
    : `${wording.replace(/\s+effectively$/iu, '')} at an advanced level${rest}`
}
