export interface MailAddress {
  name: string;
  address: string;
}

/** One email as the office reads it. `body` is plain text; header names are lower case. */
export interface Email {
  from: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  /** ISO 8601 instant of arrival in the mailbox. */
  receivedAt: string;
  subject: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}
