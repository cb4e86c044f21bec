package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for consent in the name of a module above, which hears what came of it as {@link ConsentHeard}. Objections, rulings and letters are those of any such poll. */
@Service
@Transactional
public class AskingConsent {
  /** Half have to answer: silence is no consent. */
  private static final String HALF = "50";
  private final StartingPolls starting;
  private final Site site;

  AskingConsent(StartingPolls starting, Site site) {
    this.starting = starting;
    this.site = site;
  }

  /** What came of asking. */
  public sealed interface Asking {
    record Open(VoteNumber number) implements Asking {}

    record Refused(List<Problem> problems) implements Asking {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Opens at once.
   *
   * @param by who rules on objections, with the secretary
   * @param circle whose poll it is, read there only; whoever asks has to sit in it
   * @param members who is asked, by their numbers in the register
   */
  public Asking ask(CoopId coop, PersonId by, Optional<CircleNumber> circle, String title, String body, List<Integer> members, Instant closesAt) {
    var fields = new HashMap<>(Map.of(
        "title", title,
        "body", body,
        "circle", circle.map(CircleNumber::toString).orElse(""),
        "named", members.stream().map(String::valueOf).collect(Collectors.joining(" ")),
        "quorumPercent", HALF,
        "closes", closesAt.atZone(site.zone()).toLocalDateTime().toString()));
    return switch (starting.start(coop, by, Kind.CONSENT, fields)) {
      case StartingPolls.Started.Asked(var number) -> new Asking.Open(number);
      case StartingPolls.Started.Refused(var problems) -> new Asking.Refused(problems);
    };
  }
}
