import type { Letter } from "./letters.ts";

/** From those who write in an office of their own: the MP, councillors, the press, partners, schools. */
export const publicLetters: readonly Letter[] = [
  {
    to: "leader",
    daysAgo: 0,
    at: "10:03",
    from: ["Fiona Garrick MP", "fiona.garrick.mp@parliament.example"],
    cc: [["Casework, Office of Fiona Garrick MP", "garrick.casework@parliament.example"]],
    subject: "Constituent case FG/4471 - Mr L. Stanhope, adaptations to 19 Orchard Way",
    text: `Dear Helen,

My constituent Mr Leonard Stanhope, of 19 Orchard Way, has been waiting since February for a level-access shower that an occupational therapist says he needs. He tells me that he has been given three different dates.

I should be grateful if you would look into this and let me have a reply that I can pass on to him. His signed authority is attached.

Yours ever,

Fiona Garrick
Member of Parliament for Ashdale and Wendle`,
    files: [
      {
        name: "Authority - L Stanhope.pdf",
        type: "application/pdf",
        text: "I authorise Fiona Garrick MP to act for me.",
      },
    ],
  },
  {
    to: "leader",
    daysAgo: 4,
    at: "15:47",
    from: ["Cllr Dave Orme", "cllr.dave.orme@ashdale.example"],
    subject: "Bus shelter, Denby Top",
    text: `Helen

Can you lean on someone about the Denby Top shelter? Glass has been out since the summer, it's on my ward list every month and every month I get told it's "with the contractor". I've got a meeting of the village association on the 3rd and I'd like not to look daft for once.

Ta
Dave

Cllr Dave Orme
Ward member, Denby & Overthorpe`,
  },
  {
    to: "leader",
    daysAgo: 3,
    at: "12:19",
    from: ["Cllr Nasreen Akhtar", "cllr.nasreen.akhtar@ashdale.example"],
    subject: "Question for full council on the leisure contract",
    text: `Dear Leader

Under procedure rule 11 I give notice of the following question for the next meeting of Council:

"Can the Leader explain why the leisure contract was extended for two years without a report to Scrutiny, and what the extension will cost?"

I would appreciate a written answer with the summons as well.

Nasreen Akhtar
Leader of the Opposition Group`,
  },
  {
    to: "office",
    daysAgo: 0,
    at: "11:12",
    from: ["Sam Beaumont", "sam.beaumont@ashdalecourier.example"],
    subject: "Courier - Market Hall overspend, comment by 4pm please",
    important: true,
    text: `Hi,

We're running a piece tomorrow on the Market Hall. We understand the cost has risen from £6.2m to about £8.1m and that the roof will not be finished before Easter.

Could the Leader let us have a line on:
1. whether those figures are right
2. when she first knew
3. whether traders will get any help with rent

Deadline is 4pm today. Happy to talk, 07700 900461.

Sam Beaumont
Chief reporter, Ashdale Courier`,
  },
  {
    to: "office",
    daysAgo: 2,
    at: "15:30",
    from: ["Mrs J. Whitcombe (Head)", "head@st-brendans.sch.example"],
    subject: "School council visit and the crossing",
    text: `Dear Cllr Marsh,

Our Year 5 and 6 school council have been learning about how decisions are made and would love to ask you some questions. Might you be able to come to us one Friday morning before the end of term? Assembly is at 9.10 and the children have already voted (twice) on the biscuits.

They will ask about the Mill Lane crossing, I ought to warn you.

Kind regards,
Judith Whitcombe
Headteacher, St Brendan's Primary School`,
  },
  {
    to: "leader",
    daysAgo: 5,
    at: "09:15",
    from: ["Canon Peter Lisle", "canon.lisle@ashdaleminster.example"],
    subject: "Civic carol service",
    text: `Dear Leader,

The Minster would be honoured if you would join us for the Civic Carol Service on the second Sunday of December at six o'clock, and read the fourth lesson as your predecessors have done. Seats in the choir are kept for you and a guest. There will be mince pies in the undercroft afterwards.

A word to my secretary (01632 960377) by the end of the month would be most helpful.

Yours sincerely
Peter Lisle`,
  },
  {
    to: "office",
    daysAgo: 6,
    at: "10:40",
    from: ["Ashdale Chamber of Trade", "secretary@ashdalechamber.example"],
    subject: "Invitation - annual dinner of the Chamber",
    html: `<html><body style="font-family:Georgia,serif"><p><b>Ashdale Chamber of Trade</b></p><p>Dear Councillor Marsh,</p><p>The President and members request the pleasure of your company at the <b>Annual Dinner</b> at the Corn Exchange, 7.00 for 7.30&nbsp;pm. We hope that you might say a few words (ten minutes) on the town centre.</p><p>Carriages at 11. Black tie. RSVP with any dietary needs please.</p><p>Dorothy Fenn<br>Honorary Secretary<br>01632 960512</p></body></html>`,
  },
  {
    to: "leader",
    daysAgo: 7,
    at: "17:10",
    from: ["Gareth Pugh", "gareth.pugh@wendlevalleyhousing.example"],
    subject: "Harrier Court: getting together",
    text: `Dear Helen

As you know we manage 112 homes next to yours at Harrier Court. I think there is a good deal to be gained from a joint plan for the estate and I'd welcome half an hour with you and the portfolio holder, ideally before Christmas. I could come to you, Tuesdays and Thursdays suit me best.

Best wishes
Gareth Pugh
Chief Executive, Wendle Valley Housing`,
  },
  {
    to: "office",
    daysAgo: 8,
    at: "11:55",
    from: ["Local Networks Desk", "noreply@councilsbulletin.example"],
    subject: "Your weekly digest: finance settlement, devolution, net zero",
    headers: [
      { name: "List-Unsubscribe", value: "<https://councilsbulletin.example/unsubscribe>" },
      { name: "Precedence", value: "bulk" },
    ],
    html: `<html><body><h1>The week in local government</h1><ul><li>Finance settlement expected before the recess</li><li>Six areas named for the next round of devolution</li><li>Case study: heat networks that pay</li></ul><p><small>You receive this because you subscribed. <a href="https://councilsbulletin.example/unsubscribe">Unsubscribe</a></small></p></body></html>`,
  },
  {
    to: "leader",
    daysAgo: 3,
    at: "09:00",
    from: ["Regional Councils’ Network", "events@regionalcouncils.example"],
    subject: "Booking open: Leaders' forum, York",
    headers: [{ name: "List-Unsubscribe", value: "<mailto:leave@regionalcouncils.example>" }],
    text: `Booking is now open for the spring Leaders' forum in York. Members go free; the dinner is £45. Hotel rooms are held until the end of next week.

Programme and booking: https://regionalcouncils.example/forum

To stop receiving these emails reply with LEAVE.`,
  },
  {
    to: "office",
    daysAgo: 2,
    at: "10:22",
    from: ["Insp. Carol Munro", "carol.munro@westmoor-police.example"],
    subject: "Bonfire weekend - note of issues in the town centre",
    text: `Morning both,

Short version: quieter than last year. Two arrests in Abbey Gardens, fireworks thrown at a bus on Tanner Street (nobody hurt), and the usual bins. I'd like to talk about the closure order for the underpass when you have ten minutes.

Not for wider circulation please.

Carol
Inspector, Ashdale Neighbourhood Team`,
  },
  {
    to: "office",
    daysAgo: 9,
    at: "16:30",
    from: ["Democratic Services", "democratic.services@ashdale.example"],
    subject: "Cabinet agenda - reports for clearance by noon Thursday",
    text: `Dear all

Attached is the draft agenda for Cabinet. Reports on the Market Hall and on library opening hours still need the Leader's clearance. Please return by noon on Thursday or the items will have to go to the January meeting.

Thanks
Alison
Democratic Services`,
    files: [{ name: "Draft Cabinet agenda.pdf", type: "application/pdf", text: "Cabinet, draft agenda" }],
    read: true,
  },
  {
    to: "leader",
    daysAgo: 4,
    at: "08:30",
    from: ["Priya Nair", "chief.exec@ashdale.example"],
    subject: "Confidential: senior restructure",
    text: `Helen

As discussed, I'd like to take you through the proposals for the second tier before they go to the staffing panel. Not to be shared further at this stage please. I'll bring paper copies to our one to one.

Priya`,
    read: true,
  },
  {
    to: "office",
    daysAgo: 1,
    at: "06:02",
    from: ["M. Sowerby", "automatic-reply@westmoor-county.example"],
    subject: "Automatic reply: Mill Lane crossing, Ashdale",
    headers: [
      { name: "Auto-Submitted", value: "auto-replied" },
      { name: "X-Auto-Response-Suppress", value: "All" },
    ],
    text: `I am out of the office until Monday. For urgent matters on traffic signals please contact the highways desk on 01632 960800.`,
  },
];

/** Three mails of one conversation, the middle one ours. */
export const conversation: readonly Letter[] = [
  {
    to: "office",
    daysAgo: 8,
    at: "09:50",
    from: ["Colin Rudd", "colin.rudd@denbyallotments.example"],
    subject: "Denby Road allotments - water",
    thread: "allotments",
    read: true,
    text: `Dear Leader's Office

The standpipe on the lower plots at Denby Road has been off since 30 October. We pay £46 a plot and the leaflet says water is included. Who do we talk to?

Colin Rudd, Secretary`,
  },
  {
    to: "office",
    daysAgo: 7,
    at: "10:35",
    from: ["Leader’s Office", "leadersoffice@ashdale.example"],
    subject: "RE: Denby Road allotments - water",
    thread: "allotments",
    sent: true,
    html: `<html><body><p>Dear Mr Rudd</p><p>Thank you for letting us know. I have asked the parks service to look at the standpipe and they tell me that a plumber is booked for this week. I will write again when it is done.</p><p>Kind regards<br>Tom Adeyemi<br>Caseworker, Leader’s Office</p></body></html>`,
  },
  {
    to: "office",
    daysAgo: 1,
    at: "13:14",
    from: ["Colin Rudd", "colin.rudd@denbyallotments.example"],
    subject: "RE: Denby Road allotments - water",
    thread: "allotments",
    html: `<html><body><div>Hello Tom</div><div><br></div><div>No plumber. We waited in on Thursday <i>and</i> Friday. Now there's a leak by the gate as well so the bottom path is a pond. Could you find out what happened please?</div><div><br></div><div>Colin</div><div>--<br>Colin Rudd<br>Secretary, Denby Road Allotment Society<br>01632 960733</div><hr><div><b>From:</b> Leader’s Office &lt;leadersoffice@ashdale.example&gt;<br><b>To:</b> Colin Rudd<br><b>Subject:</b> RE: Denby Road allotments - water</div><blockquote><p>Dear Mr Rudd</p><p>Thank you for letting us know. I have asked the parks service to look at the standpipe and they tell me that a plumber is booked for this week. I will write again when it is done.</p><p>Kind regards<br>Tom Adeyemi<br>Caseworker, Leader’s Office</p></blockquote></body></html>`,
  },
];

/** What staff send each other. */
export const staffLetters: readonly Letter[] = [
  {
    to: "leader",
    daysAgo: 0,
    at: "07:55",
    from: ["Imran Siddiqui", "imran.siddiqui@ashdale.example"],
    subject: "Today",
    html: `<html><body><p>Morning Helen</p><ol><li>Courier are chasing on the Market Hall. Comms have a line, I'll bring it at 8.45.</li><li>Priya wants ten minutes on her own after your one to one.</li><li>Your slides for Thursday are on the drive, last two need you.</li></ol><p>Imran</p></body></html>`,
    read: true,
  },
  {
    to: "office",
    daysAgo: 2,
    at: "14:44",
    from: ["Ruth Calloway", "ruth.calloway@ashdale.example"],
    subject: "Diary: what the Leader will and won't do before Christmas",
    text: `All

Helen has asked me to keep Friday afternoons for the ward and to say no to anything after 8pm unless it is Council. Please send people to me rather than promising a slot.

Ruth`,
    read: true,
  },
  {
    to: "office",
    daysAgo: 3,
    at: "16:05",
    from: ["Jo Pritchard", "jo.pritchard@ashdale.example"],
    subject: "Shared mailbox: new starter access",
    text: `Hi Tom, the request for the work experience student came through without a manager's name on it so I've parked it. Can Imran approve? Then I can switch it on.

Jo, ICT service desk`,
  },
  {
    to: "leader",
    daysAgo: 6,
    at: "18:45",
    from: ["Linda Marsh", "linda.marsh@family.example"],
    subject: "Sunday",
    text: `Are you two still coming for lunch? Dad wants to know whether to get the big joint out. Bring wellies.

Mum x`,
    read: true,
  },
];
