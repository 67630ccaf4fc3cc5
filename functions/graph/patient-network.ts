import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from "@azure/msal-node";

/** How msal asks the directory. Its own way waits for ever. */
export function patientNetwork(patience: number): INetworkModule {
  async function ask<T>(
    method: "GET" | "POST",
    url: string,
    { headers = {}, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      // msal names the shape it waits for, and checks it.
      body: (await response.json()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => ask("GET", url, options),
    sendPostRequestAsync: (url, options) => ask("POST", url, options),
  };
}
