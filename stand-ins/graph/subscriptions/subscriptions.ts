import { randomBytes } from "node:crypto";
import { badRequest } from "../errors.ts";
import { newGuid } from "../ids.ts";
import { etag, type Shown } from "../show-parts.ts";
import type { Change, World } from "../world.ts";
import { Postbox } from "./postbox.ts";
import type { Subscription } from "./subscription.ts";
import { isOnThisMachine, postTo } from "./wire.ts";

export const lifecycleEvents = ["reauthorizationRequired", "subscriptionRemoved", "missed"] as const;
export type LifecycleEvent = (typeof lifecycleEvents)[number];

const kinds = { message: ["Messages", "Message"], event: ["Events", "Event"] } as const;
const mostOfMailbox = 1000;

/** Who wants to hear of which changes, and the telling. */
export class Subscriptions {
  readonly postbox: Postbox;
  readonly tenantId: string;
  readonly #world: World;
  readonly #closing: AbortSignal;
  readonly #all = new Map<string, Subscription>();

  constructor(world: World, tenantId: string, closing: AbortSignal) {
    this.#world = world;
    this.#closing = closing;
    this.tenantId = tenantId;
    this.postbox = new Postbox(world, closing);
  }

  /** Those that have not run out. */
  live(): Subscription[] {
    const now = this.#world.now();
    for (const { id, expiresAt } of this.#all.values()) if (new Date(expiresAt) <= now) this.#all.delete(id);
    return [...this.#all.values()];
  }

  add(subscription: Subscription): void {
    const inMailbox = this.live().filter(({ mailbox }) => mailbox.id === subscription.mailbox.id);
    if (inMailbox.length >= mostOfMailbox)
      throw badRequest("The mailbox has too many subscriptions.", "ErrorQuotaExceeded");
    this.#all.set(subscription.id, subscription);
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  forgetAll(): void {
    this.#all.clear();
    this.postbox.empty();
  }

  /** Asks an endpoint whether it is there and means it: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks */
  async shakeHands(url: string): Promise<void> {
    const token = `Validation: is anybody there? Request-Id: ${newGuid()} & ${randomBytes(9).toString("base64")}+<100%>`;
    const failed = (reason: string) =>
      badRequest(`Subscription validation request failed. ${reason}`, "ValidationError");
    const isHttps = URL.canParse(url) && new URL(url).protocol === "https:";
    if (!isHttps && !isOnThisMachine(url)) throw failed("The notification URL must be an https address.");
    if (!isOnThisMachine(url)) throw failed("The endpoint cannot be reached from this machine.");
    const target = new URL(url);
    target.search += `${target.search ? "&" : "?"}validationToken=${encodeURIComponent(token)}`;
    const asked = { body: "", type: "text/plain; charset=utf-8", timeoutMs: this.#timeout };
    const heard = await postTo(target.href, asked, this.#closing).catch(() => undefined);
    if (!heard) throw failed("The endpoint did not answer in time.");
    if (heard.status !== 200) throw failed(`The endpoint answered ${heard.status}, not 200.`);
    if (!/^text\/plain\b/i.test(heard.type))
      throw failed(`The endpoint answered ${heard.type || "without a type"}, not text/plain.`);
    if (heard.text !== token) throw failed("The endpoint did not answer with the validation token, decoded.");
  }

  get #timeout(): number {
    return this.#world.quirks.notifications.answerMs;
  }

  /** Puts a change into the post of everyone who asked for it. */
  heard(change: Change): void {
    if (change.what === "folder" || this.#all.size === 0) return;
    for (const one of this.live()) {
      const concerned =
        one.what === change.what &&
        one.mailbox.address === change.mailbox &&
        one.changes.includes(change.how) &&
        (one.folderId === null || one.folderId === change.folderId);
      if (concerned) this.postbox.post(one.notificationUrl, this.#notice(one, change, kinds[change.what]));
    }
  }

  #notice(one: Subscription, change: Change, [plural, name]: readonly [string, string]): Shown {
    const id = one.immutableIds ? change.key : change.id;
    const resource = `Users/${one.mailbox.id}/${plural}/${id}`;
    return {
      ...this.#letterhead(one),
      changeType: change.how,
      resource,
      resourceData: {
        "@odata.type": `#Microsoft.Graph.${name}`,
        "@odata.id": resource,
        ...(change.changeKey && { "@odata.etag": etag(change.changeKey) }),
        id,
      },
    };
  }

  #letterhead = (one: Subscription): Shown => ({
    subscriptionId: one.id,
    subscriptionExpirationDateTime: one.expiresAt,
    clientState: one.clientState,
    tenantId: this.tenantId,
  });

  /** What the service says about a subscription itself: https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
  announce(one: Subscription, lifecycleEvent: LifecycleEvent): void {
    if (one.lifecycleNotificationUrl)
      this.postbox.post(one.lifecycleNotificationUrl, { ...this.#letterhead(one), lifecycleEvent });
    if (lifecycleEvent === "subscriptionRemoved") this.remove(one.id);
    if (lifecycleEvent === "reauthorizationRequired") one.awaitsReauthorization = true;
  }
}
