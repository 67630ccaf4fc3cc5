const online = window.fetch.bind(window);

/** Takes the pane off the network, or puts it back, as a lost connection would. */
export function setOffline(offline: boolean): void {
  if (navigator.onLine === !offline) return;
  window.fetch = offline ? () => Promise.reject(new TypeError("Failed to fetch")) : online;
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => !offline });
  window.dispatchEvent(new Event(offline ? "offline" : "online"));
}
