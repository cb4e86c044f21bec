package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a proposer has entered, before anybody has checked it.
 *
 * @param subject answers to what the matter's {@link Enactor} asks
 * @param body Markdown
 * @param kind the kind wished for; empty for the lowest the rules allow
 * @param secret whether ballots shall be secret, where the rules leave the choice
 * @param tags subjects it is about, as {@link Tags} reads them
 */
public record Draft(
    PersonId by, Matter matter, Map<String, String> subject, String title, String body, Optional<ResolutionKind> kind, boolean secret, List<String> tags) {
  public Draft {
    subject = Map.copyOf(subject);
    tags = List.copyOf(tags);
  }

  public Draft(PersonId by, Matter matter, Map<String, String> subject, String title, String body, Optional<ResolutionKind> kind, boolean secret) {
    this(by, matter, subject, title, body, kind, secret, List.of());
  }

  public Draft about(String... tags) {
    return new Draft(by, matter, subject, title, body, kind, secret, List.of(tags));
  }

  /** A statement of the members' will. */
  public static Draft statement(PersonId by, String title, String body) {
    return new Draft(by, Matter.STATEMENT, Map.of(), title, body, Optional.empty(), false);
  }

  public Draft secretly() {
    return new Draft(by, matter, subject, title, body, kind, true, tags);
  }

  public Draft as(ResolutionKind kind) {
    return new Draft(by, matter, subject, title, body, Optional.of(kind), secret, tags);
  }
}
