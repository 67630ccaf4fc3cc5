import type { Directory } from "./parties.ts";

/** The discovery document, with what MSAL and jose read and the fields around them. */
export const openIdConfiguration = ({ authority, issuer }: Directory) => ({
  token_endpoint: `${authority}/oauth2/v2.0/token`,
  token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
  jwks_uri: `${authority}/discovery/v2.0/keys`,
  response_modes_supported: ["query", "fragment", "form_post"],
  subject_types_supported: ["pairwise"],
  id_token_signing_alg_values_supported: ["RS256"],
  response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
  scopes_supported: ["openid", "profile", "email", "offline_access"],
  issuer,
  request_uri_parameter_supported: false,
  authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
  end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
  claims_supported: ["sub", "iss", "aud", "exp", "iat", "name", "preferred_username", "oid", "tid", "ver"],
  cloud_instance_name: "microsoftonline.com",
});
