import { describe, expect, it } from 'vitest'
import { employerNames } from '../../src/statements/employerNames.js'

const names = (text: string) => employerNames(text, [])

describe('names of the employer', () => {
  it.each([
    ['who is hiring', 'Elm Works is looking for a welder.\nElm Works builds pumps.'],
    ['who the posting is about', 'Elm Works builds pumps.\n\n## About Elm Works\nWe build pumps.'],
    ['a firm by its form', 'Elm Works, Inc. builds pumps. Join us.\nElm Works pays well.'],
    ['what it says it is', 'Elm Works is a small company.\nYou will represent Elm Works.'],
    ['where we are', 'At Elm Works, we build pumps.\nYou will represent Elm Works.'],
    ['whose mission it is', 'Support Elm Works’s mission.\nRepresent Elm Works.'],
    ['the line that says so', 'Company: Elm Works\nRepresent Elm Works.'],
  ])('are read from %s', (_, text) => {
    expect(names(text)).toEqual(['Elm Works'])
  })

  it('are the longest first', () => {
    expect(names('Elm is hiring.\nElm pays.\nAbout Elm Works\nElm Works pays.\nElm Works is there.')).toEqual(
      ['Elm Works', 'Elm'],
    )
  })

  it('are none where a name is used once, or names nobody', () => {
    expect(names('Elm Works is hiring a welder.')).toEqual([])
    expect(
      names('We are hiring. We are kind.\nAbout Us\nAbout The Role\nThe Role is fun. The Role pays.'),
    ).toEqual([])
    expect(names('The company is hiring. The company pays.')).toEqual([])
  })

  it('are never the title of a unit', () => {
    const unit = { title: 'Welding Inspector' } as never
    expect(employerNames('Welding Inspector is hiring.\nWelding Inspector', [unit])).toEqual([])
  })

  it('are found in a hostile text in little time', () => {
    for (const part of ['Aa ', 'A', "A'", 'About A ', 'of ', 'A of the ', '18F ']) {
      const started = performance.now()
      names(part.repeat(200000 / part.length))
      expect(performance.now() - started).toBeLessThan(1500)
    }
  })
})
