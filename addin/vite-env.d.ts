interface ImportMeta {
  readonly env: Readonly<Record<string, unknown>>;
}
declare module "*.css";
