import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Input } from "../../../core/contract/calls.ts";
import type { RegisterLine, RegisterPage } from "../../../core/contract/register.ts";
import { asRefusal, type Refusal } from "../../refusal.ts";
import type { Answers } from "../../taskpane/answers.ts";
import { usePane } from "../../taskpane/pane-context.ts";
import type { View } from "../address.ts";

type Question = Input<"searchCases">;

/** The part of the register that is at hand: a run of pages without a gap. */
export interface Lines {
  /** Of which view these are; another is on its way while it is not the one asked for. */
  of: View | undefined;
  lines: readonly RegisterLine[];
  /** There is more before or after what is at hand. */
  before: boolean;
  after: boolean;
  instead: RegisterPage["instead"];
  unrestrictedOnly: boolean;
  total: RegisterPage["total"];
  refusal: Refusal | undefined;
  /** How many lines have come before those that were there, less those let go: the list scrolls by as many. */
  shifted: number;
}

export interface Turning {
  onward: () => void;
  backward: () => void;
  toTop: () => Promise<void>;
  toEnd: () => Promise<void>;
  again: () => void;
}

interface Book {
  of: View | undefined;
  pages: readonly RegisterPage[];
  shifted: number;
}

/** As many pages as stay at hand while someone scrolls on and on. */
const mostPages = 60;
const empty: Book = { of: undefined, pages: [], shifted: 0 };

export function useLines(view: View): [Lines, Turning] {
  const { answers } = usePane();
  const [book, setBook] = useState<Book>(empty);
  const [counted, setCounted] = useState<{ of: View; total: RegisterPage["total"] }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const busy = useRef<View | undefined>(undefined);
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
  }, [view]);

  const open = useCallback(
    (from: Question["from"], fresh = 0): Promise<void> => {
      busy.current = view;
      return askFor(answers, { ...view, from }, fresh)
        .then(
          (page) => {
            if (now.current !== view) return;
            setRefusal(undefined);
            setBook(({ shifted }) => ({ of: view, pages: [page], shifted }));
          },
          (thrown: unknown) => {
            if (now.current === view) setRefusal(asRefusal(thrown));
          },
        )
        .finally(() => {
          if (busy.current === view) busy.current = undefined;
        });
    },
    [answers, view],
  );

  useEffect(() => {
    void open(null);
    askFor(answers, { ...view, count: true }, 5_000).then(
      ({ total }) => {
        if (now.current === view) setCounted({ of: view, total });
      },
      // Without it the list is as good; what is wrong is said by the list itself.
      () => {},
    );
  }, [answers, view, open]);

  const turn = useCallback(
    async (way: "on" | "back") => {
      const { of, pages } = book;
      const from = way === "on" ? pages.at(-1)?.next : pages[0]?.previous;
      if (!from || of !== view || busy.current) return;
      busy.current = view;
      try {
        const page = await askFor(answers, { ...view, from }, 5_000);
        if (now.current !== view) return;
        setRefusal(undefined);
        setBook((was) => added(was, page, way));
      } catch (thrown) {
        if (now.current === view) setRefusal(asRefusal(thrown));
      } finally {
        busy.current = undefined;
      }
    },
    [answers, book, view],
  );

  const [first] = book.pages;
  const lines: Lines = {
    of: book.of,
    lines: book.pages.flatMap((page) => page.lines),
    before: Boolean(first?.previous),
    after: Boolean(book.pages.at(-1)?.next),
    instead: first?.instead ?? [],
    unrestrictedOnly: first?.unrestrictedOnly ?? false,
    total: counted?.of === view ? counted.total : null,
    refusal,
    shifted: book.shifted,
  };
  return [
    lines,
    {
      onward: () => void turn("on"),
      backward: () => void turn("back"),
      toTop: () => open(null, 5_000),
      toEnd: () => open("end", 5_000),
      again: () => void open(null),
    },
  ];
}

async function askFor(answers: Answers, input: Question, freshFor: number): Promise<RegisterPage> {
  const question = { name: "searchCases", input } as const;
  await answers.ask(question, freshFor);
  const { value, refusal } = answers.read(question);
  if (refusal || !value) throw refusal ?? new Error("no answer");
  return value;
}

/** With one page more at one end; what is too much at the other is let go. */
function added({ of, pages, shifted }: Book, page: RegisterPage, way: "on" | "back"): Book {
  if (way === "on") {
    const all = [...pages, page];
    const gone = all.slice(0, Math.max(0, all.length - mostPages));
    return { of, pages: all.slice(gone.length), shifted: shifted - countLines(gone) };
  }
  return { of, pages: [page, ...pages].slice(0, mostPages), shifted: shifted + page.lines.length };
}

const countLines = (pages: readonly RegisterPage[]) =>
  pages.reduce((sum, { lines }) => sum + lines.length, 0);
