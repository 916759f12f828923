// index.html has said why. Nothing that stands on this part begins then: half an application would put itself in the place of what the
// person has to read.
if (window.remitStopped === 'old') throw new Error('this engine is too old for Remit')
