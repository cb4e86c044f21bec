package coop.phyle.kernel.rules;

import java.util.Locale;

/** Every finding there is. Keys are stable: messages, the API and old records refer to them. Arguments are listed in order. */
public enum Code {
  /** A text is empty. */
  TEXT_MISSING,
  /** A text is longer than {0} characters. */
  TEXT_LONG,
  /** The common-good report covers more than {0} themes. */
  THEMES_MANY,
  /** The theme {0} is listed twice. */
  THEME_TWICE,
  /** A report is due every {0} months; it may be 0 for never to 60. */
  REPORT_RANGE,
  /** A report is due but covers no theme. */
  REPORT_EMPTY,
  /** The members approve a report that is never due. */
  REPORT_NEVER,
  /** There is no class of members. */
  CLASSES_NONE,
  /** There are more than {0} classes. */
  CLASSES_MANY,
  /** Two classes have the key {0}. */
  CLASS_ID_TWICE,
  /** Two classes have the name {0}. */
  CLASS_NAME_TWICE,
  /** One member may stand for {0} others at a meeting; it may be 0 for nobody to {1}. */
  PROXIES_RANGE,
  /** A delegate may carry {0} votes of others; it may be 0 for none to {1}. */
  DELEGATIONS_RANGE,
  /** A delegation holds for {0} months; it may be 1 to 120. */
  DELEGATION_MONTHS_RANGE,
  /** A requisition takes {0} members or the part {1} of them; both must be above 0, and the part at most 1. */
  REQUISITION_RANGE,
  /** Consent of {0} makes a shorter notice good; it must be above 0 and at most 1. */
  SHORTER_CONSENT_RANGE,
  /** A shortest notice of {0} days is not between 0 and 365. */
  SHORTEST_NOTICE_RANGE,
  /** A quorum is awaited for {0} minutes; it may be 0 to 240. */
  AWAIT_RANGE,
  /** The board calls a required meeting within {0} months; it may be 1 to 6. */
  CALL_MONTHS_RANGE,
  /** A required meeting is held within {0} weeks: over before the {1} months for calling it, or more than 52. */
  HOLD_WEEKS_RANGE,
  /** It takes {0} who signed to convene; it may be 1 to 100. */
  CONVENERS_RANGE,
  /** The annual meeting is held within {0} months; it may be 1 to 18. */
  ANNUAL_RANGE,
  /** The year ends with month {0}; it may be 1 to 12. */
  YEAR_ENDS_RANGE,
  /** A number of the rules for initiatives is {0}; it may be {1} to {2}. */
  INITIATIVES_RANGE,
  /** A class has the share {0}, which is below 0 or above 1. */
  CLASS_SHARE_RANGE,
  /** A class has no share although votes are weighted by class: its members would vote without effect. */
  CLASS_SHARE_ZERO,
  /** The shares of the classes sum to {0} and not to 1. */
  CLASSES_SHARE_SUM,
  /** A cap of {0} is not above 0 and below 1. */
  CAP_RANGE,
  /** Every class is capped and the caps sum to {0}: nobody is left to carry the rest. */
  CAPS_SUM,
  /** A class keeps {0} seats and may hold {1}: below 0, or more kept than allowed. */
  CLASS_SEATS_RANGE,
  /** Votes are weighted by class but there is one class only. */
  WEIGHTS_SINGLE_CLASS,
  /** The fewest directors are {0}, the most {1}; it must be 1 or more, and no more than the most. */
  BOARD_RANGE,
  /** The classes keep {0} seats, more than the board of {1} has. */
  BOARD_SEATS_MANY,
  /** The classes may hold {0} seats, fewer than the board of {1} needs. */
  BOARD_SEATS_FEW,
  /** A term of {0} months is not between 1 and 120. */
  BOARD_TERM_RANGE,
  /** A limit of {0} terms is below 0. */
  BOARD_TERMS_RANGE,
  /** An age of {0} is not between 0 and 30. */
  AGE_RANGE,
  /** The rule is decided by the wrong people: members decide ordinary and special resolutions, directors those of the board. */
  ELECTORATE,
  /** A notice of {0} days is not between 0 and 365. */
  NOTICE_RANGE,
  /** Voting for {0} days is not between 1 and 365. */
  VOTING_RANGE,
  /** A bar of {0} months on repeating a question is not between 0 and 60. */
  REPEAT_RANGE,
  /** Notice and voting take {0} days, longer than the {1} months for which a defeated question is barred: the bar does nothing. */
  REPEAT_IDLE,
  /** A quorum of {0} or {1} of the roll is below none or above all. */
  QUORUM_RANGE,
  /** The quorum asks for {0} voters where there may be only {1}. */
  QUORUM_IMPOSSIBLE,
  /** The rule has no test, so nothing could pass. */
  TESTS_NONE,
  /** Test {0} asks for more than everybody. */
  TEST_IMPOSSIBLE,
  /** Test {0} is met even if nobody is in favour. */
  TEST_IDLE,
  /** Test {0} names the class {1}, which the rules do not have. */
  TEST_CLASS_UNKNOWN,
  /** No test asks for more than half: a question and its opposite could both pass, and a tie would not be lost. */
  TESTS_NO_MAJORITY,
  /** Ballots are always secret but results are counted by class; fewer than 5 ballots in a class are never shown apart. */
  SECRET_BY_CLASS,
  /** A special resolution asks for {0}, an ordinary one for {1}: it must not be easier. */
  SPECIAL_WEAKER,
  /** On a roll of {0} a special resolution needs {1} voters, an ordinary one {2}. */
  SPECIAL_QUORUM_WEAKER,
  /** The matter {0} must be reserved for a special resolution. */
  MATTER_NOT_SPECIAL,
  /** The currency {0} is not one of ISO 4217. */
  CURRENCY_UNKNOWN,
  /** Shares are in {0}, the books in {1}. */
  SHARE_CURRENCY,
  /** A share is worth {0}; it must be worth something. */
  SHARE_VALUE,
  /** A minimum of {0} shares is below 0. */
  SHARE_MINIMUM,
  /** The least a member holds is {0} shares of {1}, more than the most a member may hold, {2}. */
  SHARE_LIMITS,
  /** A notice of {0} months for withdrawing shares is not between 0 and 120. */
  WITHDRAWAL_RANGE,
  /** An interest cap of {0} a year is not between 0 and 1. */
  INTEREST_RANGE,
  /** A part of the surplus is {0}, which is below 0 or above 1. */
  SURPLUS_RANGE,
  /** The parts of the surplus sum to {0} and not to 1. */
  SURPLUS_SUM,
  /** The assets are locked but the reserve can be divided. */
  LOCK_DIVISIBLE,

  /** {0} asks for at least {1} founders; there are {2}. */
  LAW_FOUNDERS,
  /** {0} asks for at least {1} directors. */
  LAW_DIRECTORS,
  /** {0} asks for members aged at least {1}. */
  LAW_AGE,
  /** {0} asks for at least {1} days of notice. */
  LAW_NOTICE,
  /** {0} asks for voting of at least {1} days. */
  LAW_VOTING,
  /** {0} asks for at least {1} in favour in a special resolution. */
  LAW_SPECIAL,
  /** {0} asks for at least {1} in favour to amend the statutes. */
  LAW_AMENDMENT,
  /** {0} reserves the matter {1} for a special resolution. */
  LAW_MATTER,
  /** {0} gives each member one vote; votes cannot be weighted by class. */
  LAW_ONE_VOTE,
  /** The law {0} lets one member stand for at most {1} others at a meeting. */
  LAW_PROXIES,
  /** {0} lets a meeting be required by {1} of the members, however many they are. */
  LAW_REQUISITION,
  /** {0} asks for the consent of at least {1} of those entitled before a notice may be shorter. */
  LAW_SHORTER_CONSENT,
  /** {0} lets no consent shorten a notice below {1} days. */
  LAW_SHORTEST_NOTICE,
  /** {0} asks for the annual meeting within {1} months of the end of the year. */
  LAW_ANNUAL,
  /** {0} asks for at least {1} classes of members. */
  LAW_CLASSES,
  /** {0} lets a class carry {1} at the least. */
  LAW_SHARE_LEAST,
  /** {0} lets a class carry {1} at the most. */
  LAW_SHARE_MOST,
  /** {0} lets this class carry at most {1} of a vote: give it that cap, or a lower one. */
  LAW_CAP,
  /** {0} asks for at least {1} of the surplus for the reserve. */
  LAW_RESERVE,
  /** {0} asks for at least {1} of the surplus for education. */
  LAW_EDUCATION,
  /** {0} asks for at least {1} of the surplus for the commons. */
  LAW_COMMONS,
  /** {0} lets at most {1} of the surplus go to members. */
  LAW_MEMBERS,
  /** {0} asks for a reserve that can never be divided. */
  LAW_INDIVISIBLE,
  /** {0} lets a member hold at most {1}. */
  LAW_HOLDING,
  /** {0} limits holdings to {1}; these rules use another currency, so look it up. */
  LAW_HOLDING_CURRENCY,
  /** {0} limits interest on shares to {1} a year. */
  LAW_INTEREST,
  /** {0} asks for the lock on the common-good clause. */
  LAW_LOCK_COMMON_GOOD,
  /** {0} asks for the lock on assets. */
  LAW_LOCK_ASSETS,
  /** {0} asks for a common-good report at least every {1} months. */
  LAW_REPORT,
  /** {0} asks that the members approve the common-good report. */
  LAW_REPORT_APPROVED,
  /** {0} asks for books everyone may read. */
  LAW_BOOKS,

  /** The common-good clause is locked and must keep the sentence {0}. */
  ENTRENCHED_PURPOSE,
  /** The report was due every {0} months and may only come more often. */
  ENTRENCHED_REPORT,
  /** The report must go on covering the theme {0}. */
  ENTRENCHED_THEME,
  /** The members must go on approving the report. */
  ENTRENCHED_APPROVAL,
  /** A lock that is set can never be unset. */
  ENTRENCHED_LOCK,
  /** The assets are locked, so the reserve stays indivisible. */
  ENTRENCHED_RESERVE,
  /** The rules began from the preset {0}, whose law goes on binding them. */
  ENTRENCHED_PRESET,
  /** The books are kept in {0}; an amendment cannot change that. */
  ENTRENCHED_CURRENCY;

  /** The stable name: "classes-share-sum". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
