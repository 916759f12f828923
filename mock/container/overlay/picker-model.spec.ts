import { describe, expect, it } from 'vitest'
import { createPickerModel, type PickerRules } from './picker-model.ts'

const directory = {
  departments: [
    { id: 1, name: 'Resort', parentId: null },
    { id: 2, name: 'Front Office', parentId: 1 },
    { id: 3, name: 'Concierge', parentId: 2 },
  ],
  people: [
    { userid: 'ana', name: 'Ana', departmentIds: [3] },
    { userid: 'bo', name: 'Bo', departmentIds: [1, 3] },
  ],
}
const rules: PickerRules = { kind: 'departments', directory, multiple: true, max: 2, picked: [], disabled: [], required: [] }

function names(rows: readonly { name: string }[]): string[] {
  return rows.map(({ name }) => name)
}

describe('the department picker', () => {
  it('starts at the whole company and goes down', () => {
    const model = createPickerModel(rules)
    expect(names(model.departments)).toEqual(['Resort'])
    model.enter(2)
    expect(names(model.departments)).toEqual(['Concierge'])
    expect(names(model.trail)).toEqual(['Resort', 'Front Office'])
    expect([model.hasInside(2), model.hasInside(3)]).toEqual([true, false])
  })

  it('finds departments anywhere, in any case', () => {
    const model = createPickerModel(rules)
    model.find(' front ')
    expect(names(model.departments)).toEqual(['Front Office'])
    model.find('')
    expect(names(model.departments)).toEqual(['Resort'])
  })

  it('holds no more than it may, and lets go of what is picked', () => {
    const model = createPickerModel({ ...rules, picked: ['1'] })
    expect([model.toggle('2'), model.toggle('3')]).toEqual([true, false])
    model.toggle('1')
    expect([...model.picked]).toEqual(['2'])
  })

  it('replaces the one it holds when only one is wanted', () => {
    const model = createPickerModel({ ...rules, multiple: false, max: 1 })
    model.toggle('1')
    model.toggle('2')
    expect([...model.picked]).toEqual(['2'])
  })

  it('keeps what is required and leaves what is disabled', () => {
    const model = createPickerModel({ ...rules, picked: ['1'], required: ['1'], disabled: ['2'] })
    model.toggle('1')
    model.toggle('2')
    expect([...model.picked]).toEqual(['1'])
  })
})

describe('the people picker', () => {
  it('shows the members of the open department, and finds people by name alone', () => {
    const model = createPickerModel({ ...rules, kind: 'people' })
    expect([names(model.departments), names(model.people)]).toEqual([['Front Office'], ['Bo']])
    model.enter(3)
    expect(names(model.people)).toEqual(['Ana', 'Bo'])
    model.find('an')
    expect([names(model.departments), names(model.people)]).toEqual([[], ['Ana']])
  })
})
