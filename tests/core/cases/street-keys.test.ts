import { expect, test } from "vitest";
import { streetKeys } from "../../../core/cases/street-keys.ts";

test.each([
  ["I live at 12 Alder Road, AS4 2QT.", ["alder road"]],
  ["12 alder road is flooded again", ["alder road"]],
  ["Flat 3, 12a Alder Rd", ["alder road"]],
  ["The light in Upper Mill Ln. is out", ["upper mill lane"]],
  ["The holes in St Mary’s Close and in Church Street", ["st mary's close", "church street"]],
  ["On Denby Road there are allotments", ["denby road"]],
  ["We walked 3 miles down the road, in a row", []],
  ["It is 2 weeks on the road", []],
  ["The Road is closed. Our Street too. Best Way to reach me", ["best way"]],
  ["Dear Leader,\nMy mother fell in the street", []],
])("%j names %j", (text, streets) => expect(streetKeys(text)).toEqual(streets));

test("at most five are kept", () => {
  const text = ["Ash", "Beech", "Cedar", "Dogwood", "Elm", "Fir", "Gorse"]
    .map((tree) => `${tree} Road`)
    .join(", ");
  expect(streetKeys(text)).toHaveLength(5);
});
