import { expect, test } from "vitest";
import { clicked, type Picked, pressed } from "../../stand-ins/outlook/page/pick.ts";

const ids = ["a", "b", "c", "d", "e"];
const at = (id: string): Picked => ({ selected: [id], cursor: id, anchor: id });
const plainly = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };

test("a click takes one message, with Ctrl one more, and again one less", () => {
  const one = clicked(ids, at("b"), "d", { ...plainly, tick: false });
  expect(one.selected).toEqual(["d"]);
  const two = clicked(ids, one, "a", { ...ctrl, tick: false });
  expect(two.selected).toEqual(["d", "a"]);
  expect(clicked(ids, two, "d", { ...ctrl, tick: false }).selected).toEqual(["a"]);
});

test("a click on the tick adds a message without Ctrl", () =>
  expect(clicked(ids, at("b"), "d", { ...plainly, tick: true }).selected).toEqual(["b", "d"]));

test("Shift takes all between, in the order they were passed", () => {
  expect(clicked(ids, at("b"), "d", { ...shift, tick: false }).selected).toEqual(["b", "c", "d"]);
  expect(clicked(ids, at("d"), "b", { ...shift, tick: false }).selected).toEqual(["d", "c", "b"]);
});

test("Shift with the arrows stretches and shrinks from where it began", () => {
  const three = pressed(ids, pressed(ids, at("b"), "ArrowDown", shift) ?? at("b"), "ArrowDown", shift);
  expect(three?.selected).toEqual(["b", "c", "d"]);
  expect(three && pressed(ids, three, "ArrowUp", shift)?.selected).toEqual(["b", "c"]);
});

test("Ctrl moves the keyboard alone, and Ctrl+Space takes what it is on", () => {
  const there = pressed(ids, pressed(ids, at("a"), "ArrowDown", ctrl) ?? at("a"), "ArrowDown", ctrl);
  expect(there).toEqual({ selected: ["a"], cursor: "c", anchor: "a" });
  expect(there && pressed(ids, there, " ", ctrl)?.selected).toEqual(["a", "c"]);
});

test("Ctrl+A takes the whole folder, and the ends of the list hold", () => {
  expect(pressed(ids, at("c"), "a", ctrl)?.selected).toEqual(ids);
  expect(pressed(ids, at("e"), "ArrowDown", plainly)?.selected).toEqual(["e"]);
  expect(pressed(ids, at("b"), "PageUp", plainly)?.selected).toEqual(["a"]);
  expect(pressed([], at("b"), "ArrowDown", plainly)).toBeUndefined();
});
