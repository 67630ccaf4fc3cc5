import askWeights from "../weights/ask.json" with { type: "json" };
import dangerWeights from "../weights/danger.json" with { type: "json" };
import diaryWeights from "../weights/diary.json" with { type: "json" };
import requestWeights from "../weights/request.json" with { type: "json" };
import serviceWeights from "../weights/service.json" with { type: "json" };
import spamWeights from "../weights/spam.json" with { type: "json" };
import subjectWeights from "../weights/subject.json" with { type: "json" };
import topicWeights from "../weights/topic.json" with { type: "json" };
import typeWeights from "../weights/type.json" with { type: "json" };
import wordVectors from "../weights/vectors.json" with { type: "json" };
import { type Model, unpack } from "./linear.ts";
import { unpackVectors, type Vectors } from "./meaning.ts";

/** Opened by the first letter, and kept. */
export const once = <T>(open: () => T): (() => T) => {
  let opened: T | undefined;
  return () => (opened ??= open());
};

export const vectors = once((): Vectors => unpackVectors(wordVectors));
export const typeModel = once((): Model => unpack(typeWeights));
export const topicModel = once((): Model => unpack(topicWeights));
export const serviceModel = once((): Model => unpack(serviceWeights));
export const spamModel = once((): Model => unpack(spamWeights));
export const diaryModel = once((): Model => unpack(diaryWeights));
/** Subject lines of requests for information. */
export const subjectModel = once((): Model => unpack(subjectWeights));
/** Sentences that speak of somebody in danger: safeguarding, threat, welfare, or "safe". */
export const dangerModel = once((): Model => unpack(dangerWeights));
/** Sentences that ask for what has a clock: its type, or "none". */
export const requestModel = once((): Model => unpack(requestWeights));
/** Sentences that ask for something. */
export const askModel = once((): Model => unpack(askWeights));
