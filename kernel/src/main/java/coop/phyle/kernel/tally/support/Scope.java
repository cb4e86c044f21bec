package coop.phyle.kernel.tally.support;

/** What a delegation is for. */
public sealed interface Scope {
  /** Every decision of the co-op. */
  record Coop() implements Scope {}

  /** Decisions of one circle. */
  record Circle(String key) implements Scope {}

  /** Decisions about one subject. */
  record Tag(String key) implements Scope {}

  /** One decision. */
  record Decision(String key) implements Scope {}

  /** Whether it is about this question. */
  default boolean covers(Question question) {
    return switch (this) {
      case Coop() -> true;
      case Circle(var key) -> question.circle().filter(key::equals).isPresent();
      case Tag(var key) -> question.tags().contains(key);
      case Decision(var key) -> key.equals(question.decision());
    };
  }

  /** The more specific scope has the higher number: co-op, circle, tag, decision. */
  default int specificity() {
    return switch (this) {
      case Coop() -> 0;
      case Circle(var key) -> 1;
      case Tag(var key) -> 2;
      case Decision(var key) -> 3;
    };
  }
}
