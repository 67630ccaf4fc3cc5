import type { ReplyLine } from "./line.ts";

const open = "{{address}},\n\n";
const close = "\n\nYours sincerely,\n\n{{office}}\n{{council}}";
const letter = (words: string): string => `${open}${words}${close}`;

const governance = "Information Governance";
const complaints = "Complaints team";
const office = "Head of Office";

const everyone = { types: [], topics: [] } as const;
const foi = { types: ["foi", "foisa", "eir"], topics: [] } as const;
/** Where the law names a way on, somebody looks at the words once a year. */
const checkedYearly = "2027-06-30";
const version = 1;

/** What the office comes with. A line that a person saves under the same code takes its place. */
export const startingLines: readonly ReplyLine[] = [
  {
    code: "acknowledgement",
    version,
    title: "Acknowledgement",
    purpose: "acknowledgement",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}} to {{leader}}.\n\nWe are looking into what you say and will write to you by {{dueOn}}. If you write again, please quote {{reference}}.",
    ),
  },
  {
    code: "acknowledgement-no-date",
    version,
    title: "Acknowledgement without a date",
    purpose: "acknowledgement",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}} to {{leader}}.\n\nWe have passed it to the people who deal with this, and will come back to you. If you write again, please quote {{reference}}.",
    ),
  },
  {
    code: "holding",
    version,
    title: "Holding reply",
    purpose: "holding",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "We wrote to you about your email of {{receivedOn}}. We are still waiting for [[say what is missing, and from whom]], so our answer will take longer than we had hoped.\n\nWe now expect to write to you by [[name the day]]. We are sorry for the delay. Your reference is {{reference}}.",
    ),
  },
  {
    code: "clarification",
    version,
    title: "Asking what is meant",
    purpose: "clarification",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}. So that we can help, please tell us:\n\n[[ask what you need to know]]\n\nYou can simply reply to this email, and leave {{reference}} in the subject.",
    ),
  },
  {
    code: "transfer",
    version,
    title: "A matter for another body",
    purpose: "transfer",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}.\n\n{{council}} is not responsible for this: it is a matter for [[name the other body]]. You can reach them at [[give the address]].\n\n[[Say whether you have passed the letter on, and that the writer agreed to it]]\n\nWe have kept your letter under {{reference}}.",
    ),
  },
  {
    code: "refusal",
    version,
    title: "A plain no",
    purpose: "refusal",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}. You asked us:\n\n“{{ask1}}”\n\nWe cannot do this, because [[give the reason]].\n\n[[Say what the writer can do instead, or whom to ask]]\n\nYour reference is {{reference}}.",
    ),
  },
  {
    code: "response",
    version,
    title: "Reply, one question",
    purpose: "response",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}. You asked:\n\n“{{ask1}}”\n\n[[answer it]]\n\nIf anything is unclear, please reply and quote {{reference}}.",
    ),
  },
  {
    code: "response-two",
    version,
    title: "Reply, two questions",
    purpose: "response",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}. You asked:\n\n“{{ask1}}”\n\n[[answer it]]\n\nYou also asked:\n\n“{{ask2}}”\n\n[[answer it]]\n\nIf anything is unclear, please reply and quote {{reference}}.",
    ),
  },
  {
    code: "response-frame",
    version,
    title: "Reply in your own words",
    purpose: "response",
    ...everyone,
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your email of {{receivedOn}}.\n\n[[write the answer]]\n\nYour reference is {{reference}}.",
    ),
  },
  {
    code: "thanks",
    version,
    title: "Thanks for kind words",
    purpose: "thanks",
    types: ["compliment", "for_information", "gift_offer"],
    topics: [],
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for writing to {{leader}} on {{receivedOn}}. It is good to hear from you, and we have told those it concerns.",
    ),
  },
  {
    code: "foi-acknowledgement",
    version,
    title: "Information request: acknowledgement",
    purpose: "acknowledgement",
    ...foi,
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "We received your request for information on {{receivedOn}}. Our reference is {{reference}}.\n\nThe law gives us until {{dueOn}} to answer, and we will answer sooner if we can. If we need to ask you something, or there is a charge, we will tell you first.",
    ),
  },
  {
    code: "foi-clarification",
    version,
    title: "Information request: what is meant",
    purpose: "clarification",
    ...foi,
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "Thank you for your request of {{receivedOn}}, our reference {{reference}}. As it stands we cannot tell which information you want.\n\nPlease tell us:\n\n[[ask what you need to know to find it]]\n\nThe time for our answer begins when we have heard from you.",
    ),
  },
  {
    code: "foi-response",
    version,
    title: "Information request: answer",
    purpose: "response",
    ...foi,
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer to your request of {{receivedOn}}, our reference {{reference}}. You asked for:\n\n“{{ask1}}”\n\n[[give the information, or say that it is attached]]\n\nIf you are not content with how we have dealt with your request, you may ask us for an internal review within 40 working days of this letter: reply to this email and say why. If you are still not content after that, you may complain to the Information Commissioner at ico.org.uk.",
    ),
  },
  {
    code: "foi-refusal",
    version,
    title: "Freedom of Information: refusal",
    purpose: "refusal",
    types: ["foi"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer to your request of {{receivedOn}}, our reference {{reference}}. You asked for:\n\n“{{ask1}}”\n\nWe [[hold this information, or some of it]] and do not release [[say what is withheld]]. It is exempt under section [[number]] of the Freedom of Information Act 2000, because [[say why it applies]].\n\n[[For a qualified exemption: give the public interest on both sides, and where the balance lies]]\n\nThis letter is a notice of refusal under section 17 of the Act. You may ask us for an internal review within 40 working days: reply to this email and say why you disagree. Somebody who had no part in this decision will look at it again.\n\nIf you are not content with the review, you have the right under section 50 of the Act to ask the Information Commissioner for a decision: ico.org.uk, 0303 123 1113, Wycliffe House, Water Lane, Wilmslow SK9 5AF.",
    ),
  },
  {
    code: "foisa-refusal",
    version,
    title: "Freedom of Information (Scotland): refusal",
    purpose: "refusal",
    types: ["foisa"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer to your request of {{receivedOn}}, our reference {{reference}}. You asked for:\n\n“{{ask1}}”\n\nWe do not release [[say what is withheld]]. It is exempt under section [[number]] of the Freedom of Information (Scotland) Act 2002, because [[say why it applies]].\n\n[[Where it applies: give the public interest on both sides, and where the balance lies]]\n\nThis letter is a refusal notice under section 16 of the Act. If you disagree you may ask us within 40 working days to review the decision: reply to this email and say why. If you are not content with the review, you may apply to the Scottish Information Commissioner (foi.scot) within six months.",
    ),
  },
  {
    code: "eir-refusal",
    version,
    title: "Environmental information: refusal",
    purpose: "refusal",
    types: ["eir"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer to your request of {{receivedOn}}, our reference {{reference}}. You asked for:\n\n“{{ask1}}”\n\nWe do not release [[say what is withheld]]. The exception in regulation [[number]] of the Environmental Information Regulations 2004 applies, because [[say why]].\n\nWe have weighed the public interest: [[give it on both sides, and where the balance lies]]\n\nThis letter is a refusal under regulation 14. If you disagree you may ask us within 40 working days to reconsider under regulation 11: reply to this email and say why. If you are not content with our answer to that, you may complain to the Information Commissioner at ico.org.uk.",
    ),
  },
  {
    code: "review-response",
    version,
    title: "Internal review: outcome",
    purpose: "response",
    types: ["foi_internal_review", "eir_internal_review"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "You asked us on {{receivedOn}} to review our answer to your request for information. Our reference is {{reference}}.\n\n[[Name]], who had no part in the first decision, has looked at it again. The outcome is: [[upheld, upheld in part, or not upheld]].\n\n[[Give the reasons, and what is released now]]\n\nIf you are not content with this, you have the right to ask the Information Commissioner for a decision: ico.org.uk, 0303 123 1113.",
    ),
  },
  {
    code: "sar-acknowledgement",
    version,
    title: "Your own data: acknowledgement",
    purpose: "acknowledgement",
    types: ["sar", "data_rights"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "We received your request about your own personal data on {{receivedOn}}. Our reference is {{reference}}.\n\nWe will answer by {{dueOn}}. If we need to know who you are, or what exactly you want, we will ask you at once; the time does not run while we wait for that.",
    ),
  },
  {
    code: "sar-identity",
    version,
    title: "Your own data: who you are",
    purpose: "clarification",
    types: ["sar", "data_rights"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "Thank you for your request of {{receivedOn}}, our reference {{reference}}. Before we give out anyone’s personal data we must be sure that it goes to the right person.\n\nPlease send us [[say what proves it, and no more than is needed]]. The time for our answer begins when we have it.",
    ),
  },
  {
    code: "sar-refusal",
    version,
    title: "Your own data: refusal",
    purpose: "refusal",
    types: ["sar", "data_rights"],
    topics: [],
    owner: governance,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer to your request of {{receivedOn}}, our reference {{reference}}.\n\nWe do not give you [[say what]], because [[give the exemption or the reason, in plain words]].\n\nYou may complain to us: reply to this email. You also have the right to complain to the Information Commissioner (ico.org.uk, 0303 123 1113), and to ask a court to enforce your right.",
    ),
  },
  {
    code: "complaint-acknowledgement",
    version,
    title: "Complaint: acknowledgement",
    purpose: "acknowledgement",
    types: ["complaint_stage1", "complaint_stage2"],
    topics: [],
    owner: complaints,
    validUntil: checkedYearly,
    text: letter(
      "Thank you for telling us on {{receivedOn}} that you are not satisfied. We have recorded this as a complaint; our reference is {{reference}}.\n\nThis is what we understand you to be complaining about, and what you want us to do:\n\n[[put it in your own words]]\n\nIf we have that wrong, please tell us. [[Name]] will look into it, and we will write to you by {{dueOn}}.",
    ),
  },
  {
    code: "complaint-stage1",
    version,
    title: "Complaint stage 1: outcome",
    purpose: "response",
    types: ["complaint_stage1"],
    topics: [],
    owner: complaints,
    validUntil: checkedYearly,
    text: letter(
      "This is our answer at stage 1 to your complaint of {{receivedOn}}, our reference {{reference}}.\n\nYou complained that [[say what about]].\n\nWe have found that [[say what happened]]. We [[uphold, uphold in part, or do not uphold]] your complaint, because [[give the reasons]].\n\n[[Say what will be put right, by whom and by when]]\n\nIf you are not content with this answer you may ask us to take your complaint to stage 2. You need not give a reason: reply to this email. Somebody else will look at it.",
    ),
  },
  {
    code: "complaint-stage2",
    version,
    title: "Complaint stage 2: outcome",
    purpose: "response",
    types: ["complaint_stage2"],
    topics: [],
    owner: complaints,
    validUntil: checkedYearly,
    text: letter(
      "This is our final answer, at stage 2, to your complaint of {{receivedOn}}. Our reference is {{reference}}.\n\nWe have found that [[say what happened]]. We [[uphold, uphold in part, or do not uphold]] your complaint, because [[give the reasons]].\n\n[[Say what will be put right, by whom and by when]]\n\nIf you are not content with this, you may ask the [[Local Government and Social Care Ombudsman (lgo.org.uk), or for a landlord’s matter the Housing Ombudsman (housing-ombudsman.org.uk)]] to look at it, as a rule within twelve months of the day on which you knew of the matter.",
    ),
  },
  {
    code: "mp-acknowledgement",
    version,
    title: "Member of Parliament: acknowledgement",
    purpose: "acknowledgement",
    types: ["mp_enquiry"],
    topics: [],
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your letter of {{receivedOn}}. {{leader}} has asked the service to look into it, and you will have an answer by {{dueOn}}. Our reference is {{reference}}.",
    ),
  },
  {
    code: "mp-response",
    version,
    title: "Member of Parliament: reply",
    purpose: "response",
    types: ["mp_enquiry", "government"],
    topics: [],
    owner: office,
    validUntil: null,
    text: "{{address}},\n\nThank you for your letter of {{receivedOn}}, our reference {{reference}}.\n\n[[write the answer]]\n\nYours sincerely,\n\n{{leader}}\nLeader of {{council}}",
  },
  {
    code: "member-acknowledgement",
    version,
    title: "Councillor: acknowledgement",
    purpose: "acknowledgement",
    types: ["members_enquiry"],
    topics: [],
    owner: office,
    validUntil: null,
    text: letter(
      "Thank you for your enquiry of {{receivedOn}}. We have asked the service, and will answer you by {{dueOn}}. Our reference is {{reference}}.",
    ),
  },
  {
    code: "media-holding",
    version,
    title: "Press: we are on it",
    purpose: "holding",
    types: ["media"],
    topics: [],
    owner: "Press office",
    validUntil: null,
    text: "{{address}},\n\nThank you for your enquiry. We are looking into it and will come back to you by [[give the time]]. Please quote {{reference}}.\n\nPress office\n{{council}}",
  },
  {
    code: "planning-live",
    version,
    title: "A planning application that is being decided",
    purpose: "response",
    types: [],
    topics: ["Planning and building control"],
    owner: "Planning",
    validUntil: checkedYearly,
    text: letter(
      "Thank you for your email of {{receivedOn}} about a planning application. While it is being decided, {{leader}} cannot take a side. What you say counts when it is put to the planning authority itself: [[give the address and the last day for comments]].\n\nYour reference with us is {{reference}}.",
    ),
  },
];
