import { ConfidentialClientApplication, ManagedIdentityApplication } from "@azure/msal-node";
import type { Settings } from "../settings.ts";
import { patientNetwork } from "./patient-network.ts";

/** A function that gives the app's own token for Graph, from the library's cache until it nears its end. */
export function graphToken(
  { authority, tenantId, graph }: Pick<Settings, "authority" | "tenantId" | "graph">,
  patience = 10_000,
): () => Promise<string> {
  const system = { networkClient: patientNetwork(patience) };
  const resource = graph.url;
  if (graph.clientSecret === undefined) {
    const identity = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: graph.clientId },
      system,
    });
    return async () => (await identity.acquireToken({ resource })).accessToken;
  }
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: graph.clientId,
      clientSecret: graph.clientSecret,
      authority: `${authority}/${tenantId}`,
      knownAuthorities: [new URL(authority).host],
    },
    system,
  });
  return async () => {
    const result = await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
    if (!result) throw new Error("the directory gave no token for Graph");
    return result.accessToken;
  };
}
