import { Button } from "@fluentui/react-components";

interface ProgressProps {
  says: string;
  done: number;
  of: number;
  act?: { label: string; do: () => void };
}

/** How far something with many letters has got, and the way to break it off. */
export const Progress = ({ says, done, of, act }: ProgressProps) => (
  <div className="progress">
    <div>
      <p>{says}</p>
      <progress aria-label={says} value={done} max={of} />
    </div>
    {act && (
      <Button size="small" onClick={act.do}>
        {act.label}
      </Button>
    )}
  </div>
);
