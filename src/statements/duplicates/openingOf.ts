/** "Demonstrate an ability to …", "Develop skills in …": what follows is the competency. */
const ACQUIRE =
  /^(?:to )?(?:be able to )?(?:further )?(?:demonstrat|develop|hav|gain|acquir|show|enhanc|improv|possess|display|exhibit|attain|strengthen|be capable|capabil)\p{L}{0,8}\b/iu
const ACQUIRED =
  /\b(?:abilit|capabilit|capable|capacit|skill|competenc|proficienc|understand|knowledge|awareness|familiar)/iu

/** "The student will be able to …", "Students should …". */
const WILL =
  /^(?:(?:the |upon completion,? )?(?:students?|learners?|participants?|graduates?|you) )?(?:will|shall|should|can|must) (?:also )?(?:be (?:able|expected) to )?/iu

/** "This course examines …", "Covers …": said of a course, not of a learner ("Examine …"). */
const COURSE =
  /^(?:(?:this|the) (?:course|class|unit|seminar|module) )?(?:(?:also )?(?:examines|explores|covers|surveys|studies|investigates|considers|addresses|discusses) |(?:is designed|aims|seeks) to )/iu

/** How far into a text the acquired ability is looked for, in UTF-16 units. */
const NEAR = 120

/** "Survey of …", "use of …", "knowledge of …": the subject follows. */
const SUBJECT =
  /^(?:and )?(?:an? |the )?(?:survey|study|overview|exploration|examination|investigation|discussion|concepts?|uses?|completion|understanding|knowledge) of (?!and |or )/iu

/** "Use …" of a tool: as much as "use of …". */
const USE = /^(?:to )?(?:use|uses|using|utili[sz]e|utili[sz]ing) (?!and |or |of )/iu

/** "Explain …", "identify and describe …" of a subject: as much as the bare subject. Not when a second verb follows. */
const EXPLAIN =
  /^(?:to )?(?:be able to )?(?:(?:demonstrate|develop|have|show|gain|acquire|provides?|gives?|offers?) (?:an? |the )?(?:\p{L}{1,14} ){0,2}(?:understanding|knowledge) of |(?:(?:identify|recogni[sz]e|define|discuss|examine|know|understand) and )?(?:understand|explain|describe|discuss|know|outline) )(?!and |or )/iu

/** Where the competency of a statement begins, after words that only say that it is learned. 0 when there are none. */
export function openingOf(text: string): number {
  const will = (WILL.exec(text) ?? COURSE.exec(text))?.[0].length ?? 0
  return will + acquiredOf(text.slice(will))
}

function acquiredOf(text: string): number {
  const explain = EXPLAIN.exec(text) ?? SUBJECT.exec(text) ?? USE.exec(text)
  if (explain) return explain[0].length
  const acquire = ACQUIRE.exec(text)
  return acquire && ACQUIRED.test(text.slice(0, NEAR)) ? acquire[0].length : 0
}
