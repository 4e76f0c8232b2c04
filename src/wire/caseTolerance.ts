const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Straightens what tools in the field write into the one form `casePackage` reads: no `CFPackage` wrapper, null means
 * absent, lower-case UUIDs, `sourcedId` means `identifier`, nodes are objects.
 */
export function tidyCase(json: unknown): unknown {
  const root = isObject(json) && isObject(json.CFPackage) ? json.CFPackage : json
  return tidy(root)
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(tidy)
  if (!isObject(value)) return value
  const present = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(present.map(([key, one]) => tidyEntry(key, one)))
}

function tidyEntry(key: string, value: unknown): [string, unknown] {
  if (key === 'identifier' || key === 'sourcedId') {
    const id = typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : value
    return ['identifier', id]
  }
  // Some packages name a node by its address or id alone.
  if (key.endsWith('NodeURI') && typeof value === 'string')
    return [key, { title: '', identifier: UUID.test(value) ? value.toLowerCase() : value, uri: value }]
  return [key, tidy(value)]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
