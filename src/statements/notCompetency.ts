/**
 * Wording that marks a line as something else than a competency: terms of employment, qualifications on paper, course
 * administration. Each pattern reads lower- or mixed-case English.
 */

/** Starts with what a person knows or can do, so that a degree or place named later does not matter. */
export const ABILITY_FIRST =
  /^(?:(?:and|or|the|an?|must|should|have|has|possess(?:es)?|demonstrates?d?|strong|excellent|good|solid|proven|working|thorough|considerable|basic|advanced|general|in[- ]depth|comprehensive|broad|extensive|some|deep|sound|expert|high|exceptional|outstanding|superior|effective|superb|practical|detailed|current|intermediate)\s+)*(?:knowledge|understanding|familiarity|awareness|abilit(?:y|ies)|capab(?:le|ility)|able|skills?|skilled|proficien(?:t|cy)|expertise|competen(?:ce|cy|t)|aptitude|familiar|knowledgeable|fluen(?:t|cy)|command)\b/iu

const DEGREE =
  /\b(?:bachelor(?:['’]?s)?|master['’]?s|associate(?:['’]?s)? degree|associates degree|doctora(?:te|l)|ph\.?\s?d|mba|j\.?d\.? degree|(?<!(?:high|higher|great|greater|large|certain|some|any) )degrees?|diploma|g\.?e\.?d|graduat(?:e|es|ed|ion) (?:from|of|with|degree)|(?:seminary|college|university) graduate|(?:technical|formal) training (?:is )?(?:preferred|required|desired)|accredited|high school|semester (?:units|hours)|quarter units|equivalent combination|combination of (?:education|training|experience)|apprenticeship|completion of .{0,40}(?:program|course|degree|training|school|units))\b/iu
const YEARS =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve)(?:\s*\(\d+\))?\s*(?:\+|-|–|to)?\s*(?:\d+|more|two|three|four|five)?\s*(?:or more\s+)?(?:years?|yrs?|months?)['’]?\b/iu
const LICENCE =
  /\b(?:driver['’]?s?['’]? licen[sc]e|valid .{0,40}licen[sc]e|licen[sc]e[ds]?\b.{0,30}\brequired|certificate|certification|licensure|(?:cpr|first aid|first responder)\b.{0,30}\b(?:training|certif\w+|card)|(?:up-to-date|valid|current|active) .{0,30}licen[sc]es?|registered (?:nurse|voter)|must be (?:licensed|certified|registered))\b/iu
const PHYSICAL =
  /\b(?:pounds|lbs\.?|lift(?:ing)?|stoop(?:ing)?|kneel(?:ing)?|crouch(?:ing)?|crawl(?:ing)?|climb(?:ing)?|bend(?:ing)?|stand(?:ing)? (?:for|or|and)|sit(?:ting)? (?:for|at|or|and)|prolonged|walk(?:ing)? (?:for|or|and|up)|(?:vision|sight|speech|speaking|talking|seeing|touch)(?:,| and| or)+ hearing|hearing (?:and|or) (?:vision|sight|speech|speaking|talking|seeing)|(?:see|talk|speak) (?:and|or) hear\b|ability to hear\b|eyesight|vision (?:abilit|require|correct)|close vision|manual dexterity|physically|good health|ambulat|repetitive|noise level|extreme temperatures?)\b/iu
const TERMS =
  /\b(?:evenings?|weekends?|overtime|nights?|night work|shifts?|on[- ]call|holidays|flexible (?:hours|schedule)|irregular hours|travel (?:up|required|to|is|may|locally|within|throughout)|willing(?:ness)? to (?:travel|work|relocate)|able to travel|ability to travel|commut(?:e|ing) to|relocat(?:e|ion) (?:to|assistance|is|package|support)|background (?:check|investigation)|drug[- ](?:test|screen|free)|(?:u\.?\s?s\.?|united states|american) citizen|citizenship (?:is|required|status|verification)|authori[sz](?:ed|ation) to work|eligible (?:to work|for (?:employment|hire|benefits))|(?:work|employment) eligibility|eligibility (?:to work|for employment)|(?:work|require) visas?|visa (?:sponsor|status|support)|(?:not|no|without) sponsor|sponsorship|fingerprint|security clearance|vaccinat(?:ed|ion (?:is|required|status|against))|residency (?:requirement|is|in)|be a resident|residents? of (?:the )?(?:state|county|city|district)|at least \d+ years (?:old|of age)|18 years|(?:car|auto(?:mobile)?|vehicle|health|medical|dental|life) insurance|proof of .{0,20}insurance|insurability|polygraph|probation(?:ary)? period|physical exam|reliable transportation|own (?:vehicle|car|tools|transportation)|work in (?:any|all|various) (?:\w+ ){0,2}(?:conditions|weather)|availability (?:to|for|on|during)|remote(?:ly)? (?:work|position)|hybrid (?:work|schedule))\b/iu
const HIRING =
  /\b(?:(?:(?:all|qualified|interested|successful|eligible|selected|internal|external) )?applicants? (?:must|will|should|may|are|is|who|with|can|need|for|to)\b(?! (?:demonstrate|have|possess|bring|show|be able|an? ability))|(?:all|qualified|interested) applicants?\.|applications? (?:materials?|deadline|period|packet|must|will|are|is)|(?:submit|complete|your|an|city) (?:(?:online|employment|completed|city|job) )?applications?|apply (?:online|now|by|at|to (?:this|the) (?:position|job))|r[eé]sum[eé]s?|cover letters?|interviews? (?:process|will|board)|salary (?:range|is|:|commensurate|requirements?|expectations?)|(?:starting|annual|monthly|base|competitive) salary|hourly (?:rate|wage|pay)|per hour|\$\s?\d|benefits? (?:package|include|eligible|available)|(?:excellent|competitive|great|full|generous|comprehensive|employee|fringe) benefits\b|401\s?\(?k|retirement (?:plan|benefits?|system|savings)|paid time|equal (?:employment )?opportunity (?:employer|institution|workplace)|does not discriminate|discriminat(?:e|ion) (?:on|based|against|because)|without regard to|reasonable accommodation|full[- ]time position|part[- ]time position|time[- ]limited|position (?:is|will be) (?:funded|located|open|exempt|non|classified|a )|reports? (?:directly )?to the|supplemental question|click here|www\.|https?:|@\w|(?:be|may) substituted?|substitut(?:e|ed|ion)s? for|will be considered|may vary|not be considered|(?:pre-?employment|initial|reference|candidate) screening|screening (?:process|questions)|selection process|(?:sexual|past|prior|history of) misconduct|sexual (?:abuse|harassment)|professional references|letters? of (?:reference|recommendation)|compensation (?:is|will|range|package)|commensurate with|job posting|posting closes)\b/iu
const FIELD_EXPERIENCE =
  /^(?:(?:at least|some|prior|previous|professional|progressive(?:ly)?|responsible|increasingly|relevant|related|significant|recent|direct|full-time|paid|work|working|minimum|minimum of|practical|substantial|extensive|considerable|relatable|job|supervisory|management|administrative|and|or)\s+)*experience(?:\s+(?:in|within|at|as|working|with))?\s+(?:(?:working|in|at|for|an?|the|within)\s+)*(?:.*\b(?:environments?|settings?|(?<!(?:microsoft|ms|open|libre) ?)offices?|agenc(?:y|ies)|industry|sector|field|organi[sz]ations?|positions?|roles?|related (?:field|area))\b|(?:[\w\s/,-]+\b)?(?:preferred|desired|desirable|a plus|required|strongly preferred|is preferred|helpful)\.?$)/iu
/** Experience in doing something names the doing, unless it is only "working in" a place. */
const DOING_EXPERIENCE = /\bexperience\s+(?:in\s+|with\s+)?(?!working\s+(?:in|at|for)\b)[a-z]+ing\b/iu
const VAGUE_EXPERIENCE =
  /^(?:(?:prior|previous|significant|relevant|related|equivalent|comparable|professional|progressive(?:ly)?|responsible|increasingly|work|some|substantial|extensive|considerable|recent|direct)\s+)+(?:\w+\s+)?experience\b(?!\s+(?:\w+ing)\b(?!\s+(?:in|at|for)\s+an?\b))(?! with\b)(?! using\b)(?! serving\b)(?! and (?:an? )?(?:understanding|knowledge|skills?)\b)/iu

/** A leaning, not a demand, for experience nobody says more of. */
const WISHED =
  /\b(?:experience|background)\s+(?:is\s+|would be\s+)?(?:highly\s+|strongly\s+)?(?:an?\s+(?:\w+\s+)?(?:plus|bonus|advantage|asset)|preferred|desirable|desired|helpful)\W*$/iu

/** What the employer gives or is, said to the reader. */
const OFFERED =
  /^(?:you(?:['’]ll| will| can)? (?:also )?(?:receive|get|enjoy|help us|truly|have (?:the|an?) (?:opportunity|chance))\b|(?:we|our (?:team|company|office|mission|culture|values?))\b(?!.{0,40}\b(?:looking for|seek|need|expect|require|want)))/iu

/** True when a requirement line is a degree, years of service, a licence, a condition of the job or hiring talk. */
export function isNoRequirement(line: string): boolean {
  if (
    /^\W*\d*\W*$/u.test(line) ||
    /^\W*(?:(?:please|if you|do you|are you|have you|which|what|how|examples? include|for example)\b|tbd\W*$)/iu.test(
      line,
    )
  )
    return true
  if (HIRING.test(line) || TERMS.test(line) || PHYSICAL.test(line) || OFFERED.test(line)) return true
  if (ABILITY_FIRST.test(line)) return false
  if ([DEGREE, YEARS, LICENCE].some((pattern) => pattern.test(line))) return true
  return (
    !DOING_EXPERIENCE.test(line) &&
    (FIELD_EXPERIENCE.test(line) || VAGUE_EXPERIENCE.test(line) || WISHED.test(line))
  )
}

/** "Performs other duties as assigned": nothing but the rest. */
const OTHER_DUTIES =
  /^(?:(?:and|may|will|also|must|to|it)\s+)*(?:(?:performs?|performing|assists?(?: with| in)?|assisting(?: with| in)?|completes?|completing|carr(?:y|ies|ying) out|does|do|undertakes?|handles?|participates? in|accepts?|fulfills?|fulfilling|including|includes?)\s+)?(?:(?:any|all|such|various|a variety of)\s+)*(?:(?:other|related|additional|similar|miscellaneous)\b.{0,40}\b(?:duties|work|tasks|projects|assignments|responsibilities|functions)\b.{0,60}|special (?:duties|tasks|projects|assignments) as (?:assigned|required|needed|directed)\W*)$/iu

/** True when a duty line is the catch-all at the end of a list, or a condition of the job. */
export function isNoDuty(line: string): boolean {
  if (line.split(/\s+/u).length <= 18 && OTHER_DUTIES.test(line.trim())) return true
  if (
    /^works? under (?:\w+ ){0,3}(?:supervision|direction)\b/iu.test(line) &&
    line.split(/\s+/u).length <= 12
  )
    return true
  return (
    HIRING.test(line) ||
    PHYSICAL.test(line) ||
    /^(?:(?:further|more|additional) information\b|have the following\b|apply on\b)/iu.test(line) ||
    /^(?:please|do you|are you|have you)\b/iu.test(line) ||
    /^(?:(?:yes|no|n\/a|none)\b.{0,4}$|less than|more than|over \d|no experience|none of)/iu.test(line)
  )
}

/** Grades, dates and places: never part of an outcome. "With 90 % accuracy" is how well it is done. */
const COURSE_ADMIN =
  /\b(?:due (?:on|by|date|at|before)|\d+\s?%(?!\s+(?:accura|correct|proficien|success|of the time))|\d+ points?\b|\bpoints? (?:each|possible|total|toward|off|deducted)\b|late (?:work|assignments?|papers?)|office hours?|tardy|tardiness|final grade|letter grade|(?:what|your|my|the|this) grade|course grade|graded|extra credit|academic (?:integrity|dishonesty) (?:policy|code|violations?)|blackboard|moodle|turnitin|drop the|https?:|www\.|@\w+\.|a\.m\.|p\.m\.|\d{1,2}:\d{2})\b/iu
/** Running the course, or the subject of one ("write professional e-mail", "paint on canvas", "cite without plagiarism"). */
const COURSE_LIFE =
  /\b(?:textbooks?|syllabus|attendance|absences?|absent|make-?up|plagiaris|cheat|academic (?:integrity|dishonesty)|canvas|zoom|e-?mail|cell ?phones?|laptops?|deadline|submi(?:t|ssion|tted)|register|enrol|withdraw|tuition|refund|accommodations?)\b/iu
const COURSE_WORK =
  /\b(?:assign(?:ed|ments?)|grades?|homework|quiz(?:zes)?|exams?|midterm|final (?:paper|project|exam)|readings?|class (?:meetings?|sessions?|time|periods?|discussions?)|come to class|lectures?|(?:term|research|position) papers?|instructor|professor|each week|weekly|(?:one|two|three|four|five|six|seven|eight|ten|\d+)\s+(?:[\w-]+\s+)?(?:essays?|papers?|projects?|reports?|pages|hours|books|novels|presentations?|tests?|posts|responses)|required to|expected to (?:attend|read|complete|participate|be|bring|come|have)|responsible for)\b/iu

/** True when a line of a course document is about running the course. `strict` outside lists of outcomes. */
export function isCourseAdmin(line: string, strict: boolean): boolean {
  return COURSE_ADMIN.test(line) || (strict && (COURSE_LIFE.test(line) || COURSE_WORK.test(line)))
}
