import { routes, type EndpointName } from '#contract/routes.ts'

/** Sent as POST because of their size; they change nothing. */
const previews: readonly EndpointName[] = [
  'previewAsk',
  'previewAskFor',
  'previewSmallestAsk',
  'previewMove',
  'previewHandOver',
  'previewSeveral',
  'followSeveral',
  'previewDepartmentAct',
  'previewAddMember',
  'previewMemberAct',
  'previewRoutedAct',
  'previewWorkingDay',
]

/** Whether the call arrives by a method that a foreign page could misuse. */
export const isUnsafe = (name: EndpointName): boolean => routes[name].method !== 'GET'

/** Whether the call leaves a trace: its denial is logged. */
export const leavesTrace = (name: EndpointName): boolean => isUnsafe(name) && !previews.includes(name)

/**
 * A sign-in is bound to its single-use code, and signing out twice is the same as once. What a secret or a proof is answered with is
 * kept nowhere, so it cannot be answered twice either.
 */
const keyless: readonly EndpointName[] = [
  'signIn',
  'signOut',
  'beginFactor',
  'confirmFactor',
  'confirmPasskey',
  'beginPasskey',
  'beginProof',
  'askOnPhone',
  'answerOnPhone',
  'takeFromPhone',
  'proveAct',
]

/** R19. */
export const takesKey = (name: EndpointName): boolean => leavesTrace(name) && !keyless.includes(name)
