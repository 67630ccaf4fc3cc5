import { describe, expect, test } from "vitest";
import { judge } from "../../../core/triage/judge.ts";

const leader = { name: "The Leader", address: "leader@council.example" };
const judged = (subject: string, body: string) =>
  judge(
    {
      from: { name: "Ann Holt", address: "ann.holt@resident.example" },
      to: [leader],
      cc: [],
      receivedAt: "2026-03-06T10:00:00Z",
      subject,
      body,
    },
    { leader },
  );

describe("What only sounds like a danger raises no alarm", () => {
  const alike: [subject: string, body: string][] = [
    [
      "Market charges",
      "You are killing the market with these charges and I would like to know who set them.",
    ],
    [
      "Carol concert",
      "We are dying to have you at our carol concert on the 12th and the choir has been practising since June.",
    ],
    ["Bypass", "We will fight this road all the way and you will pay for it at the ballot box in May."],
    [
      "Rugby dinner",
      "Our lads took a beating on Saturday but the club dinner is still on, would you say a few words?",
    ],
    [
      "Training places",
      "Two places are left on the safeguarding refresher for members on 9 June. Please book through the learning portal.",
    ],
    [
      "Thanks",
      "My thanks to everyone in adult social care for the kindness you have shown to us since the autumn.",
    ],
    ["Road closure", "The high street will be closed on Sunday for filming and there will be stunt drivers."],
    ["Tree works", "The dead ash by the pond has to come down before the nesting season."],
    ["Petition", "Our library is under threat and two thousand people have signed to keep it."],
    ["Retirement", "This is my last week before I retire and I wanted to thank you for your support."],
  ];
  test.each(alike)("%s: %s", (subject, body) => {
    const raised = judged(subject, body).flags.filter((flag) => flag !== "special-category");
    expect(raised).not.toContain("threat");
    expect(raised).not.toContain("self-harm");
    expect(raised).not.toContain("safeguarding");
  });
});

describe("A statutory request is known by what it asks", () => {
  const asked: [type: string, subject: string, body: string][] = [
    [
      "foi",
      "Christmas lights",
      "What did the Christmas lights cost in each of the last four years, and who supplied them? Please send me the contract.",
    ],
    [
      "foi",
      "Agency staff",
      "Please provide the number of agency staff in each department and what was paid to each agency since April 2023.",
    ],
    [
      "eir",
      "The beech on Hill Road",
      "Please send me the tree inspection reports and the decay survey for the beech on Hill Road.",
    ],
    [
      "eir",
      "Flooding",
      "I would like copies of the flood risk modelling and drainage records for Mill Bank.",
    ],
    [
      "sar",
      "My housing",
      "I would like a copy of my housing file, with every note and email in which I am mentioned.",
    ],
    ["sar", "Your records", "Please send me all the information you hold about me and my tenancy."],
    [
      "data_rights",
      "Newsletter",
      "Please delete my details from your mailing list and stop using my address.",
    ],
    [
      "dp_complaint",
      "Letter to the wrong house",
      "You sent my medical details to my neighbour's address. This is a breach of my confidentiality.",
    ],
    [
      "foi_internal_review",
      "Your refusal",
      "You refused my request under section 12. I ask for an internal review of that decision.",
    ],
    [
      "complaint_stage2",
      "Your response",
      "I am not satisfied with the response to my complaint and wish to take it to stage 2.",
    ],
  ];
  test.each(asked)("%s: %s", (type, subject, body) => {
    const found = judged(subject, body);
    expect([found.type, ...found.alsoTypes]).toContain(type);
  });
});
