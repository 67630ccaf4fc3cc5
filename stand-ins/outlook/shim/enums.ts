const categoryColors = Object.fromEntries([
  ["None", "None"],
  ...Array.from({ length: 25 }, (_, number) => [`Preset${number}`, `Preset${number}`]),
]);

/** The names Office gives to values, as its documentation lists them. */
export const enums = {
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  CoercionType: { Text: "text", Html: "html" },
  EventType: {
    ItemChanged: "olkItemSelectedChanged",
    SelectedItemsChanged: "olkSelectedItemsChanged",
    OfficeThemeChanged: "officeThemeChanged",
  },
  HostType: { Outlook: "Outlook" },
  PlatformType: {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Android: "Android",
    Universal: "Universal",
  },
  MailboxEnums: {
    ItemType: { Message: "message", Appointment: "appointment" },
    RestVersion: { v1_0: "v1.0", v2_0: "v2.0", Beta: "beta" },
    AttachmentType: { File: "file", Item: "item", Cloud: "cloud" },
    BodyType: { Text: "text", Html: "html" },
    RecipientType: {
      DistributionList: "distributionList",
      ExternalUser: "externalUser",
      Other: "other",
      User: "user",
    },
    ResponseType: {
      None: "none",
      Organizer: "organizer",
      Tentative: "tentative",
      Accepted: "accepted",
      Declined: "declined",
    },
    DelegatePermissions: { Read: 1, Write: 2, DeleteOwn: 4, DeleteAll: 8, EditOwn: 16, EditAll: 32 },
    CategoryColor: categoryColors,
  },
} as const;
