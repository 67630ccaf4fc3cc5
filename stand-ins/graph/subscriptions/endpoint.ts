import type { NotificationQuirks } from "../quirks.ts";

const window = 600_000;

/**
 * What the service remembers of an endpoint's answers in the last ten minutes: with a tenth of them slow it hears
 * later, with 15 in a hundred it hears nothing (https://learn.microsoft.com/graph/change-notifications-delivery-webhooks).
 */
export class Endpoint {
  #answers: { at: number; isSlow: boolean }[] = [];

  heard(at: number, ms: number, { slowMs }: NotificationQuirks): void {
    this.#answers = this.#answers.filter((one) => at - one.at < window);
    this.#answers.push({ at, isSlow: ms > slowMs });
  }

  pace(at: number, { slowAtLeast }: NotificationQuirks): "prompt" | "slow" | "drop" {
    const recent = this.#answers.filter((one) => at - one.at < window);
    if (recent.length < slowAtLeast) return "prompt";
    const share = recent.filter(({ isSlow }) => isSlow).length / recent.length;
    return share >= 0.15 ? "drop" : share >= 0.1 ? "slow" : "prompt";
  }
}
