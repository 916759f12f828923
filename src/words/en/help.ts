import type { HelpWords } from '../zh-CN/help.ts'

const help: HelpWords = {
  readOn: 'Read on',
  keys: {
    title: 'Keyboard',
    move: 'Move to the next or the one before',
    open: 'Open the row; on the open one, approve (asks first)',
    approve: 'Approve (asks first)',
    refuse: 'Refuse (takes a reason)',
    choose: 'Choose, to decide several together',
    search: 'Search',
    help: 'Help',
    close: 'Close what lies on top',
  },
  page: {
    '/': 'What waits for your decision, what you sent yourself and what ends soon, with a count on each tab. “Approve” says yes for your step; if you are unsure, open the request to see who gets what, where, for how long and why.',
    '/alike/:groupKey':
      'Requests that wait for you and are alike: the same role and risk, decided by you in the same place; read the names and approve them at once, undo all for 15 minutes. What is unusual stands below with the reason, to be opened one by one.',
    '/changes/:changeId':
      'Everything about one request or act: who, what, where, for how long, why, whose turn it is, and whether it reached DingTalk. When it is your turn, “Refuse”, “Narrow” and “Approve” stand at the bottom; afterwards the record stays here.',
    '/domain':
      'Your area at a glance: how many members and departments there are and who holds rights; tap a figure to go there. If you have no area yet, ask for a role, or have a main administrator open a domain.',
    '/domain/members':
      'Everybody in your area, to be found by name or department; tap a name to see what that person may do. With the right to move members you change somebody’s department here, and can undo it for 15 minutes.',
    '/people/:personId':
      'Which departments this person is in, what they may do, until when, and who approved it. Open any line to see why or why not; with the rights for it you move the person or take a grant back here.',
    '/domain/departments':
      'The departments of your area, one below the other, with their heads and sizes; those without a head are marked and deserve a look first. Open one to see its members or, with the rights for it, to add, rename or move departments.',
    '/domain/departments/:departmentId':
      'Where this department stands, who heads it, how many work in it, and what you can do with it. Tap something greyed out to learn which right is missing; you can then ask for exactly that.',
    '/domain/who':
      'Who may do what in your area, where, until when, and who approved it: by person, by permission or by grant, on a computer as a table, with the permissions nobody has. Take back at once what nobody needs any more; what runs out ends by itself.',
    '/domain/log':
      'Everything that happened in your area, day by day: requests, decisions, moves, departments, and the attempts that were refused. Narrow it by kind, person or date, and open a line to see how it came about.',
    '/domain/rings':
      'People who approved one another’s requests in the last 30 days, in pairs or in a ring, with every approval behind it; open one to read its request. Every step followed the rules and this page only shows it: ask both where you doubt, or take the grant back.',
    '/domain/attendance':
      'By which rules people clock in where you may see it, with how many there are. What was emptied or deleted, here or in DingTalk itself, stands below with a copy: whoever may change such rules brings it back from there.',
    '/domain/attendance/:groupId':
      'Who clocks in by this rule, in which departments, at what times, and who looks after it. Changing, emptying and deleting it are rights of their own and others decide on them; before you send, you see what would stop and for how many.',
    '/domains':
      'The domains you own, those inside them and those you may manage, one inside the other. Open one to see where it reaches, who answers for it and who decides what; a new one or a change is proposed here and decided by others.',
    '/domains/new':
      'Say its name, which departments it reaches over, who answers for it and what it demands. The next step shows what that would do and who decides, before anything is sent.',
    '/domains/:domainId':
      'Where this domain reaches, who answers for it, who decides each risk and how long a grant may last. You can propose to change it, hand it over or close it; others decide, under what was in force before.',
    '/domains/:domainId/edit':
      'Change what you want: name, reach, owners, policy. “Its own” lets you say stage by stage who decides, the deadline and the longest grant; before it is sent you see whom it touches.',
    '/apps':
      'The apps the company uses, what each is for and who answers for it, kept here by hand because DingTalk lists none; you see those that are yours to see. New ones, changes and ends are proposed here and decided by others.',
    '/apps/new':
      'Say its name, what it is for, its link and where it is managed. It takes the right to manage apps over the whole company; the next step shows who decides, before anything is sent.',
    '/apps/:appId':
      'What this app is for, where it is managed, who answers for it, and who may manage it until when. You can propose to change or retire it; grants over it alone end with it.',
    '/apps/:appId/edit':
      'Change its name, what it is for, its link or where it is managed. The domain it lies in decides, under its own policy.',
    '/roles':
      'All roles of the company, built in and its own, with how many permissions and what risk. Open one to see each permission; whoever may design roles proposes new ones and changes here.',
    '/roles/new':
      'Name the role in four languages, choose its permissions and the roles it includes. The next step shows its risk and who decides, before anything is sent.',
    '/roles/:roleId':
      'What this role permits, how risky each permission is, which roles it is made of. You can ask for it from here; whoever may design roles can propose to change or retire it.',
    '/roles/:roleId/edit':
      'Change names, permissions or included roles. Before it is sent you see what everybody who holds it would gain or lose; what you don’t hold yourself you can’t give away like this.',
    '/domain/conflicts':
      'Who has both sides of a conflict rule, the rules and the exceptions from them; from a conflict you take one side away or ask for an exception. A change of a rule shows first who would be in conflict and is decided by others; an exception without its proof lapses, and what was given under it ends too.',
    '/ask':
      'Write what you want to do, and Remit puts the smallest role that is enough first. Then you only say where, how long and why, and see who will decide before you send.',
    '/ask-exactly':
      'From a no, this finds the request that is just enough: the role with the fewest rights, only the departments in question, the shortest time. Once found, the form opens filled in, ready to look over and send.',
    '/ask/:roleId':
      'Say where, for how long, from when and why; your department and the usual time are filled in, and smaller and shorter is approved sooner. Below you see what would be new and who decides; it ends by itself.',
    '/me':
      'What you may do now and until when: “Extend” what ends soon, “Give back” what you no longer need. Language, appearance and text size are changed here too.',
    '/confirm/:link':
      'What you approve on a computer can be confirmed here: read what it is, choose the number that the computer shows, and prove that it is you with a passkey or a code. It is good for two minutes, once.',
    '/me/second-factor':
      'Set up, replace or remove your second factor: add a passkey, or put the key into an authenticator app and enter one code of it; keep the recovery codes. Grave approvals and critical roles take it; while you hold such a role the last one cannot be removed.',
    '/me/calendar':
      'When the company works: the hours of the week, public holidays, and days that are different; deadlines in working hours count this time alone. Owners of the whole company make a day free or a working day here, and can undo it for 15 minutes.',
    '/:rest(.*)*':
      'There is no page at this address; most likely the link was not copied whole. Go to the inbox or start again from the main navigation; nothing you sent is affected.',
  },
}
export default help
