import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Input } from "../../../core/contract/calls.ts";
import type { RegisterLine, RegisterPage } from "../../../core/contract/register.ts";
import { asRefusal, type Refusal } from "../../refusal.ts";
import type { Answers } from "../../taskpane/answers.ts";
import { usePane } from "../../taskpane/pane-context.ts";
import type { View } from "../address.ts";
import { added, type Book, emptyBook, inSight, linesOf, renewed } from "./book.ts";

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
  /** Lines that have come above all others since the top was last seen. */
  above: number;
}

/** Which lines are in sight, and the one that is to stay where it is. */
export interface Sight {
  first: number;
  past: number;
  anchor: number;
}

export interface Turning {
  onward: () => void;
  backward: () => void;
  toTop: () => Promise<void>;
  toEnd: () => Promise<void>;
  again: () => void;
  /** Brings what is in sight up to date without a word, unless something is on its way. */
  renew: (sight: Sight) => Promise<void>;
  /** Nothing is above what is seen. */
  seeTop: () => void;
}

export function useLines(view: View): [Lines, Turning] {
  const { answers } = usePane();
  const [book, setBook] = useState<Book>(emptyBook);
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
            setBook(({ shifted }) => ({ of: view, pages: [page], shifted, above: 0 }));
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

  const count = useCallback(
    () =>
      askFor(answers, { ...view, count: true }, 5_000).then(
        ({ total }) => {
          if (now.current === view) setCounted({ of: view, total });
        },
        // Without it the list is as good; what is wrong is said by the list itself.
        () => {},
      ),
    [answers, view],
  );
  useEffect(() => {
    void open(null);
    void count();
  }, [open, count]);

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

  async function renew({ first, past, anchor }: Sight) {
    if (book.of !== view || busy.current) return;
    busy.current = view;
    try {
      const { from, wanted, isTop } = inSight(book, first, past);
      const pages: RegisterPage[] = [];
      for (let next: Question["from"] = from, had = 0; had < wanted;) {
        const page: RegisterPage = await askFor(answers, { ...view, from: next }, 0);
        pages.push(page);
        had += page.lines.length;
        if (!page.next) break;
        next = page.next;
      }
      if (now.current === view) setBook((was) => renewed(was, pages, anchor, isTop));
    } catch {
      // What is shown stays; whoever asks for more is told what is wrong.
    } finally {
      busy.current = undefined;
    }
    await count();
  }

  const [first] = book.pages;
  const lines: Lines = {
    of: book.of,
    lines: linesOf(book.pages),
    before: Boolean(first?.previous),
    after: Boolean(book.pages.at(-1)?.next),
    instead: first?.instead ?? [],
    unrestrictedOnly: first?.unrestrictedOnly ?? false,
    total: counted?.of === view ? counted.total : null,
    refusal,
    shifted: book.shifted,
    above: book.above,
  };
  return [
    lines,
    {
      onward: () => void turn("on"),
      backward: () => void turn("back"),
      toTop: () => open(null, 5_000),
      toEnd: () => open("end", 5_000),
      again: () => void open(null),
      renew,
      seeTop: () => setBook((was) => (was.above === 0 ? was : { ...was, above: 0 })),
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
