/** What passes between Azure's host and the `@azure/functions` library, as the library reads and writes it. */
export interface TypedData {
  string?: string;
  json?: string;
  bytes?: Uint8Array;
  int?: number;
  double?: number;
  http?: HttpData;
}

interface Nullable<T> {
  value?: T;
}

export interface HttpData {
  method?: string;
  url?: string;
  nullableHeaders?: Record<string, Nullable<string>>;
  nullableQuery?: Record<string, Nullable<string>>;
  nullableParams?: Record<string, Nullable<string>>;
  body?: TypedData | null;
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: HttpCookie[];
}

export interface HttpCookie {
  name: string;
  value: string;
  domain?: Nullable<string>;
  path?: Nullable<string>;
  expires?: Nullable<{ seconds: number }>;
  secure?: Nullable<boolean>;
  httpOnly?: Nullable<boolean>;
  /** `none` here means "not said"; `explicitNone` is the attribute `SameSite=None`. */
  sameSite?: "none" | "lax" | "strict" | "explicitNone";
  maxAge?: Nullable<number>;
}

export interface Binding {
  type: string;
  direction?: string;
  [setting: string]: unknown;
}

export interface RetryOptions {
  /** -1 is for ever. */
  maxRetryCount?: number;
  retryStrategy?: "fixedDelay" | "exponentialBackoff";
  delayInterval?: { seconds?: number };
  minimumInterval?: { seconds?: number };
  maximumInterval?: { seconds?: number };
}

export interface RetryContext {
  retryCount: number;
  maxRetryCount: number;
  exception?: { message: string };
}

export type FunctionCallback = (...inputs: unknown[]) => unknown;

export interface FunctionMetadata {
  name: string;
  functionId?: string;
  bindings: Record<string, Binding>;
  retryOptions?: RetryOptions;
}

export type Level = "trace" | "debug" | "information" | "warning" | "error" | "critical" | "none";

export interface InvocationResponse {
  returnValue?: TypedData | null;
  outputData?: { name: string; data: TypedData }[];
}

export interface InvocationRequest {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
  traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
  retryContext?: RetryContext;
}

export interface CoreInvocation {
  invocationId: string;
  request: InvocationRequest;
  metadata: FunctionMetadata;
  state: "preInvocationHooks" | "invocation" | "postInvocationHooks" | undefined;
  log(level: Level, category: string, message: string): void;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: object; inputs: unknown[] }>;
  invokeFunction(context: object, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: object, result: unknown): Promise<InvocationResponse>;
}

export interface ProgrammingModel {
  name: string;
  version: string;
  getInvocationModel(core: CoreInvocation): InvocationModel;
  getCapabilities?(have: Record<string, string>): Promise<Record<string, string>>;
}
