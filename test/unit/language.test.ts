import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/domain/unit.js'
import { otherLanguage } from '../../src/segment/language/otherLanguage.js'
import { recogniseLanguage } from '../../src/segment/language/recogniseLanguage.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { extractedFrom } from '../support/extractedFrom.js'

const SPANISH = `Programa de la asignatura
Contabilidad básica

Descripción del curso
Este curso presenta los conceptos que se usan para llevar las cuentas de una empresa pequeña. Los estudiantes
aprenden a registrar las ventas, a calcular los impuestos y a preparar un balance al final de cada mes.

Objetivos
Al terminar el curso, los estudiantes podrán:
- registrar las ventas de cada día
- calcular el sueldo neto de un empleado
- explicar un balance a una persona que no es contable`

const ENGLISH = `Bookkeeping for Small Firms

Course Description
This course presents the ideas that are used to keep the books of a small firm. Students learn to record sales, to
compute taxes and to prepare a balance at the end of each month.

Learning Outcomes
Students will be able to:
- record the sales of each day
- compute the net pay of an employee`

const SPANISH_COURSE = `SPAN 201 Intermediate Spanish
Learning Outcomes
Students will be able to describe daily life in the past tense and to write a letter of one page.

Readings
- La casa junto al río y otros cuentos para leer en el verano
- El cartero que no sabía leer: novela breve de un pueblo de la costa

Grading
Each week there is a short quiz. The final examination is oral and takes ten minutes with the instructor.
We speak Spanish in class; please bring the textbook every day and do the exercises before we meet.`

async function documentLanguage(text: string): Promise<string | null> {
  const extracted = extractedFrom(text)
  return (await otherLanguage(extracted, segmentText(extracted, 'syllabus'))).document
}

describe('the language of a text', () => {
  it.each([
    ['nothing', ''],
    ['too little', 'Contabilidad básica'],
    ['names', Array(30).fill('María García, Ana López, Juan Pérez').join('\n')],
    ['codes and titles', Array(30).fill('BUS 101 Payroll Basics').join('\n')],
    ['numbers', '12 34 56\n78 % 90 €\n'.repeat(40)],
    ['one enormous word', 'a'.repeat(200_000)],
  ])('is not claimed to be known from %s', async (_, text) => {
    expect(await recogniseLanguage(text)).toEqual({ language: 'English', sure: false })
  })

  it.each([
    ['Spanish', SPANISH],
    ['English', ENGLISH],
    [
      'French',
      'Ce cours présente les notions de base de la comptabilité. Les étudiants apprennent à tenir les comptes d’une petite entreprise.',
    ],
    [
      'German',
      'Dieser Kurs führt in die Grundlagen der Buchhaltung ein. Die Studierenden lernen, Rechnungen zu prüfen und die Steuern eines kleinen Betriebs zu berechnen.',
    ],
    [
      'Chinese',
      '本课程介绍小型企业会计的基本概念。学生将学习如何记录销售、计算税款以及在每个月末编制资产负债表。并向同事解释结果。',
    ],
    [
      'Arabic',
      'يقدم هذا المقرر المفاهيم الأساسية للمحاسبة في الشركات الصغيرة ويتعلم الطلاب كيفية تسجيل المبيعات وحساب الضرائب.',
    ],
  ])('is %s', async (language, text) => {
    expect(await recogniseLanguage(text)).toEqual({ language, sure: true })
  })

  it('is the longer one when two are mixed', async () => {
    expect((await recogniseLanguage(`${ENGLISH}\n\n${SPANISH}\n\n${SPANISH}`)).language).toBe('Spanish')
    expect((await recogniseLanguage(`${ENGLISH}\n\n${ENGLISH}\n\n${SPANISH}`)).language).toBe('English')
  })
})

describe('a document in another language', () => {
  it('is named by its language', async () => {
    expect(await documentLanguage(SPANISH)).toBe('Spanish')
  })

  it('is not an English one', async () => {
    expect(await documentLanguage(ENGLISH)).toBe(null)
  })

  it('is not an English syllabus of a language course with readings in that language', async () => {
    expect(await documentLanguage(SPANISH_COURSE)).toBe(null)
  })

  it('may be one part of a file: that part is named', async () => {
    const extracted = extractedFrom(`${ENGLISH}\n${ENGLISH}\n\n${SPANISH}`)
    const [whole] = segmentText(extracted, 'syllabus')
    const cut = extracted.text.indexOf('Programa')
    const parts = [
      { ...(whole as Unit), end: cut },
      { ...(whole as Unit), ordinal: 1, start: cut },
      { ...(whole as Unit), ordinal: 2, start: extracted.text.length - 60 },
    ]
    const found = await otherLanguage(extracted, parts)
    expect(found.document).toBe(null)
    expect([...found.units]).toEqual([[1, 'Spanish']])
  })
})
