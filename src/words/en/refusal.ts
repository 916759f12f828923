import type { RefusalWords } from '../zh-CN/refusal.ts'

const refusal: RefusalWords = {
  not_signed_in: { title: 'You are no longer signed in', next: 'Please open Remit from DingTalk again.' },
  code_refused: { title: 'DingTalk did not recognise you', next: 'Close the page and open it from DingTalk once more.' },
  person_left: { title: 'Your account is disabled, or no longer in the address book', next: 'If that is a mistake, please tell HR.' },
  not_allowed: { title: 'You can’t do this for now', next: 'The reason is below; you can ask for the right you need.' },
  proof_needed: { title: 'This takes a code', next: 'Enter a new code and try again.' },
  foreign_origin: { title: 'This did not come from Remit', next: 'Please open Remit from DingTalk and try again.' },
  not_found: { title: 'Not there, or not yours to see', next: 'It may have moved; go back and refresh.' },
  person_mismatch: { title: 'Somebody else is signed in here', next: 'The page signs you in again; please try once more.' },
  change_moved: { title: 'This request has just changed', next: 'You now see the latest version; look again, then decide.' },
  change_not_pending: { title: 'This request is already decided', next: 'Nothing left to do; here is what came of it.' },
  sync_running: { title: 'The address book is being read', next: 'No need to tap again; it updates by itself.' },
  request_in_flight: { title: 'Your last action is still under way', next: 'Wait a few seconds; no need to tap again.' },
  bad_input: { title: 'Something is not filled in right', next: 'Look at what is marked in red, then send again.' },
  idempotency_key_missing: { title: 'This was not sent', next: 'Refresh the page and try again.' },
  idempotency_key_reused: { title: 'This was already sent', next: 'Refresh to see the result; start again for something new.' },
  payload_too_large: { title: 'This is too long', next: 'Make it shorter and send again.' },
  too_many_requests: { title: 'That was a little fast', next: 'Wait a moment and try again.' },
  platform_unreachable: { title: 'DingTalk can’t be reached right now', next: 'What you filled in is kept; try again in a few minutes.' },
  not_ready: { title: 'Remit is getting ready', next: 'It takes less than a minute; please come back.' },
  fault: { title: 'Something went wrong', next: 'What you filled in is kept; try again, or give the number to an admin.' },
}
export default refusal
