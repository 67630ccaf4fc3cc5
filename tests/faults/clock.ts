/** Time that runs faster than the machine's: waits, leases and looks keep the product's own lengths and are over sooner. */
export interface FastClock {
  /** In the machine's milliseconds. */
  since: number;
  factor: number;
}

const machineNow = Date.now.bind(Date);

export const newClock = (factor: number): FastClock => ({ since: machineNow(), factor });

export const nowOf = ({ since, factor }: FastClock): number => since + (machineNow() - since) * factor;

/** From here on this process lives by that clock; its timers do not. */
export function liveBy(clock: FastClock): void {
  Date.now = () => nowOf(clock);
}
