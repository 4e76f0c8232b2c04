import type { AcceptedAlignment, AcceptedFramework } from '../../domain/accepted.js'
import { isTraitOrTopic } from '../../domain/framework.js'
import { frameworkTitle } from '../../domain/frameworkTitle.js'
import { type Html, html } from '../html.js'
import { WORDS } from '../words.js'
import { option } from './projectSettings.js'

type Item = AcceptedFramework['items'][number]

/** Accepted competencies under their groups, each with its matches and the group it can move to. */
export function acceptedList(project: string, accepted: AcceptedFramework): Html {
  const words = WORDS.project
  if (accepted.items.length === 0 && accepted.groups.length === 0)
    return html`<p class="empty">${words.noCompetencies}</p>`
  const loose = accepted.items.filter((item) => !accepted.groups.some((group) => group.id === item.group))
  return html`${accepted.groups.map((group) =>
    section(
      project,
      accepted,
      group.title,
      accepted.items.filter((item) => item.group === group.id),
    ),
  )}
${loose.length > 0 && section(project, accepted, accepted.groups.length > 0 ? words.ungrouped : null, loose)}
<form class="row quiet-form" data-post="/api/projects/${project}/groups" data-reload>
<label class="inline">${words.newGroup} <input name="title" type="text" maxlength="200" required></label>
<button class="button">${words.createGroup}</button></form>`
}

function section(
  project: string,
  accepted: AcceptedFramework,
  title: string | null,
  items: readonly Item[],
): Html {
  return html`${title !== null && html`<h3>${title}</h3>`}
${items.length === 0 && html`<p class="hint">${WORDS.project.groupEmpty}</p>`}
<ul class="rows">${items.map((item) => entry(project, accepted, item))}</ul>`
}

function entry(project: string, accepted: AcceptedFramework, item: Item): Html {
  const matches = accepted.alignments.filter((one) => one.item === item.id)
  return html`<li class="row-item competency"><div><p>${item.text}</p>
${matches.length > 0 && html`<ul class="match-tags">${matches.map(matchTag)}</ul>`}</div>
${
  accepted.groups.length > 0 &&
  html`<label class="inline"><span class="hint">${WORDS.project.moveTo}</span><span class="sr">: ${item.text}</span>
<select data-change="/api/projects/${project}/items/${item.id}/group" data-field="group" data-empty-null data-reload>
${option('', WORDS.project.ungrouped, item.group === null)}
${accepted.groups.map((group) => option(group.id, group.title, item.group === group.id))}</select></label>`
}</li>`
}

/** "is part of Analyzing Data or Information (O*NET)". */
function matchTag(match: AcceptedAlignment): Html {
  const { targetFramework, level, relation, perspective, title } = match
  const trait = isTraitOrTopic(targetFramework, level)
  const verb = trait ? WORDS.project.traitVerbs[perspective] : WORDS.project.matchVerbs[relation]
  return html`<li class="tag"><span class="verb">${verb}</span> ${title} <span class="verb">(${frameworkTitle(targetFramework)})</span></li>`
}
