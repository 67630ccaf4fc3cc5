import "react";

declare module "react" {
  interface CSSProperties {
    "--hue"?: string;
    "--top"?: string;
    "--height"?: string;
    "--left"?: string;
    "--width"?: string;
  }
}
