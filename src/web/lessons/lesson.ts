import type { Overrides } from "../../scenario/arms.ts";
import type { Start } from "../../scenario/scenario.ts";
import type { ScreenName } from "../session/session.ts";
import type { Measure } from "./measure.ts";

/**
 * Lessons as data. A text holds no number of the model: it has placeholders in braces, each a name in the step's `numbers`, filled from
 * what the engine answers. Numbers written out are those of the lesson's cited facts.
 */

/** The same words in every language of the page. */
export interface Both {
  readonly en: string;
  readonly es: string;
}

/** A course of action beside isolated action: a standard arm, or one that follows from the initiative and states something else. */
export interface AskedArm {
  readonly name: string;
  readonly stated?: Overrides;
}

/** What is simulated for a step. */
export interface Ask {
  readonly worlds: number;
  readonly people: number;
  /** In the file's own values. */
  readonly changes?: Overrides;
  readonly arms: readonly AskedArm[];
  /** When the initiative begins; with the scenario's own beginning if not said. */
  readonly start?: Start;
}

/** A line in a figure. */
export interface LineSpec {
  readonly arm: string;
  readonly name: Both;
}

/** A drawing. Lines and rows marked `after` stay hidden until the prediction is made. */
export type FigureSpec =
  | {
      /** Levels over the months: mean of worlds; around further arms the interval of their difference from isolated action. */
      readonly kind: "futures";
      readonly title: Both;
      readonly outcome: string;
      readonly axis?: readonly [low: number, high: number];
      readonly before: readonly LineSpec[];
      readonly after: readonly LineSpec[];
    }
  | {
      /** The paired difference over the months, with its interval. */
      readonly kind: "difference";
      readonly title: Both;
      readonly outcome: string;
      readonly axis?: readonly [low: number, high: number];
      readonly before: readonly LineSpec[];
      readonly after: readonly LineSpec[];
    }
  | {
      /** Levels around the month in which hard times begin an initiative, over the worlds where it does. */
      readonly kind: "aligned";
      readonly title: Both;
      readonly outcome: string;
      readonly axis?: readonly [low: number, high: number];
      readonly from: number;
      readonly to: number;
      readonly before: readonly LineSpec[];
      readonly after: readonly LineSpec[];
    }
  | {
      /** The paired difference at one month over the budget of the backbone, as a share of all money. */
      readonly kind: "budgets";
      readonly title: Both;
      readonly outcome: string;
      readonly month: number;
      readonly axis?: readonly [low: number, high: number];
      /** Arms by their budget, least first. */
      readonly arms: readonly string[];
      readonly name: Both;
    }
  | {
      /** Worlds by how many of their domains have less severe need than at month 0. */
      readonly kind: "indicators";
      readonly title: Both;
      readonly arm: string;
      readonly month: number;
      /** Share of the indicators from which on a bar is filled. */
      readonly share: number;
    }
  | {
      /** Estimates with their intervals, one below another. */
      readonly kind: "rows";
      readonly title: Both;
      readonly rows: readonly {
        readonly name: Both;
        readonly measure: Measure;
        readonly look: "isolated" | "collective" | "other";
        readonly after?: boolean;
      }[];
    };

/** What a student says before the model does. */
export type Prediction =
  | {
      /** A line drawn into the figure through these places (months, or arms of a figure of budgets); its target is the arm. */
      readonly kind: "draw";
      readonly question: Both;
      readonly arm: string;
      readonly places: readonly number[];
    }
  | {
      /** One of several answers, in order; each holds what is measured below its limit (counts of worlds as shares of them), the last one the rest. */
      readonly kind: "pick";
      readonly question: Both;
      readonly measure: Measure;
      readonly answers: readonly { readonly text: Both; readonly below: number }[];
    };

export type StepKind = "warm-up" | "look" | "predict" | "notice" | "try" | "exit";

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly minutes: number;
  readonly title: Both;
  /** Paragraphs that are there from the beginning. */
  readonly text: readonly Both[];
  /** A list: what to notice, what to try. */
  readonly points?: readonly Both[];
  /** A question to talk or write about. */
  readonly question?: Both;
  readonly ask?: Ask;
  readonly figure?: FigureSpec;
  /** Sliders held fixed, and those that may be moved. */
  readonly locked?: readonly string[];
  readonly open?: readonly string[];
  readonly prediction?: Prediction;
  /** Paragraphs that come with the answer. */
  readonly reveal?: readonly Both[];
  readonly numbers?: Readonly<Record<string, Measure>>;
  /** Where the same can be looked at more closely. */
  readonly screen?: ScreenName;
  readonly teacher: {
    /** What is simulated for the answer, where that is more than what the class sees. */
    readonly ask?: Ask;
    readonly answer: readonly Both[];
    /** What students usually say, and what to answer. */
    readonly often: readonly Both[];
  };
}

/** A figure that was taken from outside. */
export interface Fact {
  readonly text: Both;
  readonly source: string;
  /** Read in the source's text, or recalled and to be checked before it is quoted. */
  readonly status: "read" | "recalled";
}

export interface Lesson {
  readonly name: string;
  /** The page's scenario that it takes place in. */
  readonly preset: string;
  readonly title: Both;
  readonly about: Both;
  readonly aims: readonly Both[];
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
  /** For homework and further lessons. */
  readonly extend: readonly Both[];
  /** What the model does not show here. */
  readonly limits: readonly Both[];
}

/** How long a lesson is. */
export const MINUTES = 40;
