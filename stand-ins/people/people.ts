import type { Group, Person } from "../../core/people/person.ts";

export const council = "Ashdale Borough Council";
export const domain = "ashdale.example";

/** The directory's own ids for the groups that the office knows by name. */
export const groupIds: Record<Group, string> = {
  "head-only": "b615d1c4-0280-4b51-8b6a-cff06d8d0e07",
  legal: "c726e2d5-1391-4c62-9c7b-d0017e9e1f08",
  safeguarding: "d837f3e6-24a2-4d73-ad8c-e1128faf2a09",
  ward: "e94804f7-35b3-4e84-be9d-f22390b03b10",
};

/** The Leader. Her mailbox is one of the two that the office works in. */
export const helenMarsh: Person = {
  id: "0b6f2a1e-5c1d-4a57-9d64-3f1f2c7e8a01",
  name: "Cllr Helen Marsh",
  address: `leader@${domain}`,
  roles: ["leader"],
  groups: ["head-only", "ward"],
};
export const tomAdeyemi: Person = {
  id: "2d8c4b3f-7e2a-4f0b-8c15-6a9b1d3e5f02",
  name: "Tom Adeyemi",
  address: `tom.adeyemi@${domain}`,
  roles: ["caseworker"],
  groups: ["ward"],
};
export const ruthCalloway: Person = {
  id: "4fae6d50-9b3c-4c1d-a726-8bbc2f4f6a03",
  name: "Ruth Calloway",
  address: `ruth.calloway@${domain}`,
  roles: ["gatekeeper"],
  groups: [],
};
export const imranSiddiqui: Person = {
  id: "61c08e71-bd4d-4e2e-b837-9ccd3a5a7b04",
  name: "Imran Siddiqui",
  address: `imran.siddiqui@${domain}`,
  roles: ["head"],
  groups: ["head-only", "legal", "safeguarding"],
};
export const joPritchard: Person = {
  id: "83e2af92-df5e-4f3f-8948-adde4b6b8c05",
  name: "Jo Pritchard",
  address: `jo.pritchard@${domain}`,
  roles: ["administrator"],
  groups: [],
};

export const norahFinch: Person = {
  id: "95d3c1a4-e06f-4e5a-8a59-bfef5d7d0d07",
  name: "Norah Finch",
  address: `norah.finch@${domain}`,
  roles: ["auditor"],
  groups: [],
};

/** Everyone who can sign in, the Leader first. */
export const people: readonly Person[] = [
  helenMarsh,
  tomAdeyemi,
  ruthCalloway,
  imranSiddiqui,
  joPritchard,
  norahFinch,
];

/** The shared mailbox: nobody signs in as it. */
export const leadersOffice = {
  id: "a504c0b3-f16f-4a40-9a59-beef5c7c9d06",
  name: "Leader’s Office",
  address: `leadersoffice@${domain}`,
} as const;

/** Others at the council who write to the office and can be written to; they do not use the add-in. */
export const colleagues = [
  { name: "Priya Nair", address: `chief.exec@${domain}`, jobTitle: "Chief Executive" },
  { name: "Cllr Dave Orme", address: `cllr.dave.orme@${domain}`, jobTitle: "Councillor, Denby & Overthorpe" },
  {
    name: "Cllr Nasreen Akhtar",
    address: `cllr.nasreen.akhtar@${domain}`,
    jobTitle: "Leader of the Opposition Group",
  },
  { name: "Democratic Services", address: `democratic.services@${domain}`, jobTitle: "Democratic Services" },
  { name: "Highways Duty Desk", address: `highways.duty@${domain}`, jobTitle: "Highways" },
] as const;
