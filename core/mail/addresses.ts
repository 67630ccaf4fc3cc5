import type { Email, MailAddress } from "./email.ts";

export const normalAddress = (address: string): string => address.trim().toLowerCase();

/** "council.example" of "leader@council.example"; empty when there is none. */
export const domainOf = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : normalAddress(address.slice(at + 1));
};

export const sameAddress = (a: string, b: string): boolean => normalAddress(a) === normalAddress(b);

/** The address is on that list of recipients. */
export const isAmong = (address: string, list: readonly MailAddress[]): boolean =>
  list.some((one) => sameAddress(one.address, address));

/** Copied only: on the cc line while someone else is addressed. */
export const isCopiedOnly = (email: Email, address: string): boolean =>
  isAmong(address, email.cc) && !isAmong(address, email.to) && email.to.length > 0;
