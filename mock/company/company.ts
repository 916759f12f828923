import { cast } from './cast.ts'
import { withCrews } from './crew.ts'
import { floorCrews } from './crews/floor.ts'
import { foodAndBeverageCrews } from './crews/food-and-beverage.ts'
import { hotelCrews } from './crews/hotel.ts'
import { houseCrews } from './crews/house.ts'
import { personas as everyPersona } from './personas.ts'
import type { CompanySeed, Persona } from './seed.ts'

/** The demo company: the cast and its crews. */
export const company: CompanySeed = withCrews(cast, [...hotelCrews, ...foodAndBeverageCrews, ...floorCrews, ...houseCrews])

export const personas: readonly Persona[] = everyPersona
