import { expect, test } from 'vitest'
import { company } from '#mock/company/company.ts'
import { cast } from '#mock/company/cast.ts'
import { chooseCompany } from './choose-company.ts'

test('the demo company is whole, unless it is asked for smaller or larger', () => {
  expect(chooseCompany([])).toBe(company)
  expect(chooseCompany(['--dev'])).toBe(company)
  expect(chooseCompany(['--small'])).toBe(cast)
  expect(chooseCompany(['--people', '300', '--departments', '40']).people).toHaveLength(300)
})

test('two sizes at once are refused', () => {
  expect(() => chooseCompany(['--small', '--people', '300'])).toThrow('--small')
})
