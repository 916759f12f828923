import { z } from 'zod'
import { askPreview, changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { departmentAct, departmentBrief, departmentPage, memberAct, newMember, personBrief } from './person.ts'
import { consequences, routedAct } from './routed-act.ts'
import { departmentId, personId, sentence, verdict } from './scalars.ts'
import { followedAct, judgedMember, reportedMember, severalAct, severalChanges, undoneAct } from './several.ts'

const move = z.strictObject({ memberId: personId, fromDepartmentId: departmentId, toDepartmentId: departmentId })

/** What the holder of a right does with members and departments, and what she sees before. */
export const directoryActs = {
  getDepartment: {
    summary: 'One department: where it hangs, its heads, and what I may do with it',
    allowed: 'department.view',
    input: z.strictObject({ departmentId }),
    output: departmentPage,
    refusals: ['not_found'],
  },
  previewDepartmentAct: {
    summary: 'Whether I may make, rename or move a department or set its heads, and whether that can be undone; nothing is sent',
    allowed: 'department.view; the verdict says the rest',
    input: z.strictObject({ act: departmentAct }),
    output: z.strictObject({ verdict, undoable: z.boolean() }),
    refusals: ['not_found'],
  },
  changeDepartment: {
    summary: 'Make, rename or move a department, or set its heads; DingTalk is told at once',
    allowed: 'department.create, department.update or department.set_head wherever the act reaches',
    input: z.strictObject({ act: departmentAct }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  previewAddMember: {
    summary: 'Whether I may add this person, and whether that can be undone; nothing is sent',
    allowed: 'department.view of each department; the verdict says the rest',
    input: newMember,
    output: z.strictObject({ verdict, undoable: z.boolean() }),
    refusals: ['not_found'],
  },
  addMember: {
    summary: 'Add a person to the company in my departments; DingTalk takes her in, or invites her',
    allowed: 'member.create in each department',
    input: newMember,
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  previewMemberAct: {
    summary: 'Whether I may edit this member, disable her or bring her back, and whether that can be undone; nothing is sent',
    allowed: 'member.view of the member; the verdict says the rest',
    input: z.strictObject({ act: memberAct }),
    output: z.strictObject({ verdict, undoable: z.boolean() }),
    refusals: ['not_found'],
  },
  changeMember: {
    summary: 'Edit a member, disable her or bring her back; DingTalk is told at once. What a disabled member holds rests meanwhile',
    allowed: 'member.update, or member.disable, in every department of the member',
    input: z.strictObject({ act: memberAct }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  previewMove: {
    summary: 'Whether I may move this member, and what would change',
    allowed: 'member.view of the member; the verdict says the rest',
    input: move,
    output: z.strictObject({ verdict, person: personBrief, before: z.array(departmentBrief), after: z.array(departmentBrief) }),
    refusals: ['not_found'],
  },
  moveMember: {
    summary: 'Move a member between two departments; DingTalk is told at once',
    allowed: 'member.move in both departments',
    input: move,
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  previewSeveral: {
    summary: 'Whom of these members I may move, disable or bring back, each for herself; nothing is sent',
    allowed: 'member.view of each member; the verdicts say the rest',
    input: z.strictObject({ act: severalAct }),
    output: z.strictObject({ rows: z.array(judgedMember) }),
    refusals: [],
  },
  actOnSeveral: {
    summary: 'Move several members to one department, disable them or bring them back: each has a change or a refusal of her own',
    allowed: 'member.move in both departments, or member.disable in every department of hers, for each member',
    input: z.strictObject({ act: severalAct }),
    output: z.strictObject({ batchId: z.string(), rows: z.array(reportedMember) }),
    refusals: [],
  },
  previewRoutedAct: {
    summary: 'What removing a member or deleting a department would end, whether I may, and who would decide; nothing is sent',
    allowed: 'member.view of the member, department.view of the department; the verdict says the rest',
    input: z.strictObject({ act: routedAct }),
    output: z.strictObject({
      verdict,
      risk: askPreview.shape.risk,
      domain: askPreview.shape.domain,
      consequences,
      route: askPreview.shape.route,
    }),
    refusals: ['not_found'],
  },
  sendRoutedAct: {
    summary: 'Send the removal of a member or the deletion of a department to those who decide on it',
    allowed: 'member.delete in every department of the member, department.delete in the department; the rules of the domain decide',
    input: z.strictObject({ act: routedAct, reason: sentence(200) }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  followSeveral: {
    summary: 'How far DingTalk is with what I did to several members, and what can still be taken back',
    allowed: 'who did it; of others nothing is told',
    input: severalChanges,
    output: z.strictObject({ rows: z.array(followedAct) }),
    refusals: [],
  },
  undoSeveral: {
    summary: 'Take back what I did to several members within 15 minutes: each with a change or a refusal of its own',
    allowed: 'who did it, with the same right as for doing it',
    input: severalChanges,
    output: z.strictObject({ rows: z.array(undoneAct) }),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
