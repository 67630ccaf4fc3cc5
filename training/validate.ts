import { type Model, scoresFor, softmax, valuesOf } from "../core/triage/model/linear.ts";
import type { Features } from "../core/triage/model/words.ts";
import { type Example, fit, type FitOptions } from "./fit.ts";

export interface Judged {
  label: string;
  labels: readonly string[];
  scores: Float32Array;
}

export const scoresOn = (model: Model, features: Features): Float32Array =>
  scoresFor(model, valuesOf(features));

/**
 * Each of `own` judged by a model that has not seen it; `always` is there for all of them. A letter learnt as several
 * matters is judged once, as its first, by a model that has seen none of them.
 */
export function crossValidate(
  own: readonly Example[],
  always: readonly Example[],
  options: FitOptions,
  folds = 5,
): Judged[] {
  const letters = [...new Set(own.map(({ features }) => features))];
  const foldOf = new Map(letters.map((features, at) => [features, at % folds]));
  const firsts = own.filter(({ features }, at) => own[at - 1]?.features !== features);
  return Array.from({ length: folds }, (_, fold) => {
    const model = fit([...always, ...own.filter(({ features }) => foldOf.get(features) !== fold)], options);
    return firsts
      .filter(({ features }) => foldOf.get(features) === fold)
      .map(({ label, features }) => ({ label, labels: model.labels, scores: scoresOn(model, features) }));
  }).flat();
}

const best = ({ labels, scores }: Judged): string => labels[scores.indexOf(Math.max(...scores))] ?? "";

/** By what the scores are to be divided so that nine in ten of what is said with 0.9 is right. */
export function heatOf(judged: readonly Judged[]): number {
  const loss = (heat: number) =>
    judged.reduce((sum, { label, labels, scores }) => {
      const likely = softmax(scores.map((score) => score / heat))[labels.indexOf(label)] ?? 0;
      return sum - Math.log(Math.max(likely, 1e-6));
    }, 0);
  const heats = Array.from({ length: 60 }, (_, at) => 0.3 * 1.05 ** at);
  return heats.reduce((so, heat) => (loss(heat) < loss(so) ? heat : so));
}

/** Macro-F1 over the labels there are, accuracy, and how far said and true likelihood lie apart (ten bands). */
export function figuresOf(judged: readonly Judged[], heat: number) {
  const labels = [...new Set(judged.map(({ label }) => label))];
  const f1 = labels.map((label) => {
    const right = judged.filter((one) => one.label === label && best(one) === label).length;
    const said = judged.filter((one) => best(one) === label).length;
    const true_ = judged.filter((one) => one.label === label).length;
    return (2 * right) / (said + true_);
  });
  const sure = judged.map((one) => ({
    likely: Math.max(...softmax(one.scores.map((score) => score / heat))),
    right: best(one) === one.label,
  }));
  const bands = Array.from({ length: 10 }, (_, band) =>
    sure.filter(({ likely }) => Math.min(9, Math.floor(likely * 10)) === band),
  );
  const apart = bands.reduce((sum, band) => {
    const said = band.reduce((total, { likely }) => total + likely, 0);
    return sum + Math.abs(said - band.filter(({ right }) => right).length);
  }, 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    macroF1: round(f1.reduce((sum, one) => sum + one, 0) / labels.length),
    accuracy: round(sure.filter(({ right }) => right).length / sure.length),
    calibrationError: round(apart / sure.length),
    n: judged.length,
  };
}
