import { lowerFirst } from './wording.js'

/** What a person with "… skills" does; the first row that fits the word or words before "skills" gives the wording. */
const SKILL_VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(?:written|writing)(?: communications?)?$/iu, 'write effectively'],
  [/^(?:oral|verbal|spoken)(?: communications?)?$/iu, 'communicate effectively orally'],
  [/^communications?$/iu, 'communicate effectively'],
  [/^(?:inter-?personal|people)(?: communications?)?$/iu, 'interact effectively with others'],
  [/^listening$/iu, 'listen effectively'],
  [/^(?:presentation|presenting)$/iu, 'present effectively'],
  [/^speaking$/iu, 'speak effectively'],
  [/^public speaking$/iu, 'speak effectively in public'],
  [/^(?:organi[sz]ation(?:al)?|organi[sz]ing)$/iu, 'organize work effectively'],
  [/^time[- ]management$/iu, 'manage time effectively'],
  [/^project[- ]management$/iu, 'manage projects effectively'],
  [/^(?:planning)$/iu, 'plan effectively'],
  [/^leadership$/iu, 'lead others effectively'],
  [/^(?:supervisory|supervision)$/iu, 'supervise staff effectively'],
  [/^(?:management|managerial)$/iu, 'manage effectively'],
  [/^(?:team(?:work)?|team[- ]building|collaborat(?:ion|ive))$/iu, 'work effectively in a team'],
  [/^analy(?:tical|tic|sis)$/iu, 'think analytically'],
  [/^critical[- ]thinking$/iu, 'think critically'],
  [/^active listening$/iu, 'listen actively'],
  [/^independent[- ]thinking$/iu, 'think independently'],
  [/^strategic[- ]thinking$/iu, 'think strategically'],
  [/^creative[- ]thinking$/iu, 'think creatively'],
  [/^troubleshooting$/iu, 'troubleshoot effectively'],
  [/^(?:relationship|rapport)[- ]building$/iu, 'build relationships effectively'],
  [/^storytelling$/iu, 'tell stories effectively'],
  [/^(?:coaching|mentoring)$/iu, 'coach others effectively'],
  [/^coordination$/iu, 'coordinate work effectively'],
  [/^debugging$/iu, 'debug effectively'],
  [/^(?:problem[- ]solving|problem resolution)$/iu, 'solve problems effectively'],
  [/^decision[- ]making$/iu, 'make sound decisions'],
  [/^customer[- ]service$/iu, 'serve customers effectively'],
  [/^(?:negotiation|negotiating)$/iu, 'negotiate effectively'],
  [/^(?:bilingual|multilingual)$/iu, 'communicate in more than one language'],
  [/^research$/iu, 'conduct research effectively'],
  [/^(?:computer|pc)$/iu, 'use computers effectively'],
  [/^(?:multi-?tasking)$/iu, 'multitask effectively'],
  [/^interview(?:ing)?$/iu, 'interview effectively'],
  [/^(?:facilitation)$/iu, 'facilitate effectively'],
  [/^(?:editing|proofreading)$/iu, 'edit effectively'],
  [/^(?:conflict[- ]resolution)$/iu, 'resolve conflicts effectively'],
]

/** Actions named after their object: "policy analysis" → "analyze policy". */
const COMPOUNDS: Readonly<Record<string, string>> = {
  analysis: 'analyze',
  assessment: 'assess',
  coordination: 'coordinate',
  design: 'design',
  development: 'develop',
  evaluation: 'evaluate',
  management: 'manage',
  planning: 'plan',
  preparation: 'prepare',
  reconciliation: 'reconcile',
  reporting: 'report',
  resolution: 'resolve',
}
/** Objects one has several of; the others have no plural here ("data", "time", "risk"). */
const COUNTED =
  /^(?:account|app|application|article|assignment|budget|calendar|campaign|case|client|conflict|contract|customer|database|decision|document|event|goal|lesson|grant|form|issue|meeting|operation|page|people|partnership|plan|post|presentation|priority|problem|procedure|process|product|program|project|proposal|record|relationship|report|requirement|resource|schedule|stakeholder|task|team|vendor|volunteer|website|workload|workshop)$/iu

/** "data management and reporting" → "manage and report data", "event planning" → "plan events"; null for others. */
export function compoundWording(phrase: string): string | null {
  const match = /^((?:[\p{L}-]+\s+){1,3}?)(\p{L}+)(?:\s+and\s+(\p{L}+))?$/iu.exec(phrase.trim())
  const first = COMPOUNDS[match?.[2]?.toLowerCase() ?? '']
  const second = match?.[3] === undefined ? null : COMPOUNDS[match[3].toLowerCase()]
  if (match?.[1] === undefined || first === undefined || second === undefined) return null
  const named = match[1].trim()
  if (/\b(?:and|or|of|the|for)\b/iu.test(named)) return null
  const last = /[\p{L}-]+$/u.exec(named)?.[0] ?? named
  if (
    /^(?:strategic|financial|senior|critical|personnel|general|quantitative|qualitative|\p{L}+(?:al|ic|ive))$/iu.test(
      last,
    )
  )
    return null
  return `${[first, second].filter((verb) => verb !== null).join(' and ')} ${lowerFirst(countedObject(named))}`
}

/** "event" → "events" where one has several of the last thing named; "data", "risk" stay. */
export function countedObject(named: string): string {
  const last = /[\p{L}-]+$/u.exec(named)?.[0] ?? named
  return COUNTED.test(last) && !/people$/iu.test(last)
    ? `${named.replace(/(?<![aeiou])y$/iu, 'ie').replace(/(?<=s)$/u, 'e')}s`
    : named
}

/** How good is good enough: these all mean "effectively". */
const STRENGTH =
  /^(?:(?:an?|the|have|has|possess(?:es)?|demonstrates?d?|strong|excellent|good|great|solid|proven|outstanding|exceptional|superior|superb|effective|highly|well[- ]developed|sound|very|exemplary|above[- ]average|extraordinary|positive|professional|keen|considerable|hands[- ]on)\s*,?\s+|,\s*)*/iu

/**
 * "Excellent written and verbal communication skills" → "communicate effectively in writing and verbally". Null when a
 * part of the phrase is not in the table, so that nothing is lost.
 */
export function skillWording(phrase: string): string | null {
  const named = phrase.replace(STRENGTH, '').trim()
  const spoken =
    /^((?:(?:written|oral|verbal|visual|spoken|interpersonal|writing)(?:\s*[,/&]\s*|\s*,?\s*and\s+|\s+)?)+)communications?$/iu.exec(
      named,
    )?.[1]
  if (spoken !== undefined) return `communicate effectively ${manners(spoken)}`.trim()
  const parts = named
    .split(/\s*(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+&\s+|\/)\s*/iu)
    .filter((part) => part !== '')
  const verbs = parts.map(
    (part) => SKILL_VERBS.find(([pattern]) => pattern.test(part.trim()))?.[1] ?? compoundWording(part),
  )
  // "data management and analysis": the second action may share the object of the first.
  if (
    parts.some(
      (part, at) =>
        at > 0 && /^(?:analysis|planning|management)$/iu.test(part) && /\s/u.test(parts[at - 1] ?? ''),
    )
  )
    return null
  if (verbs.length === 0 || verbs.some((verb) => verb === null)) return null
  // People apply "analytical and interpersonal skills": there is no one verb for both.
  if (verbs.includes('think analytically') && !verbs.every((verb) => verb?.startsWith('think '))) return null
  const said = withoutRepeats(verbs as string[])
  if (!/\sor\s/iu.test(named) || said.length !== 2) return join(said)
  const [one = '', other = ''] = said
  const object = one.split(' ').slice(1).join(' ')
  return other.endsWith(object) || object === '' ? `${one} or ${other}` : `${one} or ${other}`
}

function manners(spoken: string): string {
  const named = spoken.toLowerCase()
  const found: readonly (readonly [number, string])[] = [
    [named.search(/written|writing/u), 'in writing'],
    [named.search(/oral|spoken/u), 'orally'],
    [named.search(/verbal/u), 'verbally'],
    [named.search(/visual/u), 'visually'],
    [named.search(/interpersonal/u), 'with others'],
  ]
  return join(
    found
      .filter(([at]) => at >= 0)
      .sort((a, b) => a[0] - b[0])
      .map(([, manner]) => manner),
  )
}

/** "Organize work effectively, manage projects effectively" says "effectively" once, at the end. */
function withoutRepeats(verbs: readonly string[]): readonly string[] {
  const thinking = verbs.every((verb) => verb.startsWith('think '))
  if (thinking) return verbs.map((verb, at) => (at === 0 ? verb : verb.replace('think ', '')))
  const all = verbs.length > 1 && verbs.every((verb) => verb.endsWith(' effectively'))
  return all
    ? verbs.map((verb, at) => (at === verbs.length - 1 ? verb : verb.replace(/ effectively$/u, '')))
    : verbs
}

function join(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ')
  return `${parts.slice(0, -1).join(', ')}, and ${parts[parts.length - 1]}`
}
