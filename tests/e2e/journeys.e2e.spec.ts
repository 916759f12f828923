/** Short journeys, one after the other in one company: to start one for each took longer than most of them. */
import './journeys/drawn-first.ts'
import './journeys/surroundings.ts'
import './journeys/passkeys.ts'
import './journeys/confirm-on-phone.ts'
import './journeys/structure.ts'
import './journeys/attendance.ts'
import './journeys/cover.ts'
import './journeys/conflicts.ts'
