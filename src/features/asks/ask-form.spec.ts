import { describe, expect, it } from 'vitest'
import { fittingLength, ownMinutes } from '#pieces/ask/length-choices.ts'
import { useAskForm } from './ask-form.ts'

const own = { id: '20', name: '餐饮部' }

describe('the form of an ask', () => {
  it('begins with the own department and a week, untouched', () => {
    const form = useAskForm('shift_supervisor', own)
    expect(form.input.value).toEqual({
      roleId: 'shift_supervisor',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 10_080,
      startAt: null,
    })
    expect(form.dirty.value).toBe(false)
  })

  it('comes down to what the domain allows, without counting as touched', () => {
    const form = useAskForm('global', own)
    form.fit(480)
    expect(form.input.value.lengthMinutes).toBe(480)
    expect(form.dirty.value).toBe(false)
  })

  it('leaves alone what she chose herself', () => {
    const form = useAskForm('global', own)
    form.length.value = '30d'
    form.fit(480)
    expect(form.input.value.lengthMinutes).toBe(43_200)
    expect(form.dirty.value).toBe(true)
  })

  it('is dirty with a reason alone', () => {
    const form = useAskForm('global', own)
    form.reasonKey.value = 'busy'
    expect(form.dirty.value).toBe(true)
  })

  it('keeps the last whole length while another is typed', () => {
    const form = useAskForm('global', own)
    form.length.value = 'own'
    form.ownAmount.value = '5'
    expect(form.input.value.lengthMinutes).toBe(7200)
    form.ownAmount.value = ''
    expect(form.minutes.value).toBeNull()
    expect(form.input.value.lengthMinutes).toBe(7200)
  })
})

describe('lengths', () => {
  it.each([
    ['7d', null, '7d'],
    ['7d', 10_080, '7d'],
    ['7d', 10_079, '1d'],
    ['30d', 480, '8h'],
    ['8h', 60, 'own'],
    ['own', 60, 'own'],
  ] as const)('%s within %s minutes is %s', (wanted, longest, fits) => {
    expect(fittingLength(wanted, longest)).toBe(fits)
  })

  it.each([
    ['3', 'days', 4320],
    ['12', 'hours', 720],
    ['0', 'days', null],
    ['-1', 'days', null],
    ['1.5', 'days', null],
    ['400', 'days', null],
    ['', 'hours', null],
  ] as const)('"%s" %s is %s minutes', (amount, unit, minutes) => {
    expect(ownMinutes(amount, unit)).toBe(minutes)
  })
})
